import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.files;

export const filesRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.files.list(ctx.actor, input)),
  read: owner
    .input(verbs.read.input)
    .output(verbs.read.output)
    .query(({ ctx, input }) => ctx.verbs.files.read(ctx.actor, input)),
  write: owner
    .input(verbs.write.input)
    .output(verbs.write.output)
    .mutation(({ ctx, input }) => ctx.verbs.files.write(ctx.actor, input)),
  rename: owner
    .input(verbs.rename.input)
    .output(verbs.rename.output)
    .mutation(({ ctx, input }) => ctx.verbs.files.rename(ctx.actor, input)),
  remove: owner
    .input(verbs.remove.input)
    .output(verbs.remove.output)
    .mutation(({ ctx, input }) => ctx.verbs.files.remove(ctx.actor, input)),
  search: owner
    .input(verbs.search.input)
    .output(verbs.search.output)
    .query(({ ctx, input }) => ctx.verbs.files.search(ctx.actor, input)),
  problems: owner
    .input(verbs.problems.input)
    .output(verbs.problems.output)
    .query(({ ctx, input }) => ctx.verbs.files.problems(ctx.actor, input)),
  outline: owner
    .input(verbs.outline.input)
    .output(verbs.outline.output)
    .mutation(({ ctx, input }) => ctx.verbs.files.outline(ctx.actor, input)),
});
