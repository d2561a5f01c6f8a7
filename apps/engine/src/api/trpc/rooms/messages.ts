import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.messages;

export const messagesRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.messages.list(ctx.actor, input)),
  send: owner
    .input(verbs.send.input)
    .output(verbs.send.output)
    .mutation(({ ctx, input }) => ctx.verbs.messages.send(ctx.actor, input)),
  steer: owner
    .input(verbs.steer.input)
    .output(verbs.steer.output)
    .mutation(({ ctx, input }) => ctx.verbs.messages.steer(ctx.actor, input)),
  edit: owner
    .input(verbs.edit.input)
    .output(verbs.edit.output)
    .mutation(({ ctx, input }) => ctx.verbs.messages.edit(ctx.actor, input)),
  remove: owner
    .input(verbs.remove.input)
    .output(verbs.remove.output)
    .mutation(({ ctx, input }) => ctx.verbs.messages.remove(ctx.actor, input)),
});
