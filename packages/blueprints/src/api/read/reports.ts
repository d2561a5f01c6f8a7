import type { ApiCondition, ApiEntity, ApiReport } from "../form.ts";
import { stateNamed } from "./entity-state.ts";
import { NUMBER, numberIn } from "./fields.ts";
import { orderAtEnd } from "./list-order.ts";
import { nounPattern } from "./nouns.ts";
import { entitiesIn, fieldNamed, freeName, pathWord, type Reading } from "./reading.ts";

const NUMERIC = ["integer", "number", "decimal"];
const DAYS = ["date", "datetime"];

interface Target {
  path: string | null;
  /** Names in the query of the address the brief shows. */
  query: string[];
  says: string;
}

const filterBase = (reading: Reading, entity: ApiEntity, target: Target, words: string) => ({
  name: freeName(reading, target.path ? (target.path.split("/").at(-1) ?? "report") : words, "report"),
  path: target.path ?? `/reports/${pathWord(words)}`,
  entity: entity.name,
  says: target.says,
});

const openCondition = (entity: ApiEntity): ApiCondition[] => {
  const field = entity.fields.find((one) =>
    /(^|_)(returned|closed|paid|done|completed|finished)(_on|_at)?$/.test(one.name),
  );
  if (field?.type === "boolean") return [{ field: field.name, op: "is", with: { value: false } }];
  return field && !field.required ? [{ field: field.name, op: "empty", with: { value: null } }] : [];
};

/** Does a text speak of entries of an entity and of these words alone? */
function saysOnly(text: string, entity: ApiEntity, words: string[]): boolean {
  const left = [...words.toSorted((a, b) => b.length - a.length), nounPattern(entity), entity.name]
    .reduce(
      (rest, word) => rest.replace(new RegExp(`\\b(?:not |un)?${word.replaceAll("_", "[ _-]")}\\b`, "gi"), " "),
      text,
    )
    .replace(
      /\b(?:the|all|an?|list|lists|of|those|that|which|are|is|were|been|have|has|still|yet|not|currently|now|right|ones|dates?|on|given|day|today|a given)\b/gi,
      " ",
    );
  return left.replace(/[^\p{L}\p{N}]+/gu, "") === "";
}

/** `overdue loans`: the due date is before the day asked for, and it is not closed. */
function overdue(reading: Reading, text: string, target: Target): ApiReport | null {
  if (!/\b(?:overdue|past (?:their|its|the) due|late)\b/i.test(text)) return null;
  const entity =
    entitiesIn(text, reading.entities).find((one) => one.fields.some((field) => /due|deadline/.test(field.name))) ??
    reading.entities.find((one) => one.fields.some((field) => /due|deadline/.test(field.name)));
  const due = entity?.fields.find((field) => /due|deadline/.test(field.name) && field.type === "date");
  if (
    !entity ||
    !due ||
    !saysOnly(text, entity, ["overdue", "late", "past their due date", "past its due date", "past due"])
  )
    return null;
  const param = target.query[0] ?? "on";
  return {
    ...filterBase(reading, entity, target, `overdue ${entity.path}`),
    kind: "filter",
    params: [{ name: param, type: "date" }],
    where: [{ field: due.name, op: "before", with: { param } }, ...openCondition(entity)],
    sortBy: due.name,
    descending: false,
  };
}

/** `products below their reorder level`, `entries longer than 60 minutes`. */
function compared(reading: Reading, text: string, target: Target): ApiReport | null {
  const [entity] = entitiesIn(text, reading.entities);
  if (!entity) return null;
  const low = /\b(?:low (?:on )?stock|(?:at or )?below (?:their|its|the) ([\w ]+?))(?:$|,|\.| sorted)/i.exec(text);
  const amount = entity.fields.find(
    (field) => NUMERIC.includes(field.type) && /quantity|stock|count|qty|on_hand/.test(field.name),
  );
  const least = low?.[1]
    ? fieldNamed(low[1], entity)
    : entity.fields.find((field) => /reorder|minimum|threshold/.test(field.name));
  if (low && amount && least && amount !== least)
    return {
      ...filterBase(reading, entity, target, `low ${entity.path}`),
      kind: "filter",
      params: [],
      where: [{ field: amount.name, op: /at or below/i.test(text) ? "atMost" : "below", with: { field: least.name } }],
      sortBy: null,
      descending: false,
    };
  const few = new RegExp(
    `\\b(?:running )?low(?: (?:on|in) stock)?\\W+(?:under|below|less than|fewer than)\\s+${NUMBER}\\)?$`,
    "i",
  ).exec(text);
  if (few?.[1] && amount)
    return {
      ...filterBase(reading, entity, target, `low ${entity.path}`),
      kind: "filter",
      params: [],
      where: [{ field: amount.name, op: "below", with: { value: numberIn(few[1]) } }],
      sortBy: null,
      descending: false,
    };
  const match = new RegExp(
    `\\b(?:whose|with|where the|where) (?:an? |the |its )?([\\w ]+?) (?:is |of )?(below|less than|under|above|more than|over|at least|at most)\\s+${NUMBER}`,
    "i",
  ).exec(text);
  const field = match?.[1] ? fieldNamed(match[1], entity) : undefined;
  if (!match?.[2] || !field || !NUMERIC.includes(field.type)) return null;
  const op = {
    below: "below",
    "less than": "below",
    under: "below",
    above: "above",
    "more than": "above",
    over: "above",
    "at least": "atLeast",
    "at most": "atMost",
  }[match[2].toLowerCase()] as ApiCondition["op"];
  return {
    ...filterBase(reading, entity, target, `${field.name} ${entity.path}`),
    kind: "filter",
    params: [],
    where: [{ field: field.name, op, with: { value: numberIn(match[3] ?? "0") } }],
    sortBy: null,
    descending: false,
  };
}

