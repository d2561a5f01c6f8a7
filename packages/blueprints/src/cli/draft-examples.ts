import type { Example, JsonValue, TypeRef } from "@guildhall/contracts";
import { wordsToArgs } from "./brief/examples.ts";
import type { Reading, Usage } from "./brief/reading.ts";
import type { Word } from "./brief/spans.ts";
import type { CliCommand, CliLeaf } from "./form.ts";
import { LINE_PARAM } from "./types.ts";

/** Confirmed examples from calls with output and from plain pairs. */
export function examplesFor(rule: CliLeaf, one: CliCommand, usages: Usage[], pairs: Reading["pairs"]): Example[] {
  const examples: Example[] = [];
  const push = (args: JsonValue[] | null, output: string, refused: boolean): void => {
    if (!args) return;
    const outcome: Example["outcome"] = refused
      ? { kind: "raises" }
      : { kind: "returns", value: resultValue(output, rule.returns) };
    examples.push({ id: `${rule.name}-${examples.length + 1}`, leaf: rule.name, args, outcome, oracle: "confirmed" });
  };
  for (const usage of usages)
    if (!usage.pattern && (usage.output !== null || usage.refused) && !one.input)
      push(wordsToArgs(rule, one, usage.words), usage.output ?? "", usage.refused);
  // A call shown once gives the options of the lines the brief shows elsewhere.
  const calls = usages.filter((usage) => !usage.pattern && usage.words.some((word) => /^--?[A-Za-z]/.test(word.text)));
  const around = calls.length === 1 ? (calls[0]?.words ?? []) : [];
  for (const pair of pairs)
    push(
      one.each
        ? lineArgs(rule, one, pair.input, around)
        : (wordsToArgs(rule, one, [{ text: pair.input, quoted: true }]) ?? bareArgs(rule, one, pair.input)),
      pair.output,
      pair.refused,
    );
  return examples.slice(0, 20);
}

/** One line with the options of the call that the brief shows. */
function lineArgs(rule: CliLeaf, one: CliCommand, line: string, around: Word[]): JsonValue[] | null {
  const input = one.args.find((item) => item.name === one.input?.arg);
  const words = around.filter((word, at) => !(input?.kind === "positional" && at === 0 && !word.text.startsWith("-")));
  const others = { ...rule, params: rule.params.filter((param) => param.name !== LINE_PARAM) };
  const args = wordsToArgs(others, one, words);
  const at = rule.params.findIndex((param) => param.name === LINE_PARAM);
  return args && at >= 0 ? [...args.slice(0, at), line, ...args.slice(at)] : null;
}

/** A pair for a command that reads text: its input is the text. */
function bareArgs(rule: CliLeaf, one: CliCommand, input: string): JsonValue[] | null {
  if (one.input?.as !== "text" || rule.params.length !== 1) return null;
  return [input];
}

function resultValue(output: string, type: TypeRef): JsonValue {
  if (type === "boolean") return /^(yes|true|valid)$/i.test(output);
  if (type === "integer" || type === "number") return Number(output);
  if (typeof type === "object" && "list" in type)
    return output
      .split(/\n|,\s*|\s+/)
      .filter(Boolean)
      .map((part) => (type.list === "text" || type.list === "decimal" ? part : Number(part)));
  return output;
}
