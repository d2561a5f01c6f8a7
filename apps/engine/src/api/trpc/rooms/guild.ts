import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.guild;

export const guildRouter = router({
  houseRules: owner
    .input(verbs.houseRules.input)
    .output(verbs.houseRules.output)
    .query(({ ctx, input }) => ctx.verbs.guild.houseRules(ctx.actor, input)),
  pool: owner
    .input(verbs.pool.input)
    .output(verbs.pool.output)
    .query(({ ctx, input }) => ctx.verbs.guild.pool(ctx.actor, input)),
  drain: owner
    .input(verbs.drain.input)
    .output(verbs.drain.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.drain(ctx.actor, input)),
});
