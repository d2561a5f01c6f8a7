import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.ship;

export const shipRouter = router({
  info: owner
    .input(verbs.info.input)
    .output(verbs.info.output)
    .query(({ ctx, input }) => ctx.verbs.ship.info(ctx.actor, input)),
  cloneToken: owner
    .input(verbs.cloneToken.input)
    .output(verbs.cloneToken.output)
    .mutation(({ ctx, input }) => ctx.verbs.ship.cloneToken(ctx.actor, input)),
});
