import type { ApiEntity, ApiField, ApiFigure } from "./form.ts";
import { fieldOf, isNumber } from "./form.ts";

/** Figures of an answer that are worked out from the fields of its entry. */

/** A number that every entry has. */
export const isFigureOf = (field: ApiField | undefined): field is ApiField =>
  field !== undefined && isNumber(field) && (field.required || field.default !== null);

/** Whole numbers give a whole number, an amount of money an amount, anything else a number. */
function figureType(entity: ApiEntity, figure: ApiFigure): "integer" | "number" | "decimal" {
  const types = figure.of.map((name) => fieldOf(entity, name)?.type);
  return types.includes("number") ? "number" : types.includes("decimal") ? "decimal" : "integer";
}

/** `quantity times unitPrice`. */
export const figureSays = (figure: ApiFigure): string => figure.of.join(` ${figure.op} `);

const WORK: Record<ApiFigure["op"], (one: number, other: number) => number> = {
  times: (one, other) => one * other,
  plus: (one, other) => one + other,
  minus: (one, other) => one - other,
};

/** The figure of an entry with these values; null where one of them is not known. */
export function figureValue(entity: ApiEntity, figure: ApiFigure, values: { [name: string]: unknown }): number | null {
  const numbers = figure.of.map((name) => Number(values[name] ?? fieldOf(entity, name)?.default ?? Number.NaN));
  if (!numbers.every(Number.isFinite)) return null;
  const made = numbers.reduce(WORK[figure.op]);
  return figureType(entity, figure) === "decimal" ? Math.round(made * 100) / 100 : made;
}

const SIGNS: Record<ApiFigure["op"], string> = { times: "*", plus: "+", minus: "-" };

/** The property of an answer's schema that works the figure out. */
export function figureProperty(entity: ApiEntity, figure: ApiFigure): string {
  const type = figureType(entity, figure);
  const operands = figure.of.map((name) =>
    type === "number" && fieldOf(entity, name)?.type === "decimal" ? `float(self.${name})` : `self.${name}`,
  );
  const sum = operands.join(` ${SIGNS[figure.op]} `);
  const amounts = figure.of.filter((name) => fieldOf(entity, name)?.type === "decimal").length;
  const made = type === "decimal" && figure.op === "times" && amounts > 1 ? `round(${sum}, 2)` : sum;
  const returns = { integer: "int", number: "float", decimal: "Amount" }[type];
  return [
    "    @computed_field",
    "    @property",
    `    def ${figure.name}(self) -> ${returns}:`,
    `        """${figureSays(figure)}"""`,
    `        return ${made}`,
  ].join("\n");
}
