import { type Entity, type Rule, ruleSchema, type WebField } from "../form.ts";
import { camel } from "../names.ts";
import { columnLimit } from "./column-limit.ts";

/** What a brief forbids: limits of fields, two fields in order, no two alike, with the words it wants to be read. */

interface Said {
  /** The words people shall read. */
  message: string;
  /** The sentence before them. */
  context: string;
  at: number;
}

/** Messages in quotes, each with what the brief says before it. */
export function messagesIn(brief: string): Said[] {
  return [...brief.matchAll(/["“]([A-Z][^"”\n]{3,120})["”]/g)].map((match) => {
    const from = brief.slice(Math.max(0, (match.index ?? 0) - 220), match.index ?? 0);
    return {
      message: match[1] ?? "",
      context: from.split(/(?<=[.!?"”])\s+(?=[A-Z])|(?<=[.!?])\s+$|\n/).at(-1) ?? "",
      at: match.index ?? 0,
    };
  });
}

const words = (text: string): string => text.toLowerCase().replace(/[^a-z0-9 ]+/g, " ");
const named = (fields: readonly WebField[], text: string): WebField[] => {
  const said = ` ${words(text)} `;
  const at = (field: WebField) => said.lastIndexOf(` ${words(field.label)} `);
  return fields
    .filter((field) => at(field) >= 0 || said.includes(` ${words(field.label)}s `))
    .toSorted((a, b) => at(a) - at(b));
};
const ORDERED = ["date", "time", "integer", "number", "money"];
const NUMERIC = ["integer", "number", "money"];

/** `due > lent`, when two fields of one kind are said to be in order. */
function orderRule(fields: readonly WebField[], text: string): { formula: string; text: string } | null {
  const match =
    /\b(?:the )?([A-Za-z][\w ]{1,24}?) (?:date |time )?(?:must|has to|have to|should|needs to|can(?:'t|not| not)|may not|is|cannot)\s*(not )?(?:be |come )?(?:on or )?(later|after|before|earlier|greater|more|larger|higher|smaller|less|lower|exceed|at most|at least)(?: than)?\s+(?:the )?([A-Za-z][\w ]{1,24}?)(?= (?:date|time)\b|[,.;:"“]|\s+(?:and|or|otherwise|else)\b|$)/i.exec(
      text,
    );
  if (!match) return null;
  const find = (said: string) =>
    fields.find((field) => words(field.label) === words(said).trim()) ??
    fields.find(
      (field) =>
        ORDERED.includes(field.type) &&
        words(field.label)
          .split(" ")
          .includes(words(said).trim().split(" ").at(-1) ?? "?"),
    );
  const [one, two] = [find(match[1] ?? ""), find(match[4] ?? "")];
  if (!one || !two || one === two || !ORDERED.includes(one.type)) return null;
  if (one.type !== two.type && !(NUMERIC.includes(one.type) && NUMERIC.includes(two.type))) return null;
  const denied = /\bnot\b|can'?t|cannot/i.test(
    match[0].slice(
      0,
      match[0].search(
        /later|after|before|earlier|greater|more|larger|higher|smaller|less|lower|exceed|at most|at least/i,
      ),
    ),
  );
  const word = (match[3] ?? "").toLowerCase();
  const orEqual = /\bon or\b/i.test(match[0]);
  const up = /later|after|greater|more|larger|higher|exceed/.test(word);
  const op =
    word === "at most"
      ? "<="
      : word === "at least"
        ? ">="
        : up === !denied
          ? denied
            ? ">="
            : orEqual
              ? ">="
              : ">"
          : denied
            ? "<="
            : orEqual
              ? "<="
              : "<";
  return {
    formula: `${one.key} ${op} ${two.key}`,
    text: `${one.label} must be ${up === !denied ? "after" : "before"} ${two.label.toLowerCase()}.`,
  };
}

/** `date >= today`: not in the past, not in the future. */
function dayRule(fields: readonly WebField[], text: string): { formula: string; text: string } | null {
  const past =
    /\b(?:not|n't|cannot|never)\b[^.;]{0,30}\bin the past\b|\b(?:must|has to|should) be (?:today or later|in the future)\b/i.test(
      text,
    );
  const future =
    /\b(?:not|n't|cannot|never)\b[^.;]{0,30}\bin the future\b|\b(?:must|has to|should) be (?:today or earlier|in the past)\b/i.test(
      text,
    );
  const dates = fields.filter((field) => field.type === "date");
  const field = named(dates, text)[0] ?? (/\bdate\b/i.test(text) ? dates[0] : undefined);
  if (!field || past === future) return null;
  return {
    formula: `${field.key} ${past ? ">=" : "<="} today`,
    text: `${field.label} cannot be in the ${past ? "past" : "future"}.`,
  };
}

/** Limits of one number: "at least 1", "1 to 7", "not negative", "above zero". */
function limitsOf(text: string): { min?: number; max?: number; above?: boolean } | null {
  const span = /\b(?:between|from|be)\s+(-?\d+(?:\.\d+)?)\s*(?:to|and|-|–)\s*(\d+(?:\.\d+)?)\b/i.exec(text);
  if (span) return { min: Number(span[1]), max: Number(span[2]) };
  if (/\b(?:above|more than|greater than|over|larger than) (?:zero|0)\b|\bpositive\b|\bzero or less\b/i.test(text))
    return { min: 0, above: true };
  if (/\b(?:negative|below zero|less than zero|zero or more)\b/i.test(text)) return { min: 0 };
  const least =
    /\b(?:at least|minimum(?: of)?|no less than|not (?:be )?(?:less|fewer) than)\s+(\d+(?:\.\d+)?)\b(?! (?:char|letter))/i.exec(
      text,
    );
  const most =
    /\b(?:at most|maximum(?: of)?|no more than|up to|not (?:be )?(?:more|greater|over)(?: than)?)\s+(\d+(?:\.\d+)?)\b(?! (?:char|letter))/i.exec(
      text,
    );
  return least || most
    ? { ...(least ? { min: Number(least[1]) } : {}), ...(most ? { max: Number(most[1]) } : {}) }
    : null;
}

const DUPLICATE =
  /\b(?:already|only once|appear once|duplicates?|exists|taken|twice|unique|same (?:name|title|word)|in use|again)\b/i;

interface Ruled {
  fields: WebField[];
  rules: Rule[];
}

/** Fields with the limits and messages a brief gives them, and the rules over several of them. */
export function ruled(brief: string, fields: readonly WebField[], owns: (at: number) => boolean = () => true): Ruled {
  let next = [...fields];
  const rules: Rule[] = [];
  const change = (target: WebField | undefined, part: Partial<WebField>) => {
    if (target) next = next.map((field) => (field.key === target.key ? { ...field, ...part } : field));
  };
  const limit = (target: WebField | undefined, text: string, wrongMessage: string) => {
    const found = limitsOf(text);
    if (!found || !target || !NUMERIC.includes(target.type)) return false;
    const low = found.above ? (target.type === "integer" ? 1 : 0.01) : found.min;
    change(target, { min: low ?? target.min, max: found.max ?? target.max, ...(wrongMessage ? { wrongMessage } : {}) });
    return true;
  };
  const push = (found: { formula: string; text: string }, message: string) => {
    if (rules.some((rule) => rule.formula === found.formula)) return;
    rules.push(
      ruleSchema.parse({
        key: camel(`${found.formula.split(" ")[0]} rule`),
        message: message || found.text,
        formula: found.formula,
        purpose: `A record is saved only when ${found.formula}.`,
      }),
    );
  };
  for (const { message, context, at } of messagesIn(brief)) {
    if (next.some((field) => [field.wrongMessage, field.takenMessage, field.requiredMessage].includes(message)))
      continue;
    const clause = context.split(/;|,(?! (?:otherwise|else|or))/).at(-1) ?? context;
    const [target = named(next, clause).at(-1) ?? named(next, context).at(-1)] = named(next, message);
    const order = orderRule(next, context) ?? orderRule(next, `${message}.`);
    const day = dayRule(next, `${clause} ${message}`);
    if (order) push(order, message);
    else if (day) push(day, message);
    else if (DUPLICATE.test(message) || DUPLICATE.test(clause)) {
      if (
        /\b(?:overlap|another (?:stay|booking)|then|full|stands?|room|cabin|table)\b/i.test(message + clause) &&
        !/\bsame (?:name|title|word|\w+ again)\b/i.test(clause)
      )
        continue;
      const texts = next.filter(
        (field) =>
          !field.from && (field.type === "text" || (field.type === "date" && /\bsame (?:date|day)\b/i.test(clause))),
      );
      if (owns(at)) change(named(texts, clause).at(-1) ?? texts[0], { unique: true, takenMessage: message });
    } else if (/\b(?:characters?|letters)\b/i.test(`${message} ${clause}`)) {
      // A length is what the longest text has, unless another is named.
      const written = (field: WebField | undefined) => field && ["text", "longtext"].includes(field.type);
      const long = written(target) ? target : next.find((field) => field.type === "longtext");
      const least = /\bat least (\d+)/i.exec(`${message} ${clause}`)?.[1];
      const most = /\b(?:at most|no more than|up to|max(?:imum)?(?: of)?) (\d+)/i.exec(`${message} ${clause}`)?.[1];
      change(long, {
        wrongMessage: message,
        ...(least ? { min: Number(least), required: true, requiredMessage: message } : {}),
        ...(most ? { max: Number(most) } : {}),
      });
    } else if (limit(target, `${clause} ${message}`, message)) continue;
    else if (target?.type === "email" && /valid/i.test(message))
      change(target, { wrongMessage: message, requiredMessage: target.requiredMessage || message });
    else if (target && /\b(?:required|enter|missing|empty|need|give|who|please|fill)\b/i.test(message))
      change(target, { required: true, requiredMessage: message });
  }
  for (const sentence of brief.split(/(?<=[.!?])\s+|\n+|;\s+/)) {
    if (/["“][A-Z]/.test(sentence)) continue;
    const order = orderRule(next, sentence);
    if (order) push(order, "");
    const day = dayRule(next, sentence);
    if (day) push(day, "");
    if (
      !/\b(?:is|are) (?:fine|ok|okay|allowed|no problem|possible)\b/i.test(sentence) &&
      /\b(?:no two|same \w+ (?:can(?:'t|not)|twice)|must be unique|are unique|duplicates?(?: are)? (?:not|refused)|no duplicates?|(?:can(?:'t|not)|not) (?:be )?(?:added|used|entered) twice)\b/i.test(
        sentence,
      )
    ) {
      const texts = next.filter((field) => field.type === "text" && !field.from);
      change(named(texts, sentence)[0] ?? texts[0], { unique: true });
    }
    if (/\b(?:must|can(?:'t|not)|cannot|should|has to|have to|never|may not)\b/i.test(sentence))
      for (const field of named(next, sentence).slice(0, 1)) limit(field, sentence, "");
  }
  // An amount is money only where money is spoken of.
  if (
    !/[$€£]|\b(?:money|euros?|dollars?|pounds|price|cost|costs|paid|pay|pays|spen[dt]\w*|expenses?|income|budget|bill|salary|rent|owes?|savings?|invoice|fee|donation)\b/i.test(
      brief,
    )
  )
    next = next.map((field) =>
      field.type === "money" && /^amount$/i.test(field.label) ? { ...field, type: "number", unit: "" } : field,
    );
  // "Rows show the amount as `12 left`": words behind the number are its unit.
  for (const match of brief.matchAll(
    /\b([A-Za-z]+)\s+(?:shown |displayed |written )?as\s+[`"“]\d+ ([a-z]{2,10})[`"”]/gi,
  )) {
    const numbers = next.filter((field) => ["integer", "number"].includes(field.type));
    const target =
      named(numbers, match[1] ?? "")[0] ?? (/amount|number|count|stock/i.test(match[1] ?? "") ? numbers[0] : undefined);
    if (target && target.unit === "") change(target, { unit: match[2] ?? "" });
  }
  return { fields: next, rules: rules.slice(0, 4) };
}

/** "At most 8 guests at one table", "two bookings of a room must not overlap". */
export function recordRulesIn(brief: string, entity: Entity): Rule[] {
  const found: Rule[] = [];
  const dates = entity.fields.filter((field) => field.type === "date");
  const times = entity.fields.filter((field) => field.type === "time");
  const by = entity.fields.find((field) => field.from) ?? entity.fields.find((field) => field.type === "choice");
  if (/\b(?:overlap\w*|double[- ]book\w*|clash\w*|already (?:booked|taken|reserved))\b/i.test(brief) && by) {
    const [start, end] = times.length >= 2 ? times : dates;
    const said = messagesIn(brief).find(
      ({ message, context }) =>
        /\b(?:taken|booked|overlap|clash|reserved)\b/i.test(message) || /\boverlap/i.test(context),
    );
    if (start && end)
      found.push(
        ruleSchema.parse({
          key: "overlap",
          kind: "overlap",
          message: said?.message ?? `The ${by.label.toLowerCase()} is taken then.`,
          by: by.key,
          day: times.length >= 2 ? (dates[0]?.key ?? "") : "",
          start: start.key,
          end: end.key,
        }),
      );
  }
  const many =
    /\b(?:no more than|at most|maximum of|max\.?|up to|only)\s+(\d+|two|three|four|five|six)\s+(?:[a-z]+ )?([a-z]+)\s+(?:at|in|on|per|for|to) (?:one|a|each|any|the same|every)\s+([a-z]+)/i.exec(
      brief,
    );
  if (many) {
    const field = entity.fields.find((candidate) =>
      words(candidate.label)
        .split(" ")
        .includes((many[3] ?? "").toLowerCase()),
    );
    const number = ["", "one", "two", "three", "four", "five", "six"].indexOf((many[1] ?? "").toLowerCase());
    const max = number > 0 ? number : Number(many[1]);
    const said = messagesIn(brief).find(({ message }) => /\b(?:full|too many|no more|limit|maximum)\b/i.test(message));
    if (field && max > 0)
      found.push(
        ruleSchema.parse({
          key: "limit",
          kind: "limit",
          by: field.key,
          max,
          message: said?.message ?? `No more than ${max} with the same ${field.label.toLowerCase()}.`,
        }),
      );
  }
  const column = many ? null : columnLimit(brief, entity);
  return column ? [...found, column] : found;
}
