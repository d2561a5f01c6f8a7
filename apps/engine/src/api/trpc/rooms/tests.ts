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
  plan: owner
    .input(verbs.plan.input)
    .output(verbs.plan.output)
    .query(({ ctx, input }) => ctx.verbs.tests.plan(ctx.actor, input)),
  findings: owner
    .input(verbs.findings.input)
    .output(verbs.findings.output)
    .query(({ ctx, input }) => ctx.verbs.tests.findings(ctx.actor, input)),
  judge: owner
    .input(verbs.judge.input)
    .output(verbs.judge.output)
    .mutation(({ ctx, input }) => ctx.verbs.tests.judge(ctx.actor, input)),
  export: owner
    .input(verbs.export.input)
    .output(verbs.export.output)
    .query(({ ctx, input }) => ctx.verbs.tests.export(ctx.actor, input)),
});
