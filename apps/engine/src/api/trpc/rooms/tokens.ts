import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.tokens;

export const tokensRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.tokens.list(ctx.actor, input)),
  create: owner
    .input(verbs.create.input)
    .output(verbs.create.output)
    .mutation(({ ctx, input }) => ctx.verbs.tokens.create(ctx.actor, input)),
  revoke: owner
    .input(verbs.revoke.input)
    .output(verbs.revoke.output)
    .mutation(({ ctx, input }) => ctx.verbs.tokens.revoke(ctx.actor, input)),
});
