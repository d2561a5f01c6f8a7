import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.spec;

export const specRouter = router({
  get: owner
    .input(verbs.get.input)
    .output(verbs.get.output)
    .query(({ ctx, input }) => ctx.verbs.spec.get(ctx.actor, input)),
  edit: owner
    .input(verbs.edit.input)
    .output(verbs.edit.output)
    .mutation(({ ctx, input }) => ctx.verbs.spec.edit(ctx.actor, input)),
  preview: owner
    .input(verbs.preview.input)
    .output(verbs.preview.output)
    .query(({ ctx, input }) => ctx.verbs.spec.preview(ctx.actor, input)),
  undo: owner
    .input(verbs.undo.input)
    .output(verbs.undo.output)
    .mutation(({ ctx, input }) => ctx.verbs.spec.undo(ctx.actor, input)),
  leaveOut: owner
    .input(verbs.leaveOut.input)
    .output(verbs.leaveOut.output)
    .mutation(({ ctx, input }) => ctx.verbs.spec.leaveOut(ctx.actor, input)),
  answer: owner
    .input(verbs.answer.input)
    .output(verbs.answer.output)
    .mutation(({ ctx, input }) => ctx.verbs.spec.answer(ctx.actor, input)),
  addExample: owner
    .input(verbs.addExample.input)
    .output(verbs.addExample.output)
    .mutation(({ ctx, input }) => ctx.verbs.spec.addExample(ctx.actor, input)),
  removeExample: owner
    .input(verbs.removeExample.input)
    .output(verbs.removeExample.output)
    .mutation(({ ctx, input }) => ctx.verbs.spec.removeExample(ctx.actor, input)),
});
