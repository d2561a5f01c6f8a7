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
  endpoints: owner
    .input(verbs.endpoints.input)
    .output(verbs.endpoints.output)
    .query(({ ctx, input }) => ctx.verbs.preview.endpoints(ctx.actor, input)),
  request: owner
    .input(verbs.request.input)
    .output(verbs.request.output)
    .mutation(({ ctx, input }) => ctx.verbs.preview.request(ctx.actor, input)),
  tables: owner
    .input(verbs.tables.input)
    .output(verbs.tables.output)
    .query(({ ctx, input }) => ctx.verbs.preview.tables(ctx.actor, input)),
});
