import type { Span } from "./spans.ts";
import { isCommandWord } from "./verbs.ts";

const NO_CALL = new Set(
  "a an the and or not no in on of to as is it true false null none yes ok valid invalid".split(" "),
);
/** Words a literal text follows when it is what the program writes. */
const WRITES =
  /(?:\b(?:prints?|says?|shows?|displays?|outputs?|answers?|returns?|gives?|writes?|reports?|reported|becomes?|turns into|begins with|ends? with|beginning with|at the end|here|like|as|e\.g\.?|i\.e\.?|for example|starting with|is|are)(?:\s+(?:just|only|exactly|the|a|an|word|line|text|lines|out|one))*|->|→|=>)\s*:?\s*$/i;
const SHOWS_OR = /\b(?:prints?|shows?|lists?|says?|gives?)\b[^.`\n]{0,100},? or(?: just| else)?\s*$/i;
/** A colon behind such words announces more calls. */
const LISTS_CALLS = /\b(?:commands?|subcommands?|calls?|usage|options?|flags?|ways?|run|type|e\.g\.)\b[^:]{0,20}: ?$/i;
const JOINED = /^\s*(?:,|\(|or\b|and\b|then\b|\s)+$/i;

/** Spans that show what the program writes, or that stand beside one that does. */
export function outputSpans(brief: string, spans: Span[]): Set<Span> {
  const found = new Set<Span>();
  let last: Span | null = null;
  for (const span of spans) {
    if (span.fenced) continue;
    const between = last !== null && found.has(last) ? brief.slice(last.end, span.start) : null;
    const joined =
      between !== null &&
      (JOINED.test(between) || /^[^.\n]{0,80},? or(?: just)?\s*$/.test(between)) &&
      !acts(brief, span);
    const before = brief.slice(Math.max(0, span.start - 60), span.start);
    const shows = /^\s*(?:->|→|=>|⇒)/.test(brief.slice(span.end, span.end + 12));
    // "shows only what I sow in March, or `nothing to sow`": the second thing a verb of showing writes.
    const either = SHOWS_OR.test(brief.slice(Math.max(0, span.start - 120), span.start)) && !acts(brief, span);
    // "`list` shows the order they come in: `1. Bo`": behind the colon stands what the call writes.
    const colon =
      last !== null &&
      /^[^`\n]*[a-z)]: ?$/i.test(brief.slice(last.end, span.start)) &&
      !LISTS_CALLS.test(brief.slice(last.end, span.start)) &&
      last.text.split(" ")[0] !== span.text.split(" ")[0] &&
      !acts(brief, span) &&
      !shows;
    if (
      (joined && !shows) ||
      either ||
      colon ||
      (WRITES.test(before) && !shows && !acts(brief, span) && !/\b(?:would|i'd|we'd) like(?: to)?\s*$/i.test(before))
    )
      found.add(span);
    last = span;
  }
  return found;
}

/** A verb behind the span makes it a call, not something that is written. */
const acts = (brief: string, span: Span): boolean =>
  /^\s*(?:\([^)]*\)\s*)?(?:should |will |must )?(?:prints?|shows?|lists?|adds?|removes?|says?|gives?|deletes?|ends?|counts?|sorts?|draws?|takes?|turns?|makes?|records?|marks?)\b/i.test(
    brief.slice(span.end, span.end + 60),
  );

const DOES =
  /^\s*(?:\([^)]*\)\s*)?(?:(?:should|will|must|can|may|also|then|just|only)\s+)*(?!is\b|has\b|was\b|as\b)[a-z]+s\b|^\s*(?:\([^)]*\)\s*)?(?:should|will|must|would)\s+(?:also |then |just |only )?(?!be\b|not\b|have\b)[a-z]+\b|^\s*(?:[:—–→=]|->|- )|^ to [a-z]+|^\s*(?:\([^)]*\)\s*)?(?:,|and|or|\.|$)/i;

const callWords = (span: Span): RegExpExecArray | null => /^([a-z][a-z-]{1,20})(?:\s+(\S+)(.*))?$/.exec(span.text);

/**
 * The first words of calls that are written without the program's name: `add rice 2.5`, `list`, `low 2`. Empty when
 * one word leads the calls, because then it is the name.
 */
