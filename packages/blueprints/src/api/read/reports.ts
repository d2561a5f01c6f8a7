import type { ApiCondition, ApiEntity, ApiReport } from "../form.ts";
import { NUMBER, numberIn } from "./fields.ts";
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

/** `overdue loans`: the due date is before the day asked for, and it is not closed. */
function overdue(reading: Reading, text: string, target: Target): ApiReport | null {
  if (!/\b(?:overdue|past (?:their|its|the) due|late)\b/i.test(text)) return null;
  const entity =
    entitiesIn(text, reading.entities).find((one) => one.fields.some((field) => /due|deadline/.test(field.name))) ??
    reading.entities.find((one) => one.fields.some((field) => /due|deadline/.test(field.name)));
  const due = entity?.fields.find((field) => /due|deadline/.test(field.name) && field.type === "date");
  if (!entity || !due) return null;
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
        if (!is && !not) continue;
        const condition: ApiCondition =
          field.type === "boolean"
            ? { field: field.name, op: "is", with: { value: !not } }
            : { field: field.name, op: not ? "not" : "is", with: { value: word } };
        return {
          ...filterBase(reading, entity, target, `${word} ${entity.path}`),
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
  measure: Extract<ApiReport, { kind: "group" }>["measure"];
}

/** What is counted or added up: a field, a product of two, or entries. */
function measureIn(reading: Reading, words: string): Measured | null {
  const counts = /\b(?:how many|number of|count of|counts?)\s+(?:the )?([\w ]+)$/i.exec(words);
  if (counts?.[1]) {
    const [entity] = entitiesIn(counts[1], reading.entities);
    return entity ? { entity, measure: { op: "count", field: null, times: null } } : null;
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
    /(?:^|\b)(?:the |a |an )?([\w ]+?) (?:per|by|for each|for every|in each|of each|grouped by) (?:the )?([\w ]+?)(?:,? (?:sorted |ordered )?((?:by )?(?:largest|highest|most|biggest)(?: first)?|with the (?:largest|highest|most) first|descending))?$/i.exec(
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
    order: match[3] ? "largest" : "group",
  };
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
    .replace(/\bhow many ([\w ]+?) (?:each|every|an?|the) ([\w ]+?) (?:has|have|got|received)$/i, "how many $1 per $2");
  return (
    perGroup(reading, text, target) ??
    overdue(reading, text, target) ??
    compared(reading, text, target) ??
    (target.query.length === 0 ? stated(reading, text, target) : null)
  );
}
