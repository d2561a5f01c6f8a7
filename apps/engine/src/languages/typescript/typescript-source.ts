import { literalCall, literalValue } from "../call-literals.ts";
import type { SourceCommand } from "../judge-command.ts";
import { stripTypes } from "./strip-types.ts";
import { nodeSpec } from "./typescript-judge.ts";
import { typescriptLiteral } from "./typescript-literal.ts";

/** Python's words, and its tuples, which JavaScript would take for a sequence of which the last one counts. */
const PYTHON_ONLY = /\b(?:True|False|None)\b|(?:^|[([,])\s*\(/;

/** Calls are JavaScript already, but for those that documentation writes as in Python. */
export const JAVASCRIPT_SOURCE: SourceCommand = {
  spec: nodeSpec("source-program"),
  prepare: ({ setup, source }) => ({
    program: { setup, code: source },
    expression: (text) => (PYTHON_ONLY.test(text) ? fromLiterals(text, "object") : text),
  }),
};

/** A call, or a value, of plain literals as in Python or JSON; every other expression as it is. */
function fromLiterals(text: string, dictionaries: "map" | "object"): string {
  const call = literalCall(text);
  if (call) return `${call.fn}(${call.args.map((arg) => typescriptLiteral(arg, dictionaries)).join(", ")})`;
  const value = literalValue(text);
  return value ? typescriptLiteral(value, dictionaries) : text;
}

/** Calls with plain literals may be written as in Python; a program that speaks of Map gets maps for dictionaries. */
export const TYPESCRIPT_SOURCE: SourceCommand = {
  spec: nodeSpec("source-program"),
  prepare({ setup, source }) {
    const [before, stripped] = [stripTypes(setup), stripTypes(source)];
    if ("rejected" in before) return before;
    if ("rejected" in stripped) return stripped;
    const dictionaries = /\bMap</.test(source) ? "map" : "object";
    const expression = (text: string): string => fromLiterals(text, dictionaries);
    const typed = `${setup}${setup ? "\n" : ""}${source}`;
    return { program: { setup: before.code, code: stripped.code, typed }, expression };
  },
};
