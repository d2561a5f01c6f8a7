import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.leaves;

export const leavesRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.leaves.list(ctx.actor, input)),
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
