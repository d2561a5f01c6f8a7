import type { Verbs } from "@guildhall/contracts";
import type { PreviewService } from "../../sandbox/index.ts";

/** The running prototype: its address, its phase, the limits in force. */
export function createPreviewVerbs(input: {
  previews: PreviewService;
  start: (projectId: string) => Promise<void>;
}): Verbs["preview"] {
  return {
    get: async (_actor, { projectId }) => input.previews.get(projectId),
    start: async (_actor, { projectId }) => {
      await input.start(projectId);
      return input.previews.get(projectId);
    },
    stop: async (_actor, { projectId }) => {
      await input.previews.stop(projectId);
      return input.previews.get(projectId);
    },
  };
}
