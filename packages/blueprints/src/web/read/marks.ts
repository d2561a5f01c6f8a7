import { type Entity, type Mark, markSchema } from "../form.ts";
import { sentence } from "../names.ts";
import { conditionalMarks } from "./conditional-marks.ts";
import { periodMarks } from "./period-figures.ts";
import { toldMarks } from "./told-marks.ts";

const NUMERIC = ["integer", "number", "money"];

/** "mark nights with less than 6 hours as Short": a limit of a number with the name that the brief gives it. */
function namedLimits(brief: string, entity: Entity): Mark[] {
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const found: Mark[] = [];
  for (const match of brief.matchAll(
    /\b(?:mark|flag|highlight|label|show)\w*\s([^.;]{0,50}?)\b(less than|fewer than|more than|under|over|below|above|at least|at most)\s+[$€£]?(\d+(?:\.\d+)?)\s*%?\s*([a-z]*)[^.;]{0,30}?\bas\s+["'“‘]?([A-Za-z][A-Za-z ]{1,24}?)["'”’]?(?=[.,;]|\s+(?:and|in|with)\b|$)/gi,
  )) {
    const [, before = "", word = "", limit = "", unit = "", name = ""] = match;
    const said = `${before} ${unit}`.toLowerCase();
    const field =
      numbers.find((candidate) =>
        candidate.label
          .toLowerCase()
          .split(" ")
          .some((part) => part.length > 2 && said.includes(part.replace(/s$/, ""))),
      ) ?? (numbers.length === 1 ? numbers[0] : numbers.find((candidate) => candidate.max === null));
    const op = /least/i.test(word) ? ">=" : /most/i.test(word) ? "<=" : /more|over|above/i.test(word) ? ">" : "<";
    if (field) found.push(markSchema.parse({ label: sentence(name), field: field.key, op, value: limit }));
  }
  return found;
}

/** "Out for more than 30 days … as Overdue": a date that lies too long ago. */
function longAgo(brief: string, entity: Entity, unless: string): Mark[] {
  const match =
    /\b(?:more than|over|longer than|after|at least)\s+(\d{1,3})\s+days\b[^.;]{0,60}?\bas\s+["“]?([A-Z][A-Za-z ]{1,24}?)["”]?(?=[.,;]|$)/.exec(
      brief,
    );
  const dates = entity.fields.filter((field) => field.type === "date");
  const field = dates.find((candidate) => /lent|borrow|last|since|start|on$/i.test(candidate.label)) ?? dates[0];
  if (!match || !field) return [];
  return [markSchema.parse({ label: match[2], field: field.key, op: "older than", value: match[1], unless })];
}

/** "Rows with upper above 140 are marked "High"", "those under their minimum get a badge Low". */
function rowsMarked(brief: string, entity: Entity): Mark[] {
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const find = (text: string) => numbers.find((field) => field.label.toLowerCase() === text.trim().toLowerCase());
  const head =
    /\b(?:[Ww]ith (?:an? |the )?([A-Za-z ]{2,24}?)|[Tt]hose|[Oo]nes) (at or below|at or above|above|over|below|under|more than|less than) (?:their |the |its )?([A-Za-z]+|\d+(?:\.\d+)?)[a-z ]{0,12}? (?:get|gets|are|is|show|shows|have)\b(?: (?:an?|the|marked|flagged|labelled|highlighted|shown|tagged|badge|mark|label|tag|as|with))* ["“]?([A-Z][A-Za-z]+(?: [a-z]+)?)["”]?/g;
  return [...brief.matchAll(head)].flatMap((match): Mark[] => {
    const [, named = "", word = "", limit = "", label = ""] = match;
    const other = find(limit);
    const field = named ? find(named) : numbers.find((one) => one !== other && one.max === null && other !== undefined);
    const op = /or below/.test(word) ? "<=" : /or above/.test(word) ? ">=" : /above|over|more/.test(word) ? ">" : "<";
    if (!field || (!other && !/^\d/.test(limit))) return [];
    return [markSchema.parse({ label, field: field.key, op, value: other?.key ?? limit })];
  });
}

/** Things of this month: of any year where the date comes back every year. */
function monthly(brief: string, entity: Entity): Mark[] {
  const date = entity.fields.find((field) => field.type === "date");
  if (!date || !/\bthis month\b|\bcurrent month\b/i.test(brief)) return [];
  const yearly = /birth|anniversar/i.test(`${date.label} ${entity.name}`);
  return [
    {
      label: "This month",
      field: date.key,
      op: yearly ? "this month of any year" : "this month",
      value: "",
      unless: "",
      formula: "",
    },
  ];
}

/** Named conditions that the brief asks to see: low stock, overdue, short nights, this month. */
export function marksIn(brief: string, entity: Entity, toggle: string, steps: string): Mark[] {
  const quoted = [...quotedMarks(brief, entity), ...rowsMarked(brief, entity)];
  const found: Mark[] = [
    ...quoted,
    ...namedLimits(brief, entity),
    ...longAgo(brief, entity, toggle),
    ...monthly(brief, entity),
    ...periodMarks(brief, entity),
  ];
  const done = entity.fields.find((field) => field.key === toggle);
  for (const mark of [...conditionalMarks(brief, entity), ...toldMarks(brief, entity)])
    if (!found.some((other) => sameCondition(mark, other)))
      found.push({ ...mark, unless: mark.unless || unlessDone(mark, done) });
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const date =
    entity.fields.find((field) => field.type === "date" && /due|dead|target|end|expir|next|until/i.test(field.label)) ??
    entity.fields.find((field) => field.type === "date" && field.initial !== "today");
  if (
    quoted.length === 0 &&
    !/\b(?:can(?:'t|not)|never|not)\b[^.;]{0,20}\bbelow (?:zero|0)\b/i.test(brief) &&
    /\blow[- ]?(?:on )?stock\b|running (?:low|out)|(?<!\bp)(?<!\bp-)\bre-?order|(?:below|under) (?:a |the |its |their )?(?:minimum|threshold|\d+)|low[- ]inventory/i.test(
      brief,
    )
  ) {
    const amount =
      numbers.find(
        (field) => /quantity|stock|count|amount left/i.test(field.label) && !/min|threshold|reorder/i.test(field.label),
      ) ?? numbers[0];
    const limit = numbers.find((field) => field !== amount && /min|threshold|reorder|low/i.test(field.label));
    const said =
      /\b(below|under|less than|fewer than|at or below|at most|or less|or fewer)\s+(\d+)|(\d+)\s+or (?:less|fewer)/i.exec(
        brief,
      );
    const number = said?.[2] ?? said?.[3];
    const strict = /below|under|less than|fewer than/i.test(said?.[1] ?? "") && !/at or/i.test(said?.[1] ?? "");
    if (amount)
      found.push({
        label: /\bneed(?:s|ing)? (?:to be )?re-?order/i.test(brief)
          ? "Needs reordering"
          : /\bneed(?:s|ing)? (?:to be )?re-?stock/i.test(brief)
            ? "Needs restocking"
            : "Low stock",
        field: amount.key,
        op: (strict && number) || (!number && limit && /\b(?:below|under|less than)\b/i.test(brief)) ? "<" : "<=",
        value: number ?? limit?.key ?? "5",
        unless: "",
        formula: "",
      });
  }
  const over =
    /\bpast (?:[a-z]+ )?(?:are|is|get|gets) (?:marked|shown|labelled|flagged)(?: as| with)? ["“]?([A-Z][A-Za-z]+(?: [a-z]+)?)["”]?/.exec(
      brief,
    )?.[1];
  const day = entity.fields.find((field) => field.type === "date");
  if (over && day) found.push(markSchema.parse({ label: over, field: day.key, op: "before today" }));
  const gap = numbers.find((field) => /days between|every|interval|frequency/i.test(field.label));
  const last = entity.fields.find(
    (field) => field.type === "date" && /last|watered|done|cleaned|changed/i.test(field.label),
  );
  if (gap && last) {
    const needs = /\bneeds?(?: to be)? (water)(?:ed|ing)?\b/i.exec(brief)?.[1];
    const today = /\b(?:due|need\w*) [^.]{0,20}\btoday\b/i.test(brief);
    const called = /\b(?:due|overdue|need\w* \w+|thirsty)\b[^.;]{0,20}\bas\s+["“]?([A-Z][a-z]+(?: [a-z]+)?)["”]?/.exec(
      brief,
    )?.[1];
    found.push({
      label: called ? called : needs ? `Needs ${needs.toLowerCase()}` : today ? "Due" : "Overdue",
      field: last.key,
      op: needs || today ? "days ago or more" : "older than",
      value: gap.key,
      unless: "",
      formula: "",
    });
  } else if (
    date &&
    !found.some((mark) => /overdue|expired/i.test(mark.label)) &&
    /\boverdue|past (?:its |their |the )?(?:due|deadline)|missed deadline|late\b|expired\b/i.test(brief)
  ) {
    found.push({
      label: /expired/i.test(brief) ? "Expired" : "Overdue",
      field: date.key,
      op: "before today",
      value: "",
      unless: toggle,
      formula: "",
    });
  }
  const flag = entity.fields.find((field) => field.key === toggle);
  if (
    flag &&
    steps === "" &&
    /\bfilter|show (?:only|all)|active|pending|remaining|completed (?:tasks|items)|unpaid|unread|open (?:tasks|items)\b/i.test(
      brief,
    )
  ) {
    found.push(
      {
        label: /paid/i.test(flag.label)
          ? "Unpaid"
          : /read/i.test(flag.label)
            ? "Unread"
            : /active/i.test(brief)
              ? "Active"
              : /\b(?:done|complete\w*|finish\w*|packed|bought|watched|returned|answered|checked|solved)\b/i.test(
                    flag.label,
                  )
                ? "Open"
                : `Not ${flag.label.toLowerCase()}`,
        field: flag.key,
        op: "is",
        value: "false",
        unless: "",
        formula: "",
      },
      { label: flag.label, field: flag.key, op: "is", value: "true", unless: "", formula: "" },
    );
  }
  return found.slice(0, 4);
}

const sameCondition = (a: Mark, b: Mark): boolean =>
  a.label.toLowerCase() === b.label.toLowerCase() || (a.field === b.field && a.op === b.op && a.value === b.value);

/** What is done is no longer too old. */
const unlessDone = (mark: Mark, flag: Entity["fields"][number] | undefined): string =>
  flag && mark.op === "older than" ? flag.key : "";

/** `get the mark "Order more" when the quantity is at or below the minimum`: a condition with the name it is given. */
function quotedMarks(brief: string, entity: Entity): Mark[] {
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const ticks = entity.fields.filter((field) => field.inline).map((field) => `(${field.key} ? 1 : 0)`);
  const found: Mark[] = [];
  const find = (text: string) =>
    numbers.find((field) => text.toLowerCase().includes(field.label.toLowerCase())) ??
    numbers.find((field) =>
      field.label
        .toLowerCase()
        .split(" ")
        .some((word) => word.length > 3 && text.toLowerCase().includes(word)),
    );
  for (const match of brief.matchAll(
    /(?:mark|badge|label|flag|tag|text|shown? as|marked|shows?|reads?|highlighted as|says?)\w*\s+(?:as\s+)?(?:with\s+)?["“]([A-Z][^"”\n]{2,30})["”]\s+(?:when|once|if|as soon as|while)\s+([^.;\n]{5,90})/gi,
  )) {
    const [, label = "", condition = ""] = match;
    const compared =
      /^(.+?)\s+(?:is |are |has |drops? |falls? |goes |gets )*(?:(at or below|at most|no more than|below|under|less than|fewer than|at or above|at least|above|over|more than|reaches|equals?))\s+(?:the |its |their |a )?(.+)$/i.exec(
        condition,
      );
    const field = find(compared?.[1] ?? "");
    const number = /^[$€£]?(\d+(?:\.\d+)?)/.exec(compared?.[3] ?? "")?.[1];
    const other = numbers.find(
      (candidate) => candidate !== field && (compared?.[3] ?? "").toLowerCase().includes(candidate.label.toLowerCase()),
    );
    const word = (compared?.[2] ?? "").toLowerCase();
    const op = /at or below|at most|no more/.test(word)
      ? "<="
      : /at or above|at least|reaches/.test(word)
        ? ">="
        : /below|under|less|fewer/.test(word)
          ? "<"
          : ">";
    if (field && (number || other))
      found.push(markSchema.parse({ label, field: field.key, op, value: number ?? other?.key ?? "" }));
  }
  const goal = numbers.find((field) => /goal|target/i.test(field.label));
  const met =
    /["“]([A-Z][^"”\n]{0,20}\b(?:met|reached|done|complete|perfect|achieved)\b[^"”\n]{0,16})["”]/i.exec(brief)?.[1] ??
    /\bbadge\s+["“]?([A-Z][a-z]+(?: [a-z]+)?)/.exec(brief)?.[1];
  if (ticks.length > 0 && met && entity.fields[0])
    found.push(
      markSchema.parse({
        label: met,
        field: entity.fields[0].key,
        op: "is empty",
        formula: `${ticks.join(" + ")} >= ${goal?.key ?? ticks.length}`,
      }),
    );
  return found;
}
