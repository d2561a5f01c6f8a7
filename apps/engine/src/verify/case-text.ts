import type { Check, Example, JsonValue, Leaf } from "@guildhall/contracts";

const MAX_TEXT = 240;
const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text);

/** The call a check makes of a leaf, with what it expects; null for checks that call none. Pure. */
export function callOf(
  check: Check,
  leaves: Leaf[],
): { leaf: Leaf; args: JsonValue[]; outcome: Example["outcome"] } | null {
  if (check.kind !== "pinned" && check.kind !== "example" && check.kind !== "raises") return null;
  const leaf = leaves.find((entry) => entry.name === check.leaf);
  const call = check.kind === "pinned" ? check : leaf?.examples.find(({ id }) => id === check.exampleId);
  return leaf && call ? { leaf, args: call.args, outcome: call.outcome } : null;
}

/** An outcome as a person reads it, e.g. `"BaNaNa"` or `a refusal that says "no"`. */
export function outcomeText(outcome: Example["outcome"]): string {
  if (outcome.kind === "returns") return cut(JSON.stringify(outcome.value));
  return outcome.messageContains ? `a refusal that says ${JSON.stringify(outcome.messageContains)}` : "a refusal";
}

/** The input by the names of its parameters, e.g. `text "banana"`. */
export function inputText(leaf: Pick<Leaf, "params">, args: JsonValue[]): string {
  const parts = leaf.params.map((param, at) => `${param.name} ${JSON.stringify(args[at] ?? null)}`);
  return parts.length === 0 ? "no input" : cut(parts.join(", "));
}

/** What goes into a case and what it expects, in a few words. Pure. */
export function dataText(check: Check, leaves: Leaf[]): string {
  const call = callOf(check, leaves);
  if (call) return `${inputText(call.leaf, call.args)} → ${outcomeText(call.outcome)}`;
  if (check.kind === "cli") {
    const said = check.stdoutEquals ?? check.stdoutContains.join(" … ");
    const wanted = [said.trim(), ...check.stderrContains, `exit ${check.exitCode}`].filter((text) => text !== "");
    return cut(`${[...check.before, check.args].map((args) => args.join(" ")).join("; ")} → ${wanted.join(", ")}`);
  }
  if (check.kind === "page") return `${check.steps.length} steps on the page`;
  if (check.kind === "property") return `${check.property} on generated input`;
  return check.kind === "http" ? `${check.method} ${check.path} → ${check.status}` : "";
}
