import type { JsonValue } from "@guildhall/contracts";
import { ARROW, literalAt, SAYS } from "./literal-results.ts";
import type { Span } from "./spans.ts";

/** Something the brief says goes in and something it says comes out. */
export interface Pair {
  input: string;
  output: string;
  /** The brief says this input is refused. */
  refused: boolean;
}

const FILLER = "(?: (?:exactly|just|only|the (?:text|number|line|output|result|word)|out|back|as|a|to)(?= ))*";

/** The value that follows `at`: backticked, quoted, or a bare run up to the end of the clause. */
function valueAfter(brief: string, at: number): string | null {
  const rest = brief.slice(at, at + 500);
  const link = new RegExp(`^\\s*(?:\\)|,)?\\s*(?:${ARROW}|${SAYS}${FILLER}:?)\\s*`, "i").exec(rest);
  if (!link) return null;
  // "prints what each one pays, 24.29": the value stands behind the words that name it.
  const named =
    /^\s*(?:prints?|gives?|returns?|outputs?|shows?) (?:what|how|the|its|your|each|that) [a-z ]{3,60}[,:] (?:namely |so |i\.e\. )?(?:`([^`\n]+)`|([-+$€£]?\d[\d.,]*\d|\d)(?=[.,;)]?(?:\s|$)))/i.exec(
      rest,
    );
  if (named) return named[1] ?? named[2] ?? null;
  const word = link[0].replace(/[),\s]/g, "");
  const kind = /^(is|means|shows?|displays?|into|equals|becomes?|:)$/i.test(word)
    ? "code"
    : /^[-=→⇒⟶>]+$/.test(word)
      ? "any"
      : "word";
  return literalAt(rest.slice(link[0].length), kind);
}

const REFUSED =
  /^\s*(?:is|are|should be|must be|gets?)?\s*(?:an? )?(?:refused|rejected|invalid|an error|error|fails?|not (?:valid|allowed|accepted)|(?:exits?|ends?|stops?) with an error|(?:gives?|prints?|shows?) an error(?! message))\b/i;

/** Literal spans that are followed by what they give. */
export function pairsOfSpans(brief: string, spans: Span[]): (Pair & { span: Span })[] {
  return spans.flatMap((span): (Pair & { span: Span })[] => {
    const inline = /^(.*?\S)\s*(?:->|=>|→|⇒|⟶)\s*(.+)$/.exec(span.text);
    if (inline?.[1] && inline[2])
      return [{ input: inline[1].replace(/^\$ /, ""), output: unquoted(inline[2]), refused: false, span }];
    if (span.fenced) return [];
    if (REFUSED.test(brief.slice(span.end))) return [{ input: span.text, output: "", refused: true, span }];
    const output = valueAfter(brief, span.end);
    return output === null ? [] : [{ input: span.text, output, refused: false, span }];
  });
}

/** `$ cmd` lines of a fence with the output lines below them. */
export function sessionsOf(brief: string): Pair[] {
  const found: Pair[] = [];
  for (const match of brief.matchAll(/```[a-z]*\n([\s\S]*?)```/gi)) {
    const lines = (match[1] ?? "").split("\n");
    if (!lines.some((line) => /^[$>] /.test(line))) continue;
    let current: Pair | null = null;
    for (const line of lines) {
      const call = /^[$>] (.+)$/.exec(line);
      if (call?.[1]) {
        current = { input: call[1], output: "", refused: false };
        found.push(current);
      } else if (current) current.output = current.output === "" ? line : `${current.output}\n${line}`;
    }
  }
  return found
    .map((pair) => ({ ...pair, output: pair.output.replace(/\n+$/, "") }))
    .filter((pair) => pair.output !== "");
}

/** Pairs that stand in plain text: `1h30m is 5400`, `"Hello World" -> hello-world`. */
export function pairsOfProse(brief: string): Pair[] {
  const bare = brief.replace(/```[\s\S]*?```/g, " ").replace(/`[^`\n]*`/g, (text) => " ".repeat(text.length));
  const found: Pair[] = [];
  for (const match of bare.matchAll(/(?:"([^"\n]{1,120})"|“([^”\n]{1,120})”|(?<![\w'])'([^'\n]{1,120})'(?!\w))/g)) {
    const input = match[1] ?? match[2] ?? match[3] ?? "";
    const end = match.index + match[0].length;
    // A piece of JSON shows data, not what goes in and comes out.
    if (bare.lastIndexOf("{", match.index) > bare.lastIndexOf("}", match.index)) continue;
    if (REFUSED.test(bare.slice(end))) found.push({ input, output: "", refused: true });
    const output = valueAfter(bare, end);
    if (output !== null) found.push({ input: wholeLine(bare, match.index, input), output, refused: false });
  }
  for (const match of bare.matchAll(
    /(?:^|[\s(,;:])((?:[\w$€£.+-]*\d[\w.:%/-]*|[A-Z]{2,}\d*)(?: [\w$€£%.:/-]+){0,4}?)\s*(?:->|=>|→|⇒|⟶)\s*([^\n]+)/g,
  )) {
    const output = literalAt(match[2] ?? "", "any");
    if (match[1] && output) found.push({ input: match[1], output, refused: false });
  }
  for (const match of bare.matchAll(
    /\b(\d[\w:.]*[a-z][\w:.]*|\d{2,})\s+(?:is|becomes|gives|equals|means|returns|prints)\s+([A-Z\d][\w.:-]*)/g,
  )) {
    if (match[1] && match[2]) found.push({ input: match[1], output: match[2].replace(/\.$/, ""), refused: false });
  }
  return found.filter((pair, at) => found.findIndex((one) => one.input === pair.input) === at);
}

