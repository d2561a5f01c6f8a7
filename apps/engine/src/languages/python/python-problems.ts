import { fileURLToPath } from "node:url";
import type { ProblemCommand } from "../problem-command.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

interface Found {
  path: string;
  line: number;
  message: string;
}

/** What does not parse or compile. */
export const PYTHON_PROBLEMS: ProblemCommand = {
  owns: (path) => path.endsWith(".py"),
  command: (paths) => ({
    argv: ["/usr/bin/python3", "-s", "-B", "/opt/guildhall/python/problems_program.py"],
    toolchains: ["python"],
    readOnly: [{ from: HERE, to: "/opt/guildhall/python" }],
    stdin: JSON.stringify(paths),
  }),
  read(stdout) {
    try {
      return (JSON.parse(stdout) as Found[]).map((found) => ({ ...found, source: "python" }));
    } catch {
      return [];
    }
  },
};
