import type { SourceCommand } from "../judge-command.ts";
import { pythonSpec } from "./python-judge.ts";

/** Calls and expected values are Python already. */
export const PYTHON_SOURCE: SourceCommand = {
  spec: pythonSpec("source_program"),
  prepare: ({ setup, source }) => ({ program: { setup, code: source }, expression: (text) => text }),
};
