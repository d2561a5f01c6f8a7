import { statfs } from "node:fs/promises";
import { blueprints } from "@guildhall/blueprints";
import { AppError, type DoctorCheck, type Verbs } from "@guildhall/contracts";
import type { HouseRulesService } from "./guild/index.ts";
import type { ModelService } from "./models/index.ts";
import type { Resources } from "./platform/index.ts";
import type { SandboxDriver } from "./sandbox/index.ts";

const ENGINE_VERSION = "0.1.0";
const LOW_DISK_BYTES = 2 * 1024 ** 3;
const SANDBOX_ASKED_EVERY_MS = 10_000;

const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

async function houseChecks({ env, db }: Resources): Promise<DoctorCheck[]> {
  const disk = await statfs(env.home);
  const free = disk.bavail * disk.bsize;
  const database = await db.settings.get("doctor").then(
    () => true,
    () => false,
  );
  return [
    {
      id: "home",
      title: "Free disk space",
      status: free < LOW_DISK_BYTES ? "degraded" : "ok",
      detail: `${gigabytes(free)} free in ${env.home}`,
      remedy: free < LOW_DISK_BYTES ? "Free some space: models and projects live there." : "",
    },
    {
      id: "database",
      title: "Database",
      status: database ? "ok" : "failed",
      detail: database ? "answers" : "does not answer",
      remedy: database ? "" : "Stop the engine and restore a copy from the folder `backups`.",
    },
  ];
}

/** What is told about the whole house: status, the doctor, the kinds of prototype. */
export function createSystemVerbs(
  resources: Resources,
  { driver, models, houseRules }: { driver: SandboxDriver; models: ModelService; houseRules: HouseRulesService },
): Verbs["system"] {
  const { db, env, clock } = resources;
  let known: { at: number; state: Promise<{ available: boolean; remedy: string }> } | null = null;

  /** Asked often by the pages, so the answer is kept for a moment. */
  function sandboxState() {
    const now = clock.monotonicMs();
    if (!known || now - known.at > SANDBOX_ASKED_EVERY_MS) {
      const state = driver.limits().then(
        () => ({ available: true, remedy: "" }),
        (error: unknown) => ({
          available: false,
          remedy: error instanceof AppError ? `${error.message} ${error.remedy}` : "Look at the doctor page.",
        }),
      );
      known = { at: now, state };
    }
    return known.state;
  }

  return {
    status: async () => {
      const [sandbox, all, active] = await Promise.all([sandboxState(), models.list(), db.runs.listActive()]);
      return {
        version: ENGINE_VERSION,
        offline: env.offline,
        sandbox,
        defaultModel: all.find((model) => model.isDefault) ?? null,
        activeRuns: active,
        houseRules: { source: houseRules.view().source, problems: houseRules.view().problems.length },
      };
    },
    doctor: async () => {
      const groups = await Promise.all([houseChecks(resources), driver.doctor(), models.doctor()]);
      const checks = [...groups.flat(), houseRules.doctor()];
      return { ok: checks.every((check) => check.status !== "failed"), checks };
    },
    blueprints: async () =>
      blueprints.map(({ id, title, summary, starter, limits }) => ({
        id,
        title,
        summary,
        starter,
        limits: limits.text,
      })),
  };
}
