import type { CliArg } from "../form.ts";
import { sentenceEnd } from "./literal-calls.ts";
import { type Span, wordsOf } from "./spans.ts";
import { argsOfUsage } from "./usage.ts";

const REPEATED =
  /\b(?:repeat(?:ed|able|edly)?|several times|more than once|multiple times|any number of times|again and again)\b/i;
const RANGE = /\b(?:date range|dates?|days?|period)\b/i;

/** Options named in sentences, with their default where one is said. */
export function proseOptions(brief: string, spans: Span[]): CliArg[] {
  const found: CliArg[] = [];
  for (const span of spans)
    if (!span.fenced && /^--?[a-zA-Z]/.test(span.text)) for (const one of optionSpan(brief, span)) merge(found, one);
  for (const match of brief.matchAll(
    /(?<![\w-])--([a-z][\w-]*)(?:[ =](<[^>\n]+>|[A-Z]{1,12}\b|\d+(?:\.\d+)?|[a-z]+(?:\|[a-z]+)+))?/g,
  )) {
    const [one] = argsOfUsage(
      wordsOf(
        `--${match[1]}${match[2] ? `=${match[2].startsWith("<") || /^\d/.test(match[2]) ? match[2] : `<${match[2]}>`}` : ""}`,
      ),
    );
    if (!one) continue;
    const told = defaultOf(brief, match[1] ?? "", match.index);
    const sort = told === null ? valueSaid(brief, match.index, match[0].length) : typeOf(told);
    const valued =
      sort !== null && one.kind === "flag" ? { ...one, kind: "option" as const, type: sort, default: null } : one;
    merge(found, told !== null && valued.kind === "option" ? { ...valued, default: told } : valued);
  }
  for (const match of brief.replace(/`[^`\n]*`/g, " ").matchAll(LETTER)) {
    const [one] = argsOfUsage(wordsOf(match[2] ? `-${match[1]}=<${match[2]}>` : `-${match[1]}`));
    const told = one ? defaultOf(brief, one.name, match.index) : null;
    if (one) merge(found, one.kind === "option" && told !== null ? { ...one, default: told } : one);
  }
  return found;
}

/** "-i ignores case", "with -i", "the option -n": one letter behind a dash that no list or sum stands before. */
const LETTER =
  /(?:^|[.!?;] +|\n|\b(?:[Ww]ith|[Oo]ption|[Ff]lag|using|and|or) |\()-([A-Za-z])(?: ([A-Z]{1,12}))?(?=[ ,.;:)]|$)(?! ?\d)/g;

/**
 * Whether the sentence around a bare option gives it a value: "a tip in percent can be given with --tip", "--max
 * shortens it to that many characters".
 */
function valueSaid(brief: string, at: number, length: number): CliArg["type"] | null {
  const before = brief.slice(Math.max(0, at - 90), at);
  const after = brief.slice(at + length, sentenceEnd(brief, at + length));
  if (/^`?[^.]{0,60}\b(?:that many|this many)\b/i.test(after)) return "integer";
  const given =
    /\b(?:an?|the|another|different) (?:[a-z]+ ){0,2}?[a-z]+(?: in ([a-z]+))? (?:can|may|could|is|must|should)(?: also)?(?: be)? (?:given|set|passed|changed|chosen|added)(?: [a-z]+)? (?:with|by|using|via|through|as) `?$/i.exec(
      before,
    );
  // "Only the year given with --year".
  if (
    /\b(?:the|an?|one) [a-z]+ (?:that is |which is )?(?:given|named|passed|chosen|set) (?:with|by|in|as|using|through|via) `?$/i.test(
      before,
    )
  )
    return "text";
  if (!given) return null;
  return /^(?:percent|minutes|seconds|days|hours|cents|euros|dollars|characters)$/.test(given[1] ?? "")
    ? "decimal"
    : "text";
}

const typeOf = (value: string): CliArg["type"] =>
  /^\d+$/.test(value) ? "integer" : /^[\d.]+$/.test(value) ? "decimal" : "text";

/** A flag that turns out to take a value becomes an option; a default found later is kept. */
function merge(found: CliArg[], one: CliArg): void {
  const known = found.find((item) => item.name === one.name);
  if (!known) {
    found.push(one);
    return;
  }
  if (known.kind === "flag" && one.kind === "option") Object.assign(known, one);
  else if (known.kind === "option" && known.default === null && one.kind === "option") {
    known.default = one.default;
    if (one.many) known.many = true;
  }
}

/** `--keep iPhone`, `-n`, `--from`: the span as an option, a value when the sentence says that it takes one. */
function optionSpan(brief: string, span: Span): CliArg[] {
  const sentence = brief.slice(span.end, sentenceEnd(brief, span.end));
  return argsOfUsage(wordsOf(span.text)).map((one) => {
    const repeated = REPEATED.test(sentence.slice(0, 90)) && one.kind === "option";
    if (one.kind === "option") {
      const told = defaultOf(brief, one.name, span.start);
      return { ...one, many: repeated || one.many, default: told ?? one.default };
    }
    if (one.kind !== "flag") return one;
    if (/^(from|to|since|until|before|after|start|end|on|at)_?$/.test(one.name) && RANGE.test(sentence.slice(0, 100)))
      return { ...one, kind: "option", type: "date", default: null };
    if (
      /^(n|top|limit|count|max)$/.test(one.name) &&
      /\b(?:limits?|how many|number|first|at most)\b/i.test(sentence.slice(0, 80))
    )
      return { ...one, kind: "option", type: "integer", default: defaultOf(brief, one.name, span.start) };
    return one;
  });
}

/** "(default 10)" behind the option, "default length is 12" anywhere. */
function defaultOf(brief: string, name: string, at: number): string | null {
  const after = brief.slice(at, at + 120);
  const own = after.split(/\n|(?<=\w)\. |(?<=.)--[a-z]/)[0] ?? "";
  const near = /default(?:s|ing)?(?: is| to| of|:|=)?\s*[`"']?([\w.]+)/i.exec(own);
  const elsewhere = new RegExp(
    `\\bdefault ${name} (?:is|of) [\`"']?([\\w.]+)|\\b${name} defaults? (?:is|to) [\`"']?([\\w.]+)`,
    "i",
  ).exec(brief);
  const alike = new RegExp(`\\bdefaults? [^.\\n]{1,60}\\band ${name} (?:is |to )+[\`"']?([\\w.]+)`, "i").exec(brief);
  // "--limit says how many, 5 by default", "VAT is 19 percent by default".
  const before =
    /(?<![\w.])(\d+(?:\.\d+)?)(?: [a-z]+| ?%)? (?:by default|is the default|as (?:the )?default)\b/i.exec(own) ??
    new RegExp(`\\b${name} is (\\d+(?:\\.\\d+)?)(?: [a-z]+| ?%)? by default\\b`, "i").exec(brief);
  const told = before?.[1] ?? near?.[1] ?? elsewhere?.[1] ?? elsewhere?.[2] ?? alike?.[1];
  return told?.replace(/[.]$/, "") || null;
}
