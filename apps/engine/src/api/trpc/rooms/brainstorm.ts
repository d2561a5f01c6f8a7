import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.brainstorm;

export const brainstormRouter = router({
  guess: owner
    .input(verbs.guess.input)
    .output(verbs.guess.output)
    .mutation(({ ctx, input }) => ctx.verbs.brainstorm.guess(ctx.actor, input)),
  start: owner
    .input(verbs.start.input)
    .output(verbs.start.output)
    .mutation(({ ctx, input }) => ctx.verbs.brainstorm.start(ctx.actor, input)),
});
