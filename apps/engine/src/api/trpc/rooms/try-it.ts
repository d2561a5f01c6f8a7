import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.tryIt;

export const tryItRouter = router({
  targets: owner
    .input(verbs.targets.input)
    .output(verbs.targets.output)
    .query(({ ctx, input }) => ctx.verbs.tryIt.targets(ctx.actor, input)),
  run: owner
    .input(verbs.run.input)
    .output(verbs.run.output)
    .mutation(({ ctx, input }) => ctx.verbs.tryIt.run(ctx.actor, input)),
  keep: owner
    .input(verbs.keep.input)
    .output(verbs.keep.output)
    .mutation(({ ctx, input }) => ctx.verbs.tryIt.keep(ctx.actor, input)),
  empty: owner
    .input(verbs.empty.input)
    .output(verbs.empty.output)
    .mutation(({ ctx, input }) => ctx.verbs.tryIt.empty(ctx.actor, input)),
});
