import { type CliAction, type CliField, PARTS } from "../form.ts";
import { plural, singular } from "../words.ts";
import { fieldNamed } from "./columns.ts";

type Summary = Extract<CliAction, { kind: "summarise" }>;
type Measure = Summary["measures"][number];

const isNumeric = (one: CliField): boolean => ["decimal", "integer", "number"].includes(one.type);

/** "sorted by name" says how rows come, not what they are grouped by. */
const SORTED =
  /\b(?:sort|order|rank)(?:s|ed|ing)? (?:(?:them|it|the rows|rows|the lines|alphabetically) )?by\s+(?:the |its |their )?([a-z_]+)/gi;

/** The groups a phrase like "per category and month" names. */
function groupsOf(fields: CliField[], text: string): Summary["groupBy"] {
  const groups: Summary["groupBy"] = [];
  const date = fields.find((one) => one.type === "date");
  for (const match of text.matchAll(
    /\b(?:per|by|for each|for every|grouped by|each|every)\s+((?:[a-z_]+)(?:(?:\s*,\s*|\s+and\s+|\s+per\s+|\s+by\s+|\s*,\s*and\s+)(?:per |by |each )?[a-z_]+){0,3})/gi,
  )) {
    for (const word of (match[1] ?? "").split(/\s*,\s*|\s+/)) {
      const part = PARTS.find((one) => one === singular(word.toLowerCase()) && one !== "value");
      const found = fieldNamed(fields, word);
      if (found && !isNumeric(found)) groups.push({ field: found.name, part: "value" });
      else if (part && date) groups.push({ field: date.name, part });
    }
  }
  return groups
    .filter((one, at) => groups.findIndex((item) => item.field === one.field && item.part === one.part) === at)
    .slice(0, 4);
}

/** "the regions with their totals", "the regions sorted by total": one line for each. */
function listedGroups(fields: CliField[], text: string): Summary["groupBy"] {
  const found = fields.find(
    (one) =>
      !isNumeric(one) &&
      new RegExp(
        `\\b${plural(one.name.replaceAll("_", " "))}\\b,? (?:(?:(?:together )?with|and) (?:its|their)|sorted|ordered|ranked)\\b`,
        "i",
      ).test(text),
  );
  return found ? [{ field: found.name, part: "value" }] : [];
}

/** The groups of a report; "totals sorted by shop" without any other grouping means one line per shop. */
function summaryGroups(fields: CliField[], text: string): Summary["groupBy"] {
  const told = [groupsOf(fields, text.replace(SORTED, " ")), listedGroups(fields, text)].find((one) => one.length > 0);
  return told ?? groupsOf(fields, text);
}

/** Words for what a row or a printed line is. */
const ROW =
  /^(?:lines?|rows?|entry|entries|records?|groups?|files?|columns?|fields?|items?|call|run|of|one|them|such|such_a)$/i;

/** "per quarter" where nothing says what a quarter is: a grouping the house does not know. */
const unknownGroup = (fields: CliField[], text: string): boolean =>
  [...text.matchAll(/\b(?:per|for each|for every|grouped by) (?:the |different |distinct )?([a-z_]+)/gi)].some(
    (match) => {
      const word = match[1] ?? "";
      return groupsOf(fields, `per ${word}`).length === 0 && !ROW.test(word);
    },
  );

/** Columns that say how many there are of what a row is about. */
const QUANTITY = /^(?:quantity|qty|units|pieces|copies|count)$/;
const TRADED =
  /^\s*(?:(?:of|the|all) )*\w+ (?:(?:were|was|are|is|have been|we|i) )?(?:sold|bought|ordered|shipped|used|made|produced)\b/i;

/** "how many hours" adds up the column of hours; "how many books" counts rows. */
function countOf(numeric: CliField[], named: string | undefined, after: string): Measure {
  const column = named ? fieldNamed(numeric, named) : null;
  const traded = TRADED.test(after) ? numeric.find((one) => QUANTITY.test(one.name)) : undefined;
  const summed = column ?? traded;
  return summed ? { op: "sum", field: summed.name } : { op: "count", field: null };
}