export function commandHeads(brief: string, spans: Span[]): string[] {
  const outputs = outputSpans(brief, spans);
  const calls = spans.flatMap((span) => {
    const words = span.fenced || outputs.has(span) ? null : callWords(span);
    const head = words?.[1];
    if (!head || NO_CALL.has(head)) return [];
    // A call with its arguments that begins a line needs no words behind it.
    const opens =
      words[2] !== undefined &&
      /(?:^|\n)[ \t]*(?:[-*•] )?$/.test(brief.slice(0, span.start)) &&
      !/^\s*(?:when|if|for|means)\b/.test(brief.slice(span.end));
    if (!opens && !DOES.test(brief.slice(span.end, span.end + 80))) return [];
    if (words[2] === undefined && !isCommandWord(head) && !/^\s*[a-z]+s\b|^\s*[:—–]/.test(brief.slice(span.end)))
      return [];
    return [{ head, next: words[2] ?? "" }];
  });
  const heads = [...new Set(calls.map((call) => call.head))];
  if (heads.length < 2 || calls.every((call) => call.next === "")) return [];
  const leads = heads.some((head) => {
    const own = calls.filter((call) => call.head === head);
    const followers = new Set(own.flatMap((call) => (/^[a-z][a-z-]+$/.test(call.next) ? [call.next] : [])));
    return (
      own.length * 2 >= calls.length && (followers.size > 1 || [...followers].some((word) => heads.includes(word)))
    );
  });
  return leads ? [] : heads;
}

export interface ShownLine {
  line: string;
  output: string;
  start: number;
  end: number;
}