/** `open tickets`, `the loans that are not returned`. */
function stated(reading: Reading, text: string, target: Target): ApiReport | null {
  for (const entity of entitiesIn(text, reading.entities)) {
    const noun = nounPattern(entity);
    for (const field of entity.fields) {
      const words =
        field.type === "boolean" ? [field.name.replace(/^is_/, "")] : field.type === "choice" ? field.choices : [];
      for (const word of words) {
        const loose = word.replaceAll("_", "[ _-]");
        const not = new RegExp(
          `\\b(?:not |un)(?:yet )?${loose} ${noun}\\b|\\b${noun} (?:that|which) (?:is|are) not (?:yet )?${loose}\\b`,
          "i",
        ).test(text);
        const is = new RegExp(
          `\\b${loose} ${noun}\\b|\\b${noun} (?:that|which) (?:is|are) (?:still )?${loose}\\b`,
          "i",
        ).test(text);
        if ((!is && !not) || !saysOnly(text, entity, [word])) continue;
        const condition: ApiCondition =
          field.type === "boolean"
            ? { field: field.name, op: "is", with: { value: !not } }
            : { field: field.name, op: not ? "not" : "is", with: { value: word } };
        return {
          ...filterBase(reading, entity, target, `${not ? "not " : ""}${word} ${entity.path}`),
          kind: "filter",
          params: [],
          where: [condition],
          sortBy: null,
          descending: false,
        };
      }
    }
  }
  return null;
}

interface Measured {
  entity: ApiEntity;
  /** Entries that count: those in the state the words name. */
  where?: ApiCondition[];
  measure: Extract<ApiReport, { kind: "group" }>["measure"];
}

/** `open bugs`: how many there are in a state; null when other words stand beside the noun. */
function counted(entity: ApiEntity, words: string): Measured | null {
  const rest = words
    .replace(new RegExp(`\\b(?:${nounPattern(entity)}|${entity.path.split("-").at(-1)})\\b`, "gi"), " ")
    .replace(/\b(?:all|the|different|there|are|is|that|which|we|have|has|been|made|still)\b/gi, " ")
    .trim();
  const measure = { op: "count" as const, field: null, times: null };
  if (rest === "") return { entity, measure };
  const state = stateNamed(entity, rest.replace(/\s+/g, " "));
  return state && { entity, measure, where: [{ field: state.field.name, op: "is", with: { value: state.value } }] };
}

/** `number of pages read`: a figure of an entity, added up. */
function amountOf(reading: Reading, words: string): Measured | null {
  for (const text of [words, words.replace(/\s+\w+$/, "")])
    for (const entity of reading.entities) {
      const field = fieldNamed(text, entity);
      if (field && NUMERIC.includes(field.type))
        return { entity, measure: { op: "sum", field: field.name, times: null } };
    }
  return null;
}

/** What is counted or added up: a field, a product of two, or entries. */
function measureIn(reading: Reading, words: string): Measured | null {
  const counts = /\b(?:how many|number of|count of|counts?)\s+(?:the )?([\w ]+)$/i.exec(words);
  if (counts?.[1]) {
    const [entity] = entitiesIn(counts[1], reading.entities);
    return entity ? counted(entity, counts[1]) : amountOf(reading, counts[1]);
  }
  const figure = /\b(?:(total|sum|average|mean|highest|lowest|largest|smallest)(?: of)?(?: the)? )?([\w ]+)$/i.exec(
    words,
  );
  if (!figure?.[2]) return null;
  const op =
    { average: "average", mean: "average", highest: "max", largest: "max", lowest: "min", smallest: "min" }[
      (figure[1] ?? "total").toLowerCase()
    ] ?? "sum";
  const named = figure[2].trim();
  if (/\b(?:revenue|value|turnover|spent|spending|sales|worth)\b/i.test(named) && figure[1] === undefined)
    return product(reading);
  const found = reading.entities.flatMap((entity) => {
    const field = fieldNamed(named, entity) ?? fieldNamed(named.replace(/s$/, ""), entity);
    return field && NUMERIC.includes(field.type) ? [{ entity, field }] : [];
  });
  if (found.length === 1 && found[0])
    return { entity: found[0].entity, measure: { op: op as "sum", field: found[0].field.name, times: null } };
  if (
    /^(?:spent|spending|revenue|value|sales|turnover|worth|total|amount|order total|order value)$/i.test(named) &&
    op === "sum"
  )
    return product(reading);
  return null;
}

