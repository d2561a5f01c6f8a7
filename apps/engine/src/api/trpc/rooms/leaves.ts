import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.leaves;

export const leavesRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.leaves.list(ctx.actor, input)),
  plan: owner
    .input(verbs.plan.input)
    .output(verbs.plan.output)
    .query(({ ctx, input }) => ctx.verbs.leaves.plan(ctx.actor, input)),
  candidates: owner
    .input(verbs.candidates.input)
    .output(verbs.candidates.output)
    .query(({ ctx, input }) => ctx.verbs.leaves.candidates(ctx.actor, input)),
  kept: owner
    .input(verbs.kept.input)
    .output(verbs.kept.output)
    .query(({ ctx, input }) => ctx.verbs.leaves.kept(ctx.actor, input)),
  keep: owner
    .input(verbs.keep.input)
    .output(verbs.keep.output)
    .mutation(({ ctx, input }) => ctx.verbs.leaves.keep(ctx.actor, input)),
  forget: owner
    .input(verbs.forget.input)
    .output(verbs.forget.output)
    .mutation(({ ctx, input }) => ctx.verbs.leaves.forget(ctx.actor, input)),
  edit: owner
    .input(verbs.edit.input)
    .output(verbs.edit.output)
    .mutation(({ ctx, input }) => ctx.verbs.leaves.edit(ctx.actor, input)),
  stub: owner
    .input(verbs.stub.input)
    .output(verbs.stub.output)
    .mutation(({ ctx, input }) => ctx.verbs.leaves.stub(ctx.actor, input)),
  retry: owner
    .input(verbs.retry.input)
    .output(verbs.retry.output)
    .mutation(({ ctx, input }) => ctx.verbs.leaves.retry(ctx.actor, input)),
});
