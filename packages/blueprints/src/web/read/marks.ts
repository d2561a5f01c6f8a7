import type { Entity, Mark } from "../form.ts";

const NUMERIC = ["integer", "number", "money"];

/** Named conditions that the brief asks to see: low stock, overdue, short nights, this month. */
export function marksIn(brief: string, entity: Entity, toggle: string, steps: string): Mark[] {
  const found: Mark[] = [];
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
    found.push({ label: "Overdue", field: last.key, op: "older than", value: gap.key, unless: "" });
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
