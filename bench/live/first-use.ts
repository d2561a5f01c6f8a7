import { setTimeout as pause } from "node:timers/promises";
import type { LiveEngine } from "./live-engine.ts";

const LOOK_MS = 100;

/** When a person could first use what is built. */
export interface FirstUse {
  /** From the start of the build run. */
  ms: number;
  /** A preview that answers, or a program that Try it can call. */
  how: "preview" | "try-it";
}

/** The state of the one project that is built, as a page that looks at it would see it; null = not usable yet. */
async function look(engine: LiveEngine, projectId: string): Promise<FirstUse["how"] | null> {
  const preview = await engine.call("preview", "get", { projectId });
  if (preview.state === "ready") return "preview";
  const { run } = await engine.call("ship", "info", { projectId });
  if (!run || run.url !== undefined) return null;
  const versions = await engine.call("versions", "list", { projectId });
  return versions.length > 0 ? "try-it" : null;
}

/** Watches for the project that comes beside the samples; `stop` says when it could first be used. */
export async function watchFirstUse(engine: LiveEngine): Promise<{ stop(): Promise<FirstUse | null> }> {
  const samples = new Set((await engine.call("projects", "list", undefined)).map((project) => project.id));
  let found: FirstUse | null = null;
  let stopped = false;
  const watching = (async () => {
    while (!stopped && !found) {
      await pause(LOOK_MS);
      const projects = await engine.call("projects", "list", undefined);
      const project = projects.find(({ id, sample }) => !sample && !samples.has(id));
      if (!project) continue;
      const runs = await engine.call("runs", "list", { projectId: project.id });
      const build = runs.find((run) => run.kind === "build");
      const how = build ? await look(engine, project.id) : null;
      if (build && how) found = { ms: Date.now() - Date.parse(build.startedAt), how };
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return found;
    },
  };
}
