import { readFile, writeFile } from "node:fs/promises";
import { arch, cpus, freemem, platform, release, totalmem } from "node:os";
import { join, resolve } from "node:path";
import type { DoctorReport, Verbs } from "@guildhall/contracts";
import { strToU8, zipSync } from "fflate";
import type { Resources } from "../../platform/index.ts";
import type { CommandContext, HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { runTokenCommand } from "./token-command.ts";

const LOG_TAIL_BYTES = 512 * 1024;
const MARKS = { ok: "ok      ", degraded: "degraded", failed: "FAILED  " } as const;

/** The doctor's table. */
export function doctorText(report: DoctorReport): string {
  const lines = report.checks.flatMap(({ title, status, detail, remedy }) => [
    `${MARKS[status]}  ${title}${detail ? `: ${detail}` : ""}`,
    ...(status !== "ok" && remedy ? [`            → ${remedy}`] : []),
  ]);
  return [...lines, "", report.ok ? "Everything that must work works." : "Something that must work does not."].join(
    "\n",
  );
}

/** What support needs and nothing private: no briefs, no code, no tokens. */
async function writeBundle({ env }: Resources, verbs: Verbs, report: DoctorReport, { actor, cwd }: CommandContext) {
  const log = await readFile(join(env.home, "logs", "engine.log")).catch(() => Buffer.alloc(0));
  const about = {
    node: process.version,
    system: `${platform()} ${release()} ${arch()}`,
    cpus: cpus().length,
    memoryBytes: totalmem(),
    freeBytes: freemem(),
    settings: { port: env.port, previewPort: env.previewPort, host: env.host, offline: env.offline },
    models: await verbs.models.list(actor),
  };
  const file = resolve(cwd, `guildhall-support-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.zip`);
  const entry = (value: unknown) => strToU8(JSON.stringify(value, null, 2));
  const bundle = zipSync({
    "doctor.json": entry(report),
    "about.json": entry(about),
    "engine.log": new Uint8Array(log.subarray(-LOG_TAIL_BYTES)),
  });
  await writeFile(file, bundle, { mode: 0o600 });
  return file;
}

/** Commands about the house itself. `loginAddress` is null in an engine without a front door. */
export function createHouseCommands(
  resources: Resources,
  verbs: Verbs,
  loginAddress: () => Promise<string | null>,
): HeadlessCommands {
  return {
    doctor: {
      ...COMMAND_FORMS.doctor,
      run: async ({ values }, context) => {
        const report = await verbs.system.doctor(context.actor);
        const bundle = values.bundle ? await writeBundle(resources, verbs, report, context) : null;
        const text = bundle ? `${doctorText(report)}\nWritten for support: ${bundle}` : doctorText(report);
        return { exitCode: report.ok ? 0 : 1, json: bundle ? { ...report, bundle } : report, text };
      },
    },
    login: {
      ...COMMAND_FORMS.login,
      run: async () => {
        const url = await loginAddress();
        const text = url ?? "No engine is running here. Start it with `npm start`; it prints the address.";
        return { exitCode: url ? 0 : 1, json: { ok: url !== null, url }, text };
      },
    },
    token: { ...COMMAND_FORMS.token, run: (args, { actor }) => runTokenCommand(verbs.tokens, actor, args) },
  };
}
