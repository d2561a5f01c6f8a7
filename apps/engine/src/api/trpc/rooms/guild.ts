import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.guild;

export const guildRouter = router({
  route: owner
    .input(verbs.route.input)
    .output(verbs.route.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.route(ctx.actor, input)),
  preview: owner
    .input(verbs.preview.input)
    .output(verbs.preview.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.preview(ctx.actor, input)),
  experts: owner
    .input(verbs.experts.input)
    .output(verbs.experts.output)
    .query(({ ctx, input }) => ctx.verbs.guild.experts(ctx.actor, input)),
  expert: owner
    .input(verbs.expert.input)
    .output(verbs.expert.output)
    .query(({ ctx, input }) => ctx.verbs.guild.expert(ctx.actor, input)),
  readExpert: owner
    .input(verbs.readExpert.input)
    .output(verbs.readExpert.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.readExpert(ctx.actor, input)),
  addExpert: owner
    .input(verbs.addExpert.input)
    .output(verbs.addExpert.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.addExpert(ctx.actor, input)),
  removeExpert: owner
    .input(verbs.removeExpert.input)
    .output(verbs.removeExpert.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.removeExpert(ctx.actor, input)),
  policies: owner
    .input(verbs.policies.input)
    .output(verbs.policies.output)
    .query(({ ctx, input }) => ctx.verbs.guild.policies(ctx.actor, input)),
  policy: owner
    .input(verbs.policy.input)
    .output(verbs.policy.output)
    .query(({ ctx, input }) => ctx.verbs.guild.policy(ctx.actor, input)),
  worth: owner
    .input(verbs.worth.input)
    .output(verbs.worth.output)
    .query(({ ctx, input }) => ctx.verbs.guild.worth(ctx.actor, input)),
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
  mergeWays: owner
    .input(verbs.mergeWays.input)
    .output(verbs.mergeWays.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.mergeWays(ctx.actor, input)),
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
  decision: owner
    .input(verbs.decision.input)
    .output(verbs.decision.output)
    .query(({ ctx, input }) => ctx.verbs.guild.decision(ctx.actor, input)),
  feedback: owner
    .input(verbs.feedback.input)
    .output(verbs.feedback.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.feedback(ctx.actor, input)),
  learning: owner
    .input(verbs.learning.input)
    .output(verbs.learning.output)
    .query(({ ctx, input }) => ctx.verbs.guild.learning(ctx.actor, input)),
  retrain: owner
    .input(verbs.retrain.input)
    .output(verbs.retrain.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.retrain(ctx.actor, input)),
  promote: owner
    .input(verbs.promote.input)
    .output(verbs.promote.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.promote(ctx.actor, input)),
  rollback: owner
    .input(verbs.rollback.input)
    .output(verbs.rollback.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.rollback(ctx.actor, input)),
  experiments: owner
    .input(verbs.experiments.input)
    .output(verbs.experiments.output)
    .query(({ ctx, input }) => ctx.verbs.guild.experiments(ctx.actor, input)),
  createExperiment: owner
    .input(verbs.createExperiment.input)
    .output(verbs.createExperiment.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.createExperiment(ctx.actor, input)),
  stopExperiment: owner
    .input(verbs.stopExperiment.input)
    .output(verbs.stopExperiment.output)
    .mutation(({ ctx, input }) => ctx.verbs.guild.stopExperiment(ctx.actor, input)),
});
