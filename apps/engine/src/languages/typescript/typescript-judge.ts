import { fileURLToPath } from "node:url";
import type { JudgeCommand, JudgeSpec } from "../judge-command.ts";
import { stripTypes } from "./strip-types.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

export const nodeSpec = (program: string): JudgeSpec => ({
  argv: [
    "/opt/node/bin/node",
    "--disable-warning=ExperimentalWarning",
    "--experimental-vm-modules",
    "--max-old-space-size=256",
    `/opt/guildhall/typescript/${program}.ts`,
  ],
  toolchains: ["node"],
  readOnly: [{ from: HERE, to: "/opt/guildhall/typescript" }],
  limits: { cpus: 2, tasks: 256, memoryBytes: 2 * 1024 ** 3 },
});

export const TYPESCRIPT_JUDGE: JudgeCommand = { spec: nodeSpec("judge-program"), prepare: stripTypes };
