import { fileURLToPath } from "node:url";
import type { JudgeCommand, JudgeSpec } from "../judge-command.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The distribution's Python, unbuffered, without the user's site packages. */
export const pythonSpec = (program: string): JudgeSpec => ({
  argv: ["/usr/bin/python3", "-s", "-B", `/opt/guildhall/python/${program}.py`],
  toolchains: ["python"],
  readOnly: [{ from: HERE, to: "/opt/guildhall/python" }],
  env: { PYTHONHASHSEED: "0" },
});

/** Parsing is Python's own business. */
export const PYTHON_JUDGE: JudgeCommand = {
  spec: pythonSpec("judge_program"),
  prepare: (code) => ({ code }),
};
