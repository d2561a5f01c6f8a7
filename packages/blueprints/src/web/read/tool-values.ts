import type { WebField } from "../form.ts";
import type { ToolValue } from "../form-tool.ts";
import { camel, sentence as capital, fresh } from "../names.ts";
import { escaped } from "./phrases.ts";

const NUMBER = /(?<![\w#.])-?\d+(?:,\d{3})*(?:\.\d+)?(?::\d{2})?(?![\w])/g;

/** Has the literal a number of its own, that may stand for a value? */
export const hasNumber = (text: string): boolean => text.search(NUMBER) >= 0;

/** The literal with every number blanked, so that two lines of one shape are alike. */
export const shapeName = (text: string): string => text.replaceAll(NUMBER, "#");

/** The values of a tool page as its lines name them: every number in a literal is one, the rest is its line. */
export class ToolValues {
  readonly list: ToolValue[] = [];
  private readonly inputs: readonly WebField[];
  private readonly taken: Set<string>;
  private readonly lines = new Map<string, string>();

  constructor(inputs: readonly WebField[]) {
    this.inputs = inputs;
    this.taken = new Set(inputs.map((field) => field.key));
  }

  /** The key of a new value of this name. */
  add(label: string, more: Partial<ToolValue> = {}): string {
    const key = fresh(camel(label), this.taken);
    const empty = { type: "text" as const, decimals: null, purpose: "", formula: "", guessed: false, over: [] };
    this.list.push({ ...empty, ...more, key, label });
    return key;
  }

  /** The line of a literal; a counter takes the place of its first number. */
  lineOf(literal: string, counter?: string): string {
    const name = shapeName(literal);
    const known = this.lines.get(name);
    if (known !== undefined) return known;
    const text = this.echoed(literal);
    let first = true;
    const line = text
      .replaceAll(NUMBER, (number: string, at: number) => {
        const counts = counter !== undefined && first;
        first = false;
        return counts ? `{${counter}}` : `{${this.numberAt(text, number, at)}}`;
      })
      .slice(0, 160);
    this.lines.set(name, line);
    return line;
  }

  /** A number in a text as a value, named after the words before or behind it. */
  private numberAt(text: string, number: string, at: number): string {
    const before = text.slice(0, at);
    const titled = /([\p{L}][\p{L} ]*?)\s*[:=]\s*[$€£]?$/u.exec(before)?.[1];
    const noun = /^\s*([\p{L}][\p{L}-]+)/u.exec(text.slice(at + number.length))?.[1];
    const last = /([\p{L}]+(?: [\p{L}]+)?)\s*$/u.exec(before)?.[1];
    const digits = /\.(\d+)$/.exec(number)?.[1]?.length;
    return this.add(capital(titled ?? noun ?? last ?? "Result").slice(0, 40), {
      type: number.includes(":") ? "text" : digits === undefined ? "integer" : "number",
      decimals: digits ?? null,
    });
  }

  /** "The letter e appears": what follows the name of an input in a line is what was typed into it. */
  private echoed(text: string): string {
    let line = text;
    for (const field of this.inputs.filter(({ type }) => type === "text" || type === "choice"))
      line = line.replace(
        new RegExp(`\\b(${escaped(field.label)}) (?!is\\b|are\\b|has\\b)([\\w-]+)(?= )`, "i"),
        `$1 {${field.key}}`,
      );
    return line;
  }
}
