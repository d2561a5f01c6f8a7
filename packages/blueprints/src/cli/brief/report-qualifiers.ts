import type { CliAction, CliField } from "../form.ts";
import { caseClause, isShellCase } from "./case-rules.ts";
import { fieldNamed } from "./columns.ts";
import { refusalsOf } from "./refusals.ts";
import { topIsFirst } from "./report-deeds.ts";

type Report = Extract<CliAction, { kind: "summarise" | "select" | "duplicates" }>;

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
/** Words that narrow down which rows a report is about, or say how rows are taken. */
const NARROWS: RegExp[] = [
  /\bwithout\b(?! (?:opening|using|having|needing|any|extra|excel|pandas|a (?:database|server|spreadsheet))\b)/i,
  /\b(?:except(?: for)?|excluding|other than|apart from|but not|not counting|not including|ignoring|leaving out|skipping|unless)\b/i,
  /\bonly\b|\bjust (?:the|for|those|of)\b/i,
  new RegExp(
    `\\b(?:in|for|of|from|since|during|before|after|until) (?:${MONTHS}|(?:19|20)\\d\\d|(?:last|this|the (?:last|current|past)) (?:year|month|week|\\d+))\\b`,
  ),
  /\b(?:over|above|under|below|between|(?:more|less|greater|fewer|higher|lower) than|at (?:least|most)) (?:[€$£]\s?)?\d/i,
  /\b(?:rounded|rounds?) (?:to|up|down)\b/i,
];
const ONCE = /\b(?:count(?:s|ed)?|taken|used|listed) (?:only |just )?once\b|\bduplicat\w*\b|\brepeated\b/i;
/** "prints only the total" narrows nothing down. */
const ONLY_FIGURES =
  /^(?:only|just) (?:the |a |its )?(?:totals?|sums?|averages?|counts?|figures?|numbers?|groups?|lines?|columns?)\b/i;
/** Rows nobody can read and the header are the shell's. */
const SHELLS =
  /\b(?:headers?|blank|empty lines?|empty rows?|bad|broken|invalid|malformed|unreadable|incomplete|(?:cannot|can't|could not) be read|libraries|dependencies|standard library)\b/i;
/** Grammar that may stand behind the name of a column without naming a value of it. */
const NO_VALUE =
  /^(?:and|or|per|by|order|columns?|in|on|with|without|of|for|to|as|at|from|is|are|was|it|its|the|an?|each|every|sorted|ordered|grouped|first|last|then|that|which|when|if|plus|over|total|totals|prints?|shows?|lists?|reports?|finds?|counts?|one|line|row|value|name|comes?|largest|highest|smallest|lowest|alphabetically)$/i;

/** "for the category food", "where the shop is North": one value of a column. */
function valuePhrase(fields: CliField[], text: string): RegExpExecArray | null {
  for (const { name } of fields) {
    const found = new RegExp(
      `\\b(?:for|in|of|where|whose|with|from) (?:the |a |one )?${name.replaceAll("_", "[ _]")}(?: is| =| called| named)? ["'“]?([\\w-]+)`,
      "i",
    ).exec(text);
    if (found && !NO_VALUE.test(found[1] ?? "")) return found;
  }
  return null;
}

const MEASURED = /^(?:totals?|sums?|amounts?|counts?|numbers?|averages?|means?|values?|figures?|it|size|frequency)$/i;

/** An order of its own that the report does not have. */
function otherOrder(report: Report, fields: CliField[], text: string): RegExpExecArray | null {
  if (report.kind === "duplicates") return null;
  const again = /\bthen by [a-z_]+|\b(?:in )?reverse(?:d)?(?: [a-z]+)? order\b/i.exec(text);
  if (again || report.kind === "select") return again;
  const rising = /\b(?:smallest|lowest|least|fewest|cheapest|shortest|newest|latest)(?: \w+)? first\b/i.exec(text);
  if (rising) return rising;
  const sorted = /\b(?:sorted|ordered|ranked) by (?:the |its |their )?([a-z_]+)/i.exec(text);
  const by = sorted?.[1] ?? "";
  const named = fieldNamed(fields, by)?.name;
  const isGroup = report.groupBy.some((one) => one.field === named || one.part === by);
  const isMeasure = MEASURED.test(by) || report.measures.some((one) => one.field !== null && one.field === named);
  // Groups rise and figures fall; the other way round is said and not done.
  return (isGroup ? /\bdescending\b/i : /\bascending\b/i).exec(text) ?? (isGroup || isMeasure ? null : sorted);
}

const clauseAt = (text: string, at: number): string => (/^[^,;.]+/.exec(text.slice(at))?.[0] ?? "").trim();

/** From where a phrase begins up to the end of its clause; the whole clause where that is one word, as in "for North only". */
function phraseFrom(text: string, at: number): string {
  const phrase = clauseAt(text, at);
  return phrase.includes(" ") ? phrase : clauseAt(text, clauseBefore(text, at));
}

/** "If nothing is left" has its own line in a report that says one. */
const isEmptyCase = (report: Report, clause: string): boolean =>
  report.kind === "summarise" &&
  report.empty !== undefined &&
  /^(?:if|when) [^,]*\b(?:nothing|none|no \w+|empty)\b/i.test(clause);

/** "duplicate rows count once" begins with what is counted. */
const clauseBefore = (text: string, at: number): number =>
  Math.max(
    0,
    ...[", ", " and "].map((mark) => {
      const start = text.lastIndexOf(mark, at);
      return start < 0 ? 0 : start + mark.length;
    }),
  );

/**
 * What sentences say of a report beyond its columns, groups, figures and order: which rows count, and how. The reports
 * of the house leave it out, so it stays a promise without a check.
 */
export function unreadQualifiers(report: Report, fields: CliField[], sentences: string[]): string[] {
  return sentences
    .flatMap((sentence) => sentence.split(/;\s+/))
    .map((part) => topIsFirst(part).replace(/[.\s]+$/, ""))
    .filter((part) => !/--[a-z]/.test(part) && !SHELLS.test(part) && refusalsOf(part).length === 0)
    .flatMap((part): string[] => {
      const clause = caseClause(part);
      const plain = clause === null ? part : part.slice(0, part.length - clause.length);
      const once = report.kind === "duplicates" ? null : ONCE.exec(plain);
      const first = [
        ...NARROWS.map((pattern) => pattern.exec(plain)),
        valuePhrase(fields, plain),
        otherOrder(report, fields, plain),
      ]
        .filter((match) => match !== null)
        .filter((match) => !ONLY_FIGURES.test(plain.slice(match.index)))
        .map((match) => phraseFrom(plain, match.index))[0];
      const isCase = clause !== null && !isShellCase(clause) && !isEmptyCase(report, clause);
      return [
        ...(once ? [clauseAt(plain, clauseBefore(plain, once.index))] : []),
        ...(first ? [first] : []),
        ...(isCase ? [clause] : []),
      ];
    })
    .map((text) => text.replace(/^and /, "").slice(0, 300))
    .filter((text, at, all) => text !== "" && all.indexOf(text) === at);
}
