import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.versions;

export const versionsRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.versions.list(ctx.actor, input)),
  diff: owner
    .input(verbs.diff.input)
    .output(verbs.diff.output)
    .query(({ ctx, input }) => ctx.verbs.versions.diff(ctx.actor, input)),
  restorePreview: owner
    .input(verbs.restorePreview.input)
    .output(verbs.restorePreview.output)
    .query(({ ctx, input }) => ctx.verbs.versions.restorePreview(ctx.actor, input)),
  restore: owner
    .input(verbs.restore.input)
    .output(verbs.restore.output)
    .mutation(({ ctx, input }) => ctx.verbs.versions.restore(ctx.actor, input)),
});
