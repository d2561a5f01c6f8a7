import type { CliAction, CliArg, CliField } from "../form.ts";
import type { Reading } from "./reading.ts";

type Summary = Extract<CliAction, { kind: "summarise" }>;
type Op = Summary["measures"][number]["op"];
type Filter = NonNullable<Summary["filters"]>[number];

const NUMERIC = ["decimal", "integer", "number"];
const KEYWORDS: [RegExp, Op][] = [
  [/^(?:count|n|number|num|rows|items|entries|orders|x|times)$/i, "count"],
  [/^(?:total|sum|amount|all)$/i, "sum"],
  [/^(?:avg|average|mean)$/i, "average"],
  [/^(?:min|minimum|lowest|smallest)$/i, "min"],
  [/^(?:max|maximum|highest|largest|best)$/i, "max"],
];
const opOf = (word: string): Op | null => KEYWORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/**
 * A line like `Travel count=2 total=99.90` as a template: the first words are the group, every figure is the measure
 * its word names, or the only one left of those the brief asks for. Null when a figure stays unexplained.
 */
export function summaryLine(shown: string, asked: Summary["measures"]): { line: string; ops: Op[] } | null {
  const figures = [...shown.matchAll(/(?<![\w.-])-?\d+(?:\.(\d+))?(?![\w-])/g)];
  const first = figures[0];
  if (!first) return null;
  const ops: Op[] = [];
  let line = "";
  let at = 0;
  for (const [nth, figure] of figures.entries()) {
    const before = shown.slice(at, figure.index);
    const word = /([A-Za-z]+)\s*[=:]?\s*$/.exec(before)?.[1];
    const after = /^\s*([a-z]+)/.exec(shown.slice(figure.index + figure[0].length))?.[1];
    const named = (nth > 0 || /[=:]\s*$/.test(before) ? opOf(word ?? "") : null) ?? opOf(after ?? "");
    const things =
      figure[1] === undefined && figures.length > 1 && !ops.includes("count") && /[a-z]s$/.test(after ?? "");
    const left = asked.map((one) => one.op).filter((op) => !ops.includes(op));
    const whole = figure[1] === undefined;
    const op =
      named ??
      (things ? ("count" as const) : left.length === 1 ? left[0] : left.find((one) => (one === "count") === whole));
    if (!op || ops.includes(op)) return null;
    ops.push(op);
    line += `${before}{${op}${whole ? "" : `:${figure[1]?.length ?? 2}`}}`;
    at = figure.index + figure[0].length;
  }
  line += shown.slice(at);
  const head =
    /^(.*?)(?=\s*[=:,(|–—-]?\s*(?:(?:count|n|total|sum|avg|average|mean|min|max|number)\s*[=:]\s*)?\{)/
      .exec(line)?.[1]
      ?.trim() ?? "";
  if (head === "" || /[{}]/.test(head)) return null;
  return { line: `{group}${line.slice(line.indexOf(head) + head.length)}`, ops };
}

/** "a last line starting with ALL", "a last line `total  20.00`" name the line of all rows. */
export const totalLabel = (text: string): string | null =>
  /\b(?:last|final|closing) (?:line|row)\b[^.;`]{0,20}`([A-Za-z][A-Za-z ]*?):?\s+[\d.,]+`/i.exec(text)?.[1] ??
  /\b(?:last|final|closing) (?:line|row)\b[^.;`]{0,30}\b(?:starting with|beginning with|called|named|labelled|for|with)\s+`?([A-Za-z]+)`?/i.exec(
    text,
  )?.[1] ??
  null;

/** What an option leaves in: a range of dates or numbers, or one value of a column. */
export function filterOf(fields: CliField[], arg: CliArg): Filter | null {
  if (arg.kind !== "option") return null;
  const name = arg.name.replace(/_$/, "");
  const date = fields.find((one) => one.type === "date");
  const numeric = fields.find((one) => NUMERIC.includes(one.type));
  const same = fields.find((one) => one.name === name || one.name === name.replace(/^only_/, ""));
  if (same && !arg.many && !arg.listed) return { field: same.name, op: "is", arg: arg.name };
  if (/^(from|since|after|start|start_date|from_date)$/.test(name) && date)
    return { field: date.name, op: "ge", arg: arg.name };
  if (/^(to|until|till|before|end|end_date|to_date)$/.test(name) && date)
    return { field: date.name, op: "le", arg: arg.name };
  if (/^(month|year|day)$/.test(name) && date) return { field: date.name, op: "starts", arg: arg.name };
  if (/^(min|minimum|at_least)$/.test(name) && numeric) return { field: numeric.name, op: "ge", arg: arg.name };
  if (/^(max|maximum|at_most)$/.test(name) && numeric) return { field: numeric.name, op: "le", arg: arg.name };
  return null;
}

/** Ways to leave rows in or out that an option of a report does not have. */
const OTHERWISE =
  /\b(?:but|except\w*|without|exclud\w*|not|no|never|other than|skip\w*|ignor\w*|omit\w*|leav\w* out|left out|hid\w*|contain\w*|hold\w*|begin\w*|start\w*|end\w*|like|similar|several|or|more than|less than|over|under|above|below|before|after|later|earlier)\b/i;

/** What sentences say of a filter that compares in another way than the option does. */
export const unreadFilters = (filters: Filter[], sentences: string[]): string[] =>
  filters.flatMap(({ arg }) => {
    const flag = new RegExp(`(?<![\\w-])--?${arg.replace(/_$/, "").replaceAll("_", "-")}(?![\\w-])`);
    return sentences
      .flatMap((text) => text.split(/;\s+/))
      .filter((text) => flag.test(text) && OTHERWISE.test(text.slice(text.search(flag)).replace(flag, " ")))
      .map((text) => text.replace(/[.\s]+$/, "").slice(0, 300));
  });

/** The options of a report with the types their columns need. */
export function filterArgs(fields: CliField[], args: CliArg[]): { args: CliArg[]; filters: Filter[] } {
  const filters = args.flatMap((one) => filterOf(fields, one) ?? []);
  const typed = args.map((one) => {
    const filter = filters.find((item) => item.arg === one.name);
    const field = fields.find((item) => item.name === filter?.field);
    if (!filter || !field) return one;
    const type: CliArg["type"] =
      filter.op === "starts" || field.type === "text" || field.type === "choice" || field.type === "dates"
        ? "text"
        : field.type;
    return { ...one, type, choices: [], required: false };
  });
  return { args: typed, filters };
}

/** "If nothing is left print `no expenses`". */
export const nothingText = (brief: string): string | null =>
  /\b(?:if|when) (?:there (?:is|are) )?(?:nothing|none|no (?:rows?|lines?|entries|\w+))\b[^`.]{0,40}\b(?:print|say|show|output)s?\s+`([^`]+)`/i.exec(
    brief,
  )?.[1] ?? null;

/** The measure a summary is ordered by, when it says "biggest total first" or "highest average first". */
export const orderedBy = (text: string): Op | null => {
  const word =
    /\b(?:biggest|largest|highest|most|greatest|top) (total|sum|amount|average|avg|count|number)?[^.,;]{0,12}\bfirst\b/i.exec(
      text,
    )?.[1];
  return word ? opOf(word) : null;
};

/** A line in a sentence: "one line each like `Anna 1.75`", "lines like Lidl 45.20". */
const LINE_LIKE =
  /\b(?:prints?|lines?|line|rows?|written|output|format|form|each|per \w+)\b[^.`\n]{0,80}?\b(?:like|as|such as|form|e\.g\.)(?: (?:so|this))?[:,]? (?:`([^`\n]+)`|["“]([^"”\n]+)["”]|(?=[A-Z\d])([\w-]+(?: [A-Z][\w-]*)?:? {1,2}-?\d+(?:\.\d+)?)(?=[.,;)]?(?:\s|$)))/g;

/** The line a sentence shows, where the program has one job and no call shows what it prints. */
const lineInSentence = ({ brief, usages }: Reading): string | null => {
  const calls = usages.map((usage) => usage.words.map((word) => word.text).join(" "));
  const shown = [...brief.matchAll(LINE_LIKE)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .find((text) => /\d/.test(text) && !/,\S/.test(text) && !calls.some((call) => text.endsWith(call) && call !== ""));
  return shown ?? null;
};

/** The line the brief shows for a report. */
export const shownLineOf = (reading: Reading, name: string): string | null =>
  reading.usages
    .filter((usage) => usage.command === name)
    .flatMap((usage) => [...usage.sample, ...(usage.output ? usage.output.split("\n") : [])])[0] ??
  (reading.commands.length === 0 ? lineInSentence(reading) : null);

/** How many decimals figures are written with, as sentences say it; null where they say nothing or two things. */
export function decimalsAsked(text: string): number | null {
  const words = ["no", "one", "two", "three", "four"];
  const found = new Set(
    [...text.matchAll(/\b(no|one|two|three|four|[0-4]) decimals?(?: places?)?\b/gi)].map((match) => {
      const word = (match[1] ?? "").toLowerCase();
      return words.includes(word) ? words.indexOf(word) : Number(word);
    }),
  );
  const [digits] = found;
  return found.size === 1 && digits !== undefined ? digits : null;
}

/** A line for the one figure of a report whose decimals the brief says without showing a line. */
export function lineWithDecimals(action: Summary, digits: number): string | null {
  const [measure, more] = action.measures;
  if (!measure || more || measure.op === "count" || action.groupBy.length > 1 || action.grandTotal) return null;
  return `${action.groupBy.length === 1 ? "{group} " : ""}{${measure.op}:${digits}}`;
}

/** `8 h in 2 jobs` as a template of one line over everything: a sum, and the number of what the deed names. */
export function totalsLine(shown: string, deed: string): { line: string; ops: Op[] } | null {
  const figures = [...shown.matchAll(/(?<![\w.-])\d+(?:\.(\d+))?(?![\w-])/g)];
  if (figures.length === 0 || figures.length > 2) return null;
  const behind = (figure: RegExpExecArray): string =>
    /^\s*([a-z]+)/i.exec(shown.slice(figure.index + figure[0].length))?.[1] ?? "";
  const named = figures.findIndex((figure) =>
    new RegExp(`\\b(?:all|every|each) (?:the )?${behind(figure) || "-"}`, "i").test(deed),
  );
  const count = figures.length === 2 ? (named >= 0 ? named : 1) : -1;
  if (count >= 0 && figures[count]?.[1] !== undefined) return null;
  let line = "";
  let at = 0;
  const ops = figures.map((figure, nth): Op => {
    const op: Op = nth === count ? "count" : "sum";
    line += `${shown.slice(at, figure.index)}{${op}${figure[1] === undefined ? "" : `:${figure[1].length}`}}`;
    at = figure.index + figure[0].length;
    return op;
  });
  return { line: line + shown.slice(at), ops };
}