function measuresOf(fields: CliField[], text: string): Summary["measures"] {
  const numeric = fields.filter(isNumeric);
  const main = numeric.find((one) => one.type === "decimal") ?? numeric[0] ?? null;
  const found: Measure[] = [];
  const patterns: [RegExp, Measure["op"]][] = [
    [/\b(?:totals?|sums?|sum of|add(?:s|ed)? up|how much)\b(?:\s+(?:of\s+)?(?:the\s+|all\s+)?([a-z_]+))?/gi, "sum"],
    [/\b(?:averages?|means?|avg)\b(?:\s+(?:of\s+)?(?:the\s+)?([a-z_]+))?/gi, "average"],
    [/\b(?:number of|how many)\b(?:\s+(?:the\s+|all\s+)?([a-z_]+))?|\bcounts?\b(?! (?:only |just )?once\b)/gi, "count"],
    [/\b(?:minimum|smallest|lowest|cheapest|shortest)\b(?:\s+([a-z_]+))?/gi, "min"],
    [/\b(?:maximum|largest|highest|biggest|longest|greatest|fastest|best)\b(?:\s+([a-z_]+))?/gi, "max"],
  ];
  const push = (one: Measure): void => {
    if (!found.some((known) => known.op === one.op && known.field === one.field)) found.push(one);
  };
  for (const [pattern, op] of patterns)
    for (const match of text.matchAll(pattern)) {
      const after = text.slice(match.index).replace(/^(?:number of|how many)/i, "");
      if (op === "count") {
        push(countOf(numeric, match[1], after));
        continue;
      }
      // "the total number of pages" is one figure, and the next pattern reads it.
      if (match[1] === "number") continue;
      const named = match[1] ? fieldNamed(numeric, match[1]) : null;
      const column = (named ?? main)?.name ?? null;
      if (column !== null) push({ op, field: column });
    }
  if (found.length > 0) return found.slice(0, 4);
  return main ? [{ op: "sum", field: main.name }] : [{ op: "count", field: null }];
}

/** A summary as a sentence describes it. */
export function summaryOfSentence(entity: string, fields: CliField[], text: string): Summary {
  const largest =
    /\b(largest|highest|biggest|most|best|greatest)(?: \w+)? first\b|\bdescending\b|\bsorted by (total|amount|sum|count)\b|\btop \d+\b/i.test(
      text,
    );
  const measures = measuresOf(
    fields,
    text.replace(/\b(?:largest|highest|biggest|smallest|lowest|fastest|best)\s+(?:\w+\s+)?first\b/gi, ""),
  );
  return {
    kind: "summarise",
    entity,
    groupBy: summaryGroups(fields, text),
    measures,
    order: largest ? "largest" : "group",
    grandTotal:
      measures.some((one) => one.op === "sum") &&
      /\b(grand|overall) total\b|\btotal (at the end|line|row)\b|\bplus (a|the) total\b|\b(last|final|closing) (line|row)\b[^.]{0,20}\btotal\b/i.test(
        text,
      ),
  };
}

/** "duplicate rows count once": what becomes of them, beside the report that is asked for. */
const LEAVES_DUPLICATES =
  /\bduplicat\w*\b[^.;]{0,20}\b(?:(?:count(?:s|ed)?|taken|used) (?:only |just )?once|(?:are|is|get) (?:ignored|removed|dropped|skipped|left out|not counted))\b|\b(?:without|ignor\w+|remov\w+|drop\w+|skip\w+|not counting) (?:the |any |all )?(?:duplicat|repeated)/i;

/** Figures and pictures the house's reports do not make. */
const OTHER_FIGURES =
  /\b(?:running|cumulative|moving|weighted|median|percent\w*|proportion|ratio|share of|difference|standard deviation|variance|times|multiplied|divided|charts?|graphs?|plots?|histograms?)\b|\b(?:number of|how many) (?:different|distinct|unique)\b|\bmost (?:common|frequent|popular|used)\b/i;
/** "the total per region and the average per month" asks for two reports. */
const TWO_REPORTS =
  /\bper [a-z_]+,? (?:and|as well as|then|followed by) (?:the )?(?:totals?|sums?|averages?|counts?|number|maximum|minimum)\b[^.;]{0,30}\bper\b/i;
const EXTREME = "(?:highest|largest|biggest|greatest|most|best|lowest|smallest|least|fewest|worst)";