/** Quantity times price, within an entity or with what it refers to. */
function product(reading: Reading): Measured | null {
  const price = /price|rate|cost/;
  const amounts = reading.entities.flatMap((entity): Measured[] => {
    const quantity = entity.fields.find(
      (field) => /quantity|qty|hours|count/.test(field.name) && NUMERIC.includes(field.type),
    );
    if (!quantity) {
      const amount = entity.fields.find(
        (field) => /^(?:amount|total)$/.test(field.name) && NUMERIC.includes(field.type),
      );
      return amount ? [{ entity, measure: { op: "sum" as const, field: amount.name, times: null } }] : [];
    }
    const own = entity.fields.find((field) => price.test(field.name) && NUMERIC.includes(field.type));
    if (own) return [{ entity, measure: { op: "sum" as const, field: quantity.name, times: own.name } }];
    for (const field of entity.fields) {
      const parent = reading.entities.find((one) => one.name === field.references);
      const factor = parent?.fields.find((one) => price.test(one.name) && NUMERIC.includes(one.type));
      if (factor)
        return [
          { entity, measure: { op: "sum" as const, field: quantity.name, times: `${field.name}.${factor.name}` } },
        ];
    }
    return [];
  });
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** `total amount per category`, `number of loans per member`. */
function perGroup(reading: Reading, text: string, target: Target): ApiReport | null {
  const match =
    /(?:^|\b)(?:the |a |an )?([\w ]+?) (?:per|by|for each|for every|in each|of each|on each|at each|grouped by) (?:the )?([\w ]+?)(?:,? (?:sorted |ordered )?((?:by )?(?:largest|highest|most|biggest)(?: first)?|with the (?:largest|highest|most) first|descending))?$/i.exec(
      text.replace(/[.\s]+$/, ""),
    );
  if (!match?.[1] || !match[2]) return null;
  const found = measureIn(
    reading,
    match[1]
      .replace(/^(?:lists?|returns?|gives?|shows?|reports?|computes?|answers? with|responds? with)\s+/i, "")
      .trim(),
  );
  if (!found) return null;
  const { entity, measure } = found;
  const part = /^(month|year|day)$/i.exec(match[2])?.[1]?.toLowerCase() as "month" | undefined;
  const day = part ? entity.fields.find((field) => DAYS.includes(field.type)) : undefined;
  const by = part ? day : fieldNamed(match[2], entity);
  if (!by || (DAYS.includes(by.type) && !part)) return null;
  if (by.type === "decimal" || by.type === "number") return null;
  return {
    ...filterBase(reading, entity, target, `${match[1]} per ${match[2]}`),
    kind: "group",
    params: [],
    by: by.name,
    part: part ?? "value",
    measure,
    where: found.where ?? [],
    order: match[3] ? "largest" : "group",
    shape: "rows",
  };
}

/** `open orders, oldest first`: a list in the order its end names. */
function inOrder(reading: Reading, text: string, target: Target): ApiReport | null {
  for (const entity of entitiesIn(text, reading.entities)) {
    const found = orderAtEnd(text, entity);
    if (!found) continue;
    const report =
      overdue(reading, found.text, target) ??
      compared(reading, found.text, target) ??
      stated(reading, found.text, target);
    if (report?.kind !== "filter" || report.entity !== entity.name) continue;
    return { ...report, sortBy: found.order.by, descending: found.order.descending };
  }
  return null;
}

/** The report that words describe; null when they are not understood whole. */
export function reportFrom(reading: Reading, words: string, target: Target): ApiReport | null {
  const text = words
    .replace(/\s+/g, " ")
    .replace(/^(?:it |which |that |to )/i, "")
    .replace(
      /^(?:lists?|returns?|gives?|shows?|reports?|computes?|answers? with|responds? with|get|gets) (?:a list of |all |the )?/i,
      "",
    )
    .replace(/[.;:\s]+$/, "")
    .replace(/\b(are|is|have|has)n't\b/gi, "$1 not")
    .replace(/\b(?:have|has) not (?:yet )?been\b/gi, "are not")
    .replace(
      /\bhow many ([\w ]+?) (?:are|is) (\w+) (?=per |by |for each|for every|in each|on each|at each)/i,
      "number of $2 $1 ",
    )
    .replace(/^which ([\w ]+?) are (?=[\w(])(.+)$/i, "$1 that are $2")
    .replace(/\bhow many ([\w ]+?) (?:each|every|an?|the) ([\w ]+?) (?:has|have|got|received)$/i, "how many $1 per $2");
  const ordered = inOrder(reading, text, target);
  if (ordered) return ordered;
  return (
    perGroup(reading, text, target) ??
    overdue(reading, text, target) ??
    compared(reading, text, target) ??
    (target.query.length === 0 ? stated(reading, text, target) : null)
  );
}
