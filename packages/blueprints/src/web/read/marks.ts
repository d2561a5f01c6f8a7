import type { Entity, Mark } from "../form.ts";
import { sentence } from "../names.ts";

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
    if (field) found.push({ label: sentence(name), field: field.key, op, value: limit, unless: "" });
  }
  return found;
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
    },
  ];
}

/** Named conditions that the brief asks to see: low stock, overdue, short nights, this month. */
export function marksIn(brief: string, entity: Entity, toggle: string, steps: string): Mark[] {
  const found: Mark[] = [...namedLimits(brief, entity), ...monthly(brief, entity)];
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const date =
    entity.fields.find((field) => field.type === "date" && /due|dead|target|end|expir|next|until/i.test(field.label)) ??
    entity.fields.find((field) => field.type === "date" && field.initial !== "today");
  if (
    /\blow[- ]?(?:on )?stock\b|running (?:low|out)|re-?order|(?:below|under) (?:a |the |its |their )?(?:minimum|threshold|\d+)|low[- ]inventory/i.test(
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
        label: "Low stock",
        field: amount.key,
        op: (strict && number) || (!number && limit && /\b(?:below|under|less than)\b/i.test(brief)) ? "<" : "<=",
        value: number ?? limit?.key ?? "5",
        unless: "",
      });
  }
  const gap = numbers.find((field) => /days between|every|interval|frequency/i.test(field.label));
  const last = entity.fields.find(
    (field) => field.type === "date" && /last|watered|done|cleaned|changed/i.test(field.label),
  );
  if (gap && last) {
    const needs = /\bneeds?(?: to be)? (water)(?:ed|ing)?\b/i.exec(brief)?.[1];
    const today = /\b(?:due|need\w*) [^.]{0,20}\btoday\b/i.test(brief);
    found.push({
      label: needs ? `Needs ${needs.toLowerCase()}` : today ? "Due" : "Overdue",
      field: last.key,
      op: needs || today ? "days ago or more" : "older than",
      value: gap.key,
      unless: "",
    });
  } else if (
    date &&
    /\boverdue|past (?:its |their |the )?(?:due|deadline)|missed deadline|late\b|expired\b/i.test(brief)
  ) {
    found.push({
      label: /expired/i.test(brief) ? "Expired" : "Overdue",
      field: date.key,
      op: "before today",
      value: "",
      unless: toggle,
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
              : "Open",
        field: flag.key,
        op: "is",
        value: "false",
        unless: "",
      },
      { label: flag.label, field: flag.key, op: "is", value: "true", unless: "" },
    );
  }
  return found.slice(0, 4);
}
