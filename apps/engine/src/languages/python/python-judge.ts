import { fileURLToPath } from "node:url";
import type { JudgeCommand } from "../judge-command.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The distribution's Python, unbuffered, without the user's site packages; parsing is its own business. */
export const PYTHON_JUDGE: JudgeCommand = {
  spec: {
    argv: ["/usr/bin/python3", "-s", "-B", "/opt/guildhall/python/judge_program.py"],
    toolchains: ["python"],
    readOnly: [{ from: HERE, to: "/opt/guildhall/python" }],
    env: { PYTHONHASHSEED: "0" },
  },
  prepare: (code) => ({ code }),
};