/** Calls in plain text after "Example:" with what they give, and the lines below in the same manner. */
export function exampleLines(brief: string): ShownLine[] {
  const bare = brief.replace(/```[\s\S]*?```|`[^`\n]*`/g, (text) => " ".repeat(text.length));
  const found: ShownLine[] = [];
  const add = (line: string | undefined, output: string | undefined, start: number, end: number): void => {
    const clean = output?.trim().replace(/[.;]$/, "").trim();
    if (line && clean && !/^(an? |the )?(error|nothing)/i.test(clean))
      found.push({ line: line.trim(), output: unquote(clean), start, end });
  };
  for (const match of bare.matchAll(
    /\b(?:examples?|e\.g\.?|for example|for instance|sample|so)\s*:?,?\s+(?:running |typing |calling )?([a-z][\w-]*(?: (?!->|=>|→)[^\s:;]+){1,8}?)\s*(?:->|=>|→|⇒|prints|gives|outputs|shows|would print)\s*:?\s*((?:(?![.;](?:\s|$))[^\n])+)/gi,
  )) {
    // "With an example file and prints …" goes on, and shows nothing.
    if (/ (?:and|or|which|that|it|then)$/.test(match[1] ?? "")) continue;
    if (/^[a-z]/.test(match[1] ?? "") && !/^(the|a|an|if|it|when|that|this|for|with)\b/.test(match[1] ?? ""))
      add(match[1], match[2], match.index, match.index + match[0].length);
  }
  const heads = new Set(found.map((one) => one.line.split(" ")[0]));
  for (const match of bare.matchAll(
    /^[ \t]*(?:[-*] )?([a-z][\w-]*(?: (?!->|=>|→)\S+){1,8}?)\s*(?:->|=>|→|⇒)\s*([^\n]+)$/gm,
  ))
    if (heads.has((match[1] ?? "").split(" ")[0]) && !found.some((one) => one.line === match[1]?.trim()))
      add(match[1], match[2], match.index, match.index + match[0].length);
  return found;
}

const unquote = (text: string): string => /^(["'“])(.*)["'”]$/.exec(text)?.[2] ?? text;

/** Lines that stand by themselves behind a call and a colon: what it writes. */
function blockBehind(brief: string, at: number): string[] | null {
  const block = /^[^\n`]*:[ \t]*\n[ \t]*\n((?:[ \t]*[^\s`*•-][^\n]*(?:\n|$))+)/.exec(brief.slice(at))?.[1];
  const lines =
    block
      ?.trimEnd()
      .split("\n")
      .map((line) => line.trimEnd()) ?? [];
  return lines.length > 0 && lines.length <= 8 && lines.every((line) => line.length <= 60) ? lines : null;
}

/** What the brief shows a call to write: `certain` when the call itself gives it, else only how it looks. */
export interface Shown {
  lines: string[];
  certain: boolean;
}

/** The outputs between one call and the next: `prints one line per person, `Ana 3.34`, `Ben 3.33``. */
export function shownBy(brief: string, span: Span, spans: Span[], isCall: (span: Span) => boolean): Shown | null {
  const outputs = outputSpans(brief, spans);
  const rest = spans.filter((one) => one.start >= span.end && !one.fenced);
  const nextCall = rest.find((one) => isCall(one));
  const bound = Math.min(nextCall?.start ?? brief.length, sentenceEnd(brief, span.end));
  const here = /\((?:here|so here|in this case|that is|i\.e\.)[:,]?\s*`?([^`()\n]{1,40}?)`?\)/.exec(
    brief.slice(span.end, bound),
  );
  if (here?.[1]) return { lines: [here[1]], certain: true };
  const later = /^[.!]\s[^\n]*?\bso (?:this|it|that|the call) (?:prints?|gives?|shows?|is|costs?) `([^`\n]+)`/i.exec(
    brief.slice(bound, nextCall?.start ?? brief.length),
  );
  if (later?.[1]) return { lines: [later[1]], certain: true };
  const said = /,? (?:here|so here|in this case):? `([^`\n]+)`/i.exec(brief.slice(span.end, bound));
  if (said?.[1]) return { lines: [said[1]], certain: true };
  const block = blockBehind(brief, span.end);
  if (block) return { lines: block, certain: true };
  const between = brief.slice(span.end, bound);
  const date = /\b(?:prints?|gives?|shows?|returns?)\b[^()`]*\((\d{4}-\d{2}-\d{2})\)/.exec(between);
  if (date?.[1]) return { lines: [date[1]], certain: true };
  const within = rest.filter((one) => one.end <= bound);
  const first = within[0];
  if (!first) return null;
  const link = brief.slice(span.end, first.start);
  const listed = /^\s*(?:should |will |must )?(?:prints?|gives?|shows?|outputs?|returns?)\b[^.`;]{0,80}[,:]\s*$/i.test(
    link,
  );
  const direct =
    /^\s*(?:should |will |must |would )?(?:prints?|says?|gives?|shows?|outputs?|returns?|answers?|displays?)(?: exactly| just)?:?\s*$|^\s*(?:->|→|=>|⇒)\s*$/i.test(
      link,
    );
  if (!listed && !direct && !outputs.has(first)) return null;
  const lines = [first.text];
  for (let at = 1; at < within.length; at++) {
    const [before, one] = [within[at - 1], within[at]];
    if (!before || !one || !/^\s*(?:,\s*(?:and|then)?|and|then)\s*$/.test(brief.slice(before.end, one.start))) break;
    lines.push(one.text);
  }
  const named =
    /\b(?:as|like|e\.g\.?|such as|for example|starting with|in the form|lines?)\s*:?\s*$/i.test(link) ||
    /[([<]?\b[A-Z]{3,}\b/.test(first.text);
  // "`1 5:00` up to `5 25:00`": there are more lines than these.
  const open = /^\s*(?:up to|through|to|until|\.\.\.|…)\s*`/.test(brief.slice(within[lines.length - 1]?.end ?? bound));
  return { lines, certain: !open && (direct || (listed && !named)) };
}

/** Where the sentence that holds `at` ends; a new line ends it too, a mark in code does not. */
export function sentenceEnd(brief: string, at: number): number {
  const line = brief.slice(brief.lastIndexOf("\n", at - 1) + 1, at);
  const inside = (line.split("`").length - 1) % 2 === 1;
  const close = inside ? brief.indexOf("`", at) : -1;
  const start = close < 0 ? at : close + 1;
  const plain = brief.slice(start).replace(/`[^`\n]*`/g, (code) => `\`${"x".repeat(code.length - 2)}\``);
  const end = /[.!?](?=\s+[A-Z`"(])|\n/.exec(plain);
  return end ? start + end.index : brief.length;
}
