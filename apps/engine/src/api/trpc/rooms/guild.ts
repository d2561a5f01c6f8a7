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
  ask: owner
    .input(verbs.ask.input)
    .output(verbs.ask.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.ask(ctx.actor, input)),
  asked: owner
    .input(verbs.asked.input)
    .output(verbs.asked.output)
    .query(({ ctx, input }) => ctx.verbs.guild.asked(ctx.actor, input)),
  stopAsk: owner
    .input(verbs.stopAsk.input)
    .output(verbs.stopAsk.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.stopAsk(ctx.actor, input)),
  drain: owner
    .input(verbs.drain.input)
    .output(verbs.drain.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.drain(ctx.actor, input)),
});
