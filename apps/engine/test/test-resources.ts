import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openResources, type Resources, readEnv } from "../src/platform/index.ts";

/** Real resources on a temporary home, without logs; `close` ends and removes everything. */
export async function openTestResources(
  variables: Record<string, string> = {},
): Promise<Resources & { close(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "guildhall-home-"));
  const env = readEnv({
    GUILDHALL_HOME: home,
    GUILDHALL_LOG_LEVEL: "silent",
    GUILDHALL_PORT: "0",
    GUILDHALL_PREVIEW_PORT: "0",
    ...variables,
  });
  const resources = await openResources(env);
  return {
    ...resources,
    close: async () => {
      await resources.lifecycle.shutdown();
      await rm(home, { recursive: true, force: true });
    },
  };
}
