import { literalAt } from "./literal-results.ts";
import type { Pair } from "./outcomes.ts";

/** Words that go on speaking of the program: "odd that prints …", "the odd command prints …". */
const NO_VALUE =
  /^(?:that|which|who|it|this|and|or|to|should|must|may|can|could|will|would|shall|does|always|never|then|only|just|now|also|simply|either|here|tool|command|program|script|function|utility|app|cli)$/i;

/** Calls in plain text with what they give: `pal hello prints no`. */
export function plainCalls(brief: string, name: string): Pair[] {
  if (!/^[a-z][\w-]*$/.test(name)) return [];
  const bare = brief.replace(/```[\s\S]*?```|`[^`\n]*`/g, (text) => " ".repeat(text.length));
  const found: Pair[] = [];
  for (const match of bare.matchAll(
    new RegExp(`(?<=^|[\\s(,:])${name} ([^\\s"',;:()]+) (?:prints|gives|says|returns|->|=>|→) `, "g"),
  )) {
    const value = match[1] ?? "";
    // "a tool called odd that prints yes" only names it.
    if (NO_VALUE.test(value) || /\b(?:called|named)\s+$/i.test(bare.slice(0, match.index))) continue;
    const output = literalAt(bare.slice(match.index + match[0].length), "word");
    if (output !== null) found.push({ input: `${name} ${value}`, output, refused: false });
  }
  return found;
}
