import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.changes;

export const changesRouter = router({
  get: owner
    .input(verbs.get.input)
    .output(verbs.get.output)
    .query(({ ctx, input }) => ctx.verbs.changes.get(ctx.actor, input)),
  keep: owner
    .input(verbs.keep.input)
    .output(verbs.keep.output)
    .mutation(({ ctx, input }) => ctx.verbs.changes.keep(ctx.actor, input)),
  undo: owner
    .input(verbs.undo.input)
    .output(verbs.undo.output)
    .mutation(({ ctx, input }) => ctx.verbs.changes.undo(ctx.actor, input)),
});