/** A quoted word may be the end of a call: `slug "Hello World" -> …` in plain text. */
function wholeLine(text: string, start: number, input: string): string {
  const before = /(?:^|[\s(:])([a-z][\w-]*) $/.exec(text.slice(Math.max(0, start - 40), start));
  const word = before?.[1];
  if (
    !word ||
    /^(like|as|of|for|is|gives|prints|input|text|and|or|so|example|turns|from|with|the|to|e|g|when|if|phrase|word|string|title)$/.test(
      word,
    )
  )
    return input;
  return `${word} ${JSON.stringify(input)}`;
}

const unquoted = (text: string): string => {
  const trimmed = text.trim();
  const match = /^(["'`])(.*)\1$/.exec(trimmed);
  return match?.[2] ?? trimmed;
};

/** Functions written as calls: `to_roman(1994)` with what they give. */
export interface CallPair {
  name: string;
  args: JsonValue[];
  output: JsonValue;
  refused: boolean;
}

/** A literal as Python or JavaScript writes it; bare words are text. */
function literalValue(text: string): JsonValue {
  const trimmed = text.trim();
  if (/^(True|true)$/.test(trimmed)) return true;
  if (/^(False|false)$/.test(trimmed)) return false;
  if (/^(None|null)$/.test(trimmed)) return null;
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  const quoted = /^(["'])(.*)\1$/.exec(trimmed);
  if (quoted) return quoted[2] ?? "";
  try {
    const parsed: JsonValue = JSON.parse(
      trimmed
        .replace(/'/g, '"')
        .replace(/\bTrue\b/g, "true")
        .replace(/\bFalse\b/g, "false")
        .replace(/\bNone\b/g, "null")
        .replace(/^\((.*)\)$/, "[$1]"),
    );
    return parsed;
  } catch {
    return trimmed;
  }
}

/** Splits arguments of a call at the commas outside quotes and brackets. */
function splitArguments(text: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  let quote = "";
  for (const char of text) {
    if (quote) {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if ("([{".includes(char)) depth++;
    else if (")]}".includes(char)) depth--;
    if (char === "," && depth === 0 && !quote) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Calls with results anywhere in the brief, and the bare names of functions shown as `name(a, b)`. */
export function callsOf(brief: string): { pairs: CallPair[]; signatures: { name: string; params: string[] }[] } {
  const pairs: CallPair[] = [];
  const signatures: { name: string; params: string[] }[] = [];
  for (const match of brief.matchAll(
    /\b([a-z][A-Za-z0-9_]{1,40})\(((?:"[^"\n]*"|'[^'\n]*'|[^()\n]|\([^()\n]*\)){0,200})\)/g,
  )) {
    const name = match[1] ?? "";
    const parts = splitArguments(match[2] ?? "");
    const end = match.index + match[0].length;
    const after = brief.slice(end).replace(/^`/, "");
    const output = valueAfterCall(after);
    const isLiteral = parts.every((part) => /^(-?\d|["'[({]|True|False|true|false|None|null)/.test(part));
    if (isLiteral && parts.length > 0 && /^\s*(?:raises?|throws?|is (?:refused|rejected|invalid|an error))/.test(after))
      pairs.push({ name, args: parts.map(literalValue), output: null, refused: true });
    else if (isLiteral && output !== null && parts.length > 0)
      pairs.push({ name, args: parts.map(literalValue), output: literalValue(output), refused: false });
    else if (
      !isLiteral &&
      parts.every((part) => /^[a-z_]\w*(\s*[:=].*)?$/i.test(part)) &&
      /`/.test(brief.slice(match.index - 1, match.index))
    )
      signatures.push({ name, params: parts.map((part) => part.split(/[:=]/)[0]?.trim() ?? "value") });
  }
  return { pairs, signatures };
}

function valueAfterCall(after: string): string | null {
  const link = new RegExp(`^\\s*(?:${ARROW}|${SAYS})\\s*(?:the )?(?:text|string|number|list)?\\s*`, "i").exec(after);
  if (!link) return null;
  const rest = after.slice(link[0].length);
  const marked =
    /^(?:`([^`\n]+)`|("[^"\n]*")|('[^'\n]*')|(\[[^\n]*?\](?=[\s,.;)`]|$))|(-?\d+(?:\.\d+)?)|(True|False|None|true|false|null)\b|([A-Z]+)\b)/.exec(
      rest,
    );
  return marked ? (marked.slice(1).find((group) => group !== undefined) ?? null) : null;
}
