import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.tests;

export const testsRouter = router({
  matrix: owner
    .input(verbs.matrix.input)
    .output(verbs.matrix.output)
    .query(({ ctx, input }) => ctx.verbs.tests.matrix(ctx.actor, input)),
  measureMutation: owner
    .input(verbs.measureMutation.input)
    .output(verbs.measureMutation.output)
    .mutation(({ ctx, input }) => ctx.verbs.tests.measureMutation(ctx.actor, input)),
  mutation: owner
    .input(verbs.mutation.input)
    .output(verbs.mutation.output)
    .query(({ ctx, input }) => ctx.verbs.tests.mutation(ctx.actor, input)),
  suite: owner
    .input(verbs.suite.input)
    .output(verbs.suite.output)
    .query(({ ctx, input }) => ctx.verbs.tests.suite(ctx.actor, input)),
});
