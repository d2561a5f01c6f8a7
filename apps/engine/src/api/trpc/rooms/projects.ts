import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.projects;

export const projectsRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.projects.list(ctx.actor, input)),
  get: owner
    .input(verbs.get.input)
    .output(verbs.get.output)
    .query(({ ctx, input }) => ctx.verbs.projects.get(ctx.actor, input)),
  create: owner
    .input(verbs.create.input)
    .output(verbs.create.output)
    .mutation(({ ctx, input }) => ctx.verbs.projects.create(ctx.actor, input)),
  importFrom: owner
    .input(verbs.importFrom.input)
    .output(verbs.importFrom.output)
    .mutation(({ ctx, input }) => ctx.verbs.projects.importFrom(ctx.actor, input)),
  rename: owner
    .input(verbs.rename.input)
    .output(verbs.rename.output)
    .mutation(({ ctx, input }) => ctx.verbs.projects.rename(ctx.actor, input)),
  duplicate: owner
    .input(verbs.duplicate.input)
    .output(verbs.duplicate.output)
    .mutation(({ ctx, input }) => ctx.verbs.projects.duplicate(ctx.actor, input)),
  remove: owner
    .input(verbs.remove.input)
    .output(verbs.remove.output)
    .mutation(({ ctx, input }) => ctx.verbs.projects.remove(ctx.actor, input)),
  settings: owner
    .input(verbs.settings.input)
    .output(verbs.settings.output)
    .query(({ ctx, input }) => ctx.verbs.projects.settings(ctx.actor, input)),
  saveSettings: owner
    .input(verbs.saveSettings.input)
    .output(verbs.saveSettings.output)
    .mutation(({ ctx, input }) => ctx.verbs.projects.saveSettings(ctx.actor, input)),
  environment: owner
    .input(verbs.environment.input)
    .output(verbs.environment.output)
    .query(({ ctx, input }) => ctx.verbs.projects.environment(ctx.actor, input)),
  saveEnvironment: owner
    .input(verbs.saveEnvironment.input)
    .output(verbs.saveEnvironment.output)
    .mutation(({ ctx, input }) => ctx.verbs.projects.saveEnvironment(ctx.actor, input)),
  limits: owner
    .input(verbs.limits.input)
    .output(verbs.limits.output)
    .query(({ ctx, input }) => ctx.verbs.projects.limits(ctx.actor, input)),
});