/** "the shop with the highest total", "the first date": one of the values of a column, not a figure of each. */
const picksOne = (fields: CliField[], text: string): boolean =>
  [
    ...text.matchAll(
      new RegExp(
        `\\b([a-z_]+) (?:with|that (?:has|had)|of) (?:the )?${EXTREME}\\b|\\b(?:first|last|earliest|latest|oldest|newest) ([a-z_]+)`,
        "gi",
      ),
    ),
  ].some((match) => {
    const word = (match[1] ?? match[2] ?? "").toLowerCase();
    const found = fieldNamed(fields, word);
    return (found !== null && !isNumeric(found)) || (match[1] !== undefined && PARTS.some((part) => part === word));
  });

/** "the top 3 categories": so many groups, not so many rows. */
const topGroups = (fields: CliField[], text: string): boolean =>
  [
    ...text.matchAll(
      /\b(?:top|first|largest|biggest|best|highest) \d+ ([a-z_]+)|\b\d+ (?:largest|biggest|best|highest) ([a-z_]+)/gi,
    ),
  ].some((match) => {
    const found = fieldNamed(fields, match[1] ?? match[2] ?? "");
    return found !== null && !isNumeric(found);
  });

/** "the smallest on top" is the smallest first. */
export const topIsFirst = (text: string): string => text.replace(/\b(?:on|at the) top\b/gi, "first");

/** The report a text asks for in words the house knows; null when it is a rule of its own. */
export function reportOf(entity: string, fields: CliField[], told: string): CliAction | null {
  const text = topIsFirst(told);
  if (OTHER_FIGURES.test(text) || TWO_REPORTS.test(text)) return null;
  if (topGroups(fields, text) || picksOne(fields, text) || unknownGroup(fields, text)) return null;
  if (/\bduplicat|\btwins?\b|\brepeated\b/i.test(text) && !LEAVES_DUPLICATES.test(text)) {
    const by =
      /\b(?:same|by|on|identical|equal|matching)\s+(?:the\s+)?((?:[a-z_]+)(?:(?:\s*,\s*|\s+and\s+|\s+or\s+)[a-z_]+)*)/i.exec(
        text,
      );
    const named = (by?.[1] ?? "").split(/\s*,\s*|\s+/).flatMap((word) => fieldNamed(fields, word)?.name ?? []);
    const usual = fields.filter((one) => /e?mail|phone|name/.test(one.name)).map((one) => one.name);
    const keys =
      named.length > 0
        ? [...new Set(named)]
        : usual.slice(0, 1).length > 0
          ? [usual.find((name) => name.includes("mail")) ?? usual[0] ?? ""]
          : [fields[0]?.name ?? ""];
    return { kind: "duplicates", entity, keys, ignoreCase: !/\bcase[- ]sensitive\b|\bexact/i.test(text) };
  }
  const hasGroups = groupsOf(fields, text.replace(SORTED, " ")).length > 0;
  if (
    /\b(totals?|sums?|averages?|means?|counts?|how many|how much|number of|minimum|maximum|statistics|summar|longest|shortest)\b/i.test(
      text,
    ) ||
    (hasGroups && fields.some(isNumeric)) ||
    /\bsummar/i.test(text)
  )
    return summaryOfSentence(entity, fields, text);
  return sortedRows(entity, fields, text);
}

/** Rows in an order of their own: "sorted by price", "the 5 most expensive". */
function sortedRows(entity: string, fields: CliField[], text: string): CliAction | null {
  const sorted = [...text.matchAll(SORTED)][0];
  const top = /\b(?:top|largest|highest|biggest|most expensive|latest|newest|oldest|cheapest|smallest|lowest)\b/i.exec(
    text,
  );
  if (!sorted && !top) return null;
  const numeric = fields.find((one) => one.type === "decimal") ?? fields.find(isNumeric);
  const date = fields.find((one) => one.type === "date");
  const byDate = top !== null && /latest|newest|oldest/i.test(top[0]);
  const column = sorted?.[1] ? fieldNamed(fields, sorted[1]) : byDate ? date : numeric;
  if (!column) return null;
  return {
    kind: "select",
    entity,
    sortBy: column.name,
    descending: top
      ? !/oldest|cheapest|smallest|lowest/i.test(top[0])
      : /descending|largest first|highest first|newest first/i.test(text),
  };
}
