import { AppError, type Verbs } from "@guildhall/contracts";
import { type EnvironmentOf, type PreviewService, type SandboxDriver, withoutValues } from "../../sandbox/index.ts";
import { readTables } from "../read-tables.ts";
import type { DerivedSpec } from "../spec/derive-spec.ts";

/** The running prototype: its address, its phase, the limits in force; of a service also its requests and entries. */
export function createPreviewVerbs(input: {
  previews: PreviewService;
  driver: SandboxDriver;
  environmentOf: EnvironmentOf;
  start: (projectId: string) => Promise<void>;
  derived: (projectId: string) => Promise<DerivedSpec>;
  /** Host folder of a project's files. */
  folderOf: (projectId: string) => Promise<string>;
}): Verbs["preview"] {
  const serviceOf = async (projectId: string) => {
    const { blueprint, form } = await input.derived(projectId);
    return blueprint.service?.(form) ?? null;
  };
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
    endpoints: async (_actor, { projectId }) => (await serviceOf(projectId))?.endpoints ?? [],
    request: async (_actor, { projectId, ...call }) => {
      const answer = await input.previews.request(projectId, call);
      // What was started before the values were changed may still be told the new ones.
      const now = withoutValues((await input.environmentOf(projectId)).mask, call, answer.text);
      return { ...answer, text: now.text, revealed: answer.revealed || now.revealed };
    },
    tables: async (_actor, { projectId, table, offset }) => {
      const service = await serviceOf(projectId);
      if (!service) throw new AppError("CONFLICT", "This prototype keeps no tables.", "Look at its files instead.");
      return readTables(input.driver, await input.folderOf(projectId), { database: service.database, table, offset });
    },
  };
}
