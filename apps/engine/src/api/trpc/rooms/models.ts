import { api } from "@guildhall/contracts";
import { owner, router } from "../procedure.ts";

const verbs = api.models;

export const modelsRouter = router({
  list: owner
    .input(verbs.list.input)
    .output(verbs.list.output)
    .query(({ ctx, input }) => ctx.verbs.models.list(ctx.actor, input)),
  download: owner
    .input(verbs.download.input)
    .output(verbs.download.output)
    .mutation(({ ctx, input }) => ctx.verbs.models.download(ctx.actor, input)),
  cancelDownload: owner
    .input(verbs.cancelDownload.input)
    .output(verbs.cancelDownload.output)
    .mutation(({ ctx, input }) => ctx.verbs.models.cancelDownload(ctx.actor, input)),
  setDefault: owner
    .input(verbs.setDefault.input)
    .output(verbs.setDefault.output)
    .mutation(({ ctx, input }) => ctx.verbs.models.setDefault(ctx.actor, input)),
  addFile: owner
    .input(verbs.addFile.input)
    .output(verbs.addFile.output)
    .mutation(({ ctx, input }) => ctx.verbs.models.addFile(ctx.actor, input)),
  testServer: owner
    .input(verbs.testServer.input)
    .output(verbs.testServer.output)
    .mutation(({ ctx, input }) => ctx.verbs.models.testServer(ctx.actor, input)),
  addServer: owner
    .input(verbs.addServer.input)
    .output(verbs.addServer.output)
    .mutation(({ ctx, input }) => ctx.verbs.models.addServer(ctx.actor, input)),
  remove: owner
    .input(verbs.remove.input)
    .output(verbs.remove.output)
    .mutation(({ ctx, input }) => ctx.verbs.models.remove(ctx.actor, input)),
});
