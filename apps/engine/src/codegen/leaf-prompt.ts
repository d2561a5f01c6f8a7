import { literalSource, recordSource, signatureSource } from "@guildhall/blueprints";
import type { JsonValue, Leaf } from "@guildhall/contracts";
import type { ChatMessage } from "../models/index.ts";
import { missingPythonImports } from "./python-imports.ts";

/**
 * How a leaf is put to the model: as a task in words, or as a function to complete whose documentation holds purpose
 * and examples. A small model that misreads one often reads the other right, so a fan-out asks both ways.
 */
export type PromptStyle = "task" | "complete";

export interface CodePrompt {
  messages: ChatMessage[];
  /** The answer's beginning, already written: imports, types, signature. The model writes the body. */
  prefill: string;
  repairPrefill: string;
  maxTokens: number;
  /** Takes the prefilled preamble (imports, records) off an extracted answer again. */
  strip: (code: string) => string;
}

/** A leaf is at most 40 lines. */
const LEAF_TOKENS = 420;
/** Longest examples first cut; a prompt stays under about 500 tokens. */
const MAX_EXAMPLES = 5;
const MAX_BREAKS = 2;

const SYSTEM =
  "You write one small, correct function. Standard library only. No prints, no examples, no explanation: only the code of the body. Handle every clause of the description and every edge case it names.";

function callSource(leaf: Leaf, values: JsonValue[]): string {
  const args = leaf.params.map((param, index) =>
    literalSource(leaf.language, param.type, values[index] ?? null, leaf.records),
  );
  return `${leaf.name}(${args.join(", ")})`;
}

/** An example as source: the call, and its value or null where it is refused. */
function exampleSource(
  leaf: Leaf,
  { args, outcome }: Leaf["examples"][number],
): { call: string; value: string | null } {
  return {
    call: callSource(leaf, args),
    value: outcome.kind === "raises" ? null : literalSource(leaf.language, leaf.returns, outcome.value, leaf.records),
  };
}

const errorName = (leaf: Leaf): string => (leaf.language === "python" ? "ValueError" : "Error");

function exampleLine(leaf: Leaf, example: Leaf["examples"][number]): string {
  const { call, value } = exampleSource(leaf, example);
  if (value === null) return `${call} raises ${errorName(leaf)}`;
  return `${call} ${leaf.language === "python" ? "==" : "==="} ${value}`;
}

/** Purpose and examples as the function's own documentation; the clauses of the purpose as a list to tick off. */
function task(leaf: Leaf, brokeOn: JsonValue[][]): string {
  const examples = leaf.examples.slice(0, MAX_EXAMPLES).map((example) => exampleLine(leaf, example));
  const refuse = leaf.raises
    ? `\nRaise ${leaf.language === "python" ? "ValueError" : "an Error"} with a short reason for input it cannot accept.`
    : "";
  const calls = brokeOn.slice(-MAX_BREAKS).map((args) => callSource(leaf, args));
  const breaks = calls.length > 0 ? `\nEarlier code broke on ${calls.join(" and ")}; this one must not.` : "";
  return `Write \`${leaf.name}\`: ${leaf.purpose}${refuse}${breaks}${examples.length > 0 ? `\n\nExamples:\n${examples.join("\n")}` : ""}`;
}

function preamble(leaf: Leaf): string {
  const records = leaf.records.map((record) => recordSource(leaf.language, record)).join("\n\n");
  if (leaf.language !== "python") return records ? `${records}\n\n` : "";
  const imports = missingPythonImports(`${records}\n${signatureSource(leaf)}`).join("\n");
  const parts = [imports, records].filter((part) => part !== "");
  return parts.length > 0 ? `${parts.join("\n\n")}\n\n\n` : "";
}

function opening(leaf: Leaf): string {
  return leaf.language === "python" ? `${signatureSource(leaf)}:\n` : `export ${signatureSource(leaf)} {\n`;
}

const escaped = (text: string): string => text.replaceAll('"""', "'''").replaceAll("\\", "\\\\");

/** The function with purpose and examples as its documentation, up to the body. */
function documented(leaf: Leaf): string {
  const examples = leaf.examples.slice(0, MAX_EXAMPLES).map((example) => exampleSource(leaf, example));
  if (leaf.language === "python") {
    const shown = examples.map(
      ({ call, value }) => `\n    >>> ${escaped(call)}\n    ${escaped(value ?? "raises ValueError")}`,
    );
    return `${opening(leaf)}    """\n    ${escaped(leaf.purpose)}\n${shown.join("")}\n    """\n`;
  }
  const shown = examples.map(({ call, value }) => ` * ${call} // ${value ?? "throws Error"}\n`);
  return `${`/**\n * ${leaf.purpose}\n${shown.join("")}`.replaceAll("*/", "* /")} */\n${opening(leaf)}`;
}

/** Prompt of one leaf: a prefix shared by the project, one task, the answer begun up to the body. */
export function leafPrompt(
  leaf: Leaf,
  rules: string,
  { style = "task", brokeOn = [] }: { style?: PromptStyle; brokeOn?: JsonValue[][] } = {},
): CodePrompt {
  const before = preamble(leaf);
  const language = leaf.language === "python" ? "python" : "typescript";
  const fence = `\`\`\`${language}\n`;
  const gap = leaf.purpose.endsWith('"') ? " " : ""; // four quotes would not close
  const doc = leaf.language === "python" ? `    """${escaped(leaf.purpose)}${gap}"""\n` : "";
  const begun = style === "complete" ? documented(leaf) : `${opening(leaf)}${doc}`;
  const asked =
    style === "complete"
      ? `Write \`${leaf.name}\`: complete this function.\n\n${fence}${before}${begun}\`\`\``
      : task(leaf, brokeOn);
  return {
    messages: [
      { role: "system", content: rules ? `${SYSTEM}\n${rules}` : SYSTEM },
      { role: "user", content: asked },
    ],
    prefill: `${fence}${before}${begun}`,
    repairPrefill: `${fence}${before}`,
    maxTokens: LEAF_TOKENS,
    strip: (code) => stripPreamble(code, leaf),
  };
}

/** Repair shows one concrete counterexample: input, got, wanted; never the whole log. */
export function repairPrompt(leaf: Leaf, code: string, failure: string, rules: string): CodePrompt {
  const prompt = leafPrompt(leaf, rules);
  const language = leaf.language === "python" ? "python" : "typescript";
  return {
    ...prompt,
    messages: [
      ...prompt.messages,
      { role: "assistant", content: `\`\`\`${language}\n${code}\n\`\`\`` },
      { role: "user", content: `That is wrong: ${failure.slice(0, 500)}\nWrite the whole function again, corrected.` },
    ],
    prefill: prompt.repairPrefill,
    maxTokens: LEAF_TOKENS + 80,
  };
}

/**
 * Takes the prefilled preamble off again, because the module already holds the record types, and adds the standard
 * imports the code uses but does not name.
 */
function stripPreamble(code: string, leaf: Leaf): string {
  let rest = code;
  for (const line of preamble(leaf).split("\n")) {
    if (/^(import|from) /.test(line)) rest = rest.replace(`${line}\n`, "");
  }
  for (const record of leaf.records) rest = rest.replace(recordSource(leaf.language, record).trim(), "");
  rest = rest.replaceAll(/\n{3,}/g, "\n\n\n").trim();
  if (leaf.language !== "python") return `${rest}\n`;
  const imports = missingPythonImports(rest);
  return imports.length > 0 ? `${imports.join("\n")}\n\n\n${rest}\n` : `${rest}\n`;
}
