import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import type { JudgeCommand } from "../judge-command.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Types go before the sandbox: that is parsing without running, and the judge's workers then start without it. */
function prepare(code: string): ReturnType<JudgeCommand["prepare"]> {
  try {
    return { code: stripTypeScriptTypes(code, { mode: "transform" }) };
  } catch (error) {
    const message = error instanceof Error ? error.message.trim() : String(error);
    return { rejected: { gate: "parse", message: message.slice(0, 500) } };
  }
}

export const TYPESCRIPT_JUDGE: JudgeCommand = {
  spec: {
    argv: [
      "/opt/node/bin/node",
      "--disable-warning=ExperimentalWarning",
      "--experimental-vm-modules",
      "--max-old-space-size=256",
      "/opt/guildhall/typescript/judge-program.ts",
    ],
    toolchains: ["node"],
    readOnly: [{ from: HERE, to: "/opt/guildhall/typescript" }],
    limits: { cpus: 2, tasks: 256, memoryBytes: 2 * 1024 ** 3 },
  },
  prepare,
};
