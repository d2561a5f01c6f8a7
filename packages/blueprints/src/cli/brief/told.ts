import { cut, sentence } from "../words.ts";
import { sentenceEnd } from "./literal-calls.ts";
import type { Reading } from "./reading.ts";
import { sentencesOf } from "./spans.ts";

const OPENING =
  /^(?:please\s+)?(?:(?:i|we) (?:want|need|would like)|i'd like|build|make|write|create|develop|implement|give)?\s*(?:me\s+|us\s+)?(?=an?\b|the\b)/i;

/**
 * What the brief says about one of several commands: what the program is, the clauses that name the command, and
 * the sentences that name none and so hold for all.
 */
export function toldOf(reading: Reading, command: string): string {
  const others = reading.commands.filter((one) => one !== command);
  const names = (text: string, words: string[]): boolean =>
    words.some((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "i").test(text));
  const clauses = sentencesOf(reading.brief).flatMap((text, at) => {
    const parts = others.length > 0 ? splitAtCalls(text, reading) : [text];
    return parts.map((part) => ({ part, first: at === 0 }));
  });
  const own = clauses.filter(({ part }) => names(part, [command]));
  if (own.length === 0) return "";
  const told = clauses.filter((clause) => own.includes(clause) || clause.first || !names(clause.part, others));
  // A line that one call writes says nothing about the others.
  const lines = new Set(reading.usages.flatMap((usage) => usage.sample));
  const kept = told
    .filter((clause) => !lines.has(clause.part))
    .filter((clause) => own.includes(clause) || !names(clause.part, others));
  return cut(
    kept
      .map(({ part, first }) => (first && !names(part, [command]) ? part.replace(OPENING, "") : part))
      // A call of the program stays as it is typed.
      .map((part) => (names(part.split(" ")[0] ?? "", [reading.name]) ? part : sentence(part)))
      .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
      .join(" "),
    600,
  );
}

/** `x next prints A and x check prints B` as two clauses. */
function splitAtCalls(text: string, reading: Reading): string[] {
  const starts = reading.commands.map((one) => `${reading.name} ${one}\\b`).join("|");
  return text
    .split(new RegExp(`,?\\s+(?:and|while|but)\\s+(?=(?:${starts}))|[,;]\\s+(?=(?:${starts}))`, "i"))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * Does a command take an option that no usage line shows? The sentence that explains the option says so, or, when it
 * names no command, the command told of last; "both take" and a list point of its own hold for all.
 */
export function takesOption(reading: Reading, command: string, option: string): boolean {
  const dashes = option.length === 1 ? "-" : "--";
  const at = reading.brief.search(
    new RegExp(`(?<![\\w-])${dashes}${option.replace(/_$/, "").replaceAll("_", "-")}(?![\\w-])`),
  );
  if (at < 0) return false;
  const before = reading.brief.slice(0, at);
  const start = Math.max(
    before.lastIndexOf("\n"),
    ...[...before.matchAll(/[.!?]\s+(?=[A-Z`"(])/g)].map((one) => one.index),
  );
  const text = reading.brief.slice(Math.max(start, 0), sentenceEnd(reading.brief, at));
  if (
    /\b(?:both|all|each|every|any) (?:of them |commands? |three |the commands )?(?:take|accept|understand|know|support)?/i.test(
      text.slice(0, 80),
    ) &&
    /\b(?:take|accept|understand|support|command)/i.test(text)
  )
    return true;
  const names = (one: string, where: string): boolean =>
    new RegExp(`(?:^|[\\s\`(])(?:${reading.name} )?${one}(?=[\\s\`,.:)]|$)`, "i").test(where);
  const named = reading.commands.filter((one) => names(one, text));
  if (named.length > 0) return named.includes(command);
  if (/^\s*[-*\u2022]/.test(text)) return true;
  const told = before
    .split(/(?<=[.!?])\s+(?=[A-Z"'`(])|\n+/)
    .map((sentence) => reading.commands.filter((one) => names(one, sentence)))
    .findLast((list) => list.length > 0);
  return told ? told.includes(command) : true;
}
