import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.system;

export const systemRouter = router({
  status: owner
    .input(verbs.status.input)
    .output(verbs.status.output)
    .query(({ ctx, input }) => ctx.verbs.system.status(ctx.actor, input)),
  doctor: owner
    .input(verbs.doctor.input)
    .output(verbs.doctor.output)
    .mutation(({ ctx, input }) => ctx.verbs.system.doctor(ctx.actor, input)),
  blueprints: owner
    .input(verbs.blueprints.input)
    .output(verbs.blueprints.output)
    .query(({ ctx, input }) => ctx.verbs.system.blueprints(ctx.actor, input)),
});
