import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.runs;

export const runsRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.runs.list(ctx.actor, input)),
  events: owner
    .input(verbs.events.input)
    .output(verbs.events.output)
    .query(({ ctx, input }) => ctx.verbs.runs.events(ctx.actor, input)),
  build: owner
    .input(verbs.build.input)
    .output(verbs.build.output)
    .mutation(({ ctx, input }) => ctx.verbs.runs.build(ctx.actor, input)),
  test: owner
    .input(verbs.test.input)
    .output(verbs.test.output)
    .mutation(({ ctx, input }) => ctx.verbs.runs.test(ctx.actor, input)),
  fix: owner
    .input(verbs.fix.input)
    .output(verbs.fix.output)
    .mutation(({ ctx, input }) => ctx.verbs.runs.fix(ctx.actor, input)),
  fixCheck: owner
    .input(verbs.fixCheck.input)
    .output(verbs.fixCheck.output)
    .mutation(({ ctx, input }) => ctx.verbs.runs.fixCheck(ctx.actor, input)),
  fixProblem: owner
    .input(verbs.fixProblem.input)
    .output(verbs.fixProblem.output)
    .mutation(({ ctx, input }) => ctx.verbs.runs.fixProblem(ctx.actor, input)),
  work: owner
    .input(verbs.work.input)
    .output(verbs.work.output)
    .query(({ ctx, input }) => ctx.verbs.runs.work(ctx.actor, input)),
  stop: owner
    .input(verbs.stop.input)
    .output(verbs.stop.output)
    .mutation(({ ctx, input }) => ctx.verbs.runs.stop(ctx.actor, input)),
  resume: owner
    .input(verbs.resume.input)
    .output(verbs.resume.output)
    .mutation(({ ctx, input }) => ctx.verbs.runs.resume(ctx.actor, input)),
});
