import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.tests;

export const testsRouter = router({
  matrix: owner
    .input(verbs.matrix.input)
    .output(verbs.matrix.output)
    .query(({ ctx, input }) => ctx.verbs.tests.matrix(ctx.actor, input)),
});
