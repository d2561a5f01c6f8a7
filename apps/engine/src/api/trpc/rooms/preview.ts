import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.preview;

export const previewRouter = router({
  get: owner
    .input(verbs.get.input)
    .output(verbs.get.output)
    .query(({ ctx, input }) => ctx.verbs.preview.get(ctx.actor, input)),
  start: owner
    .input(verbs.start.input)
    .output(verbs.start.output)
    .mutation(({ ctx, input }) => ctx.verbs.preview.start(ctx.actor, input)),
  stop: owner
    .input(verbs.stop.input)
    .output(verbs.stop.output)
    .mutation(({ ctx, input }) => ctx.verbs.preview.stop(ctx.actor, input)),
});
