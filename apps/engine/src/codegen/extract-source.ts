import { type Extraction, extractLeaf } from "./extract.ts";
import type { CodeProblem } from "./problem.ts";
import { missingPythonImports } from "./python-imports.ts";
import { completedByStub } from "./stub-completion.ts";

/** The complete source in an answer, without prose, demonstrations and tests: what stands before the body included. */
export function extractSource(problem: CodeProblem, prefill: string, answer: string): Extraction {
  const found = definedSource(problem, prefill, answer);
  if ("refused" in found || !problem.outline) return found;
  const code = completedByStub(problem.language, problem.prompt, found.code);
  const missing = problem.outline.names.find((name) => !new RegExp(`\\b${name}\\b`).test(code));
  return missing === undefined ? { code } : { refused: `the answer does not define ${missing}` };
}

function definedSource(problem: CodeProblem, prefill: string, answer: string): Extraction {
  if (problem.language === "java") return extractJava(problem, prefill, answer);
  const language = problem.language === "python" ? "python" : "typescript";
  const found = extractLeaf({ language, entry: problem.entry, prefill, answer });
  if ("refused" in found || language !== "python") return found;
  const imports = missingPythonImports(`${problem.setup}\n${found.code}`);
  return { code: [...imports, found.code].join("\n") };
}

/** Java has no top-level code to drop: the types of the answer are kept, each to its last bracket. */
function extractJava({ entry }: CodeProblem, prefill: string, answer: string): Extraction {
  const text = answer.replaceAll("\r\n", "\n").replace(/^\uFEFF/, "");
  const code = prefill.replace(/^\s*```[a-z]*\n/, "") + (text.split(/^[ \t]*```/m)[0] ?? "");
  const { kept, open } = wholeTypes(code);
  const closed = kept + "}".repeat(open);
  if (!entry.split(".").every((name) => new RegExp(`\\b${name}\\b`).test(closed)))
    return { refused: `the answer does not define ${entry}` };
  return { code: closed };
}

/** Source up to the end of its last type; `open` brackets are missing at the end of an answer that was cut short. */
function wholeTypes(code: string): { kept: string; open: number } {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < code.length; at += 1) {
    at = afterLiteral(code, at);
    if (code[at] === "{") depth += 1;
    if (code[at] === "}") {
      depth -= 1;
      if (depth === 0) end = at + 1;
      // A bracket too many: what follows is no part of the program.
      if (depth < 0) return { kept: code.slice(0, end), open: 0 };
    }
  }
  return depth > 0 ? { kept: code.trimEnd(), open: depth } : { kept: code.slice(0, end), open: 0 };
}

/** Index after the comment, string or character that begins at `at`; `at` itself when none does. */
function afterLiteral(code: string, at: number): number {
  const until = (index: number, length: number) => (index < 0 ? code.length : index + length);
  if (code.startsWith("//", at)) return until(code.indexOf("\n", at), 0);
  if (code.startsWith("/*", at)) return until(code.indexOf("*/", at + 2), 2);
  const quote = code[at];
  if (quote !== '"' && quote !== "'") return at;
  for (let next = at + 1; next < code.length; next += 1) {
    if (code[next] === "\\") next += 1;
    else if (code[next] === quote || code[next] === "\n") return next + 1;
  }
  return code.length;
}
