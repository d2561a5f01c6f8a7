/** What a page that works something out is run with: buttons, refusals, numbers as text. */

type Value = string | number | boolean | null;
type Values = Record<string, Value>;

export interface ToolButton {
  /** Empty: the lines follow while typing. */
  label: string;
  /** Keys of the inputs that must be filled in. */
  needs: readonly string[];
  /** Each gives a line or a list of them; it may refuse with an error of its own. */
  lines: readonly ((values: Values) => string | string[])[];
  /** Said when there are no lines. */
  empty?: string;
}

export interface Refusal {
  message: string;
  /** Keys of the inputs it is about. */
  about: readonly string[];
  fine: (values: Values) => boolean;
}

/** The number of an input; nothing typed in is no number, so that no comparison holds. */
export const numberOf = (value: Value | undefined, nothing: number = Number.NaN): number =>
  typeof value === "number" ? value : nothing;

/** The text of an input. */
export const textIn = (value: Value | undefined): string => (value === null || value === undefined ? "" : String(value));

/** One line for every whole number of a range; a range without an end within reason is cut. */
export function counted(from: number, to: number, line: (count: number) => string): string[] {
  const length = Math.max(0, Math.min(1000, Math.floor(to) - from + 1));
  return Array.from({ length }, (_, index) => line(from + index));
}

/** A number with so many digits behind the point; halves go up, as people expect. */
export function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return "–";
  const scale = 10 ** digits;
  const rounded = Math.round((Math.abs(value) + 1e-9) * scale) / scale;
  return `${value < 0 && rounded > 0 ? "-" : ""}${rounded.toFixed(digits)}`;
}

/** A number without needless zeros. */
export const plain = (value: number): string =>
  Number.isFinite(value) ? String(Math.round((value + Number.EPSILON) * 1e6) / 1e6) : "–";

export interface Shown {
  text: string;
  /** The text says why there is no result. */
  problem: boolean;
}

/** What a button shows: a line that cannot be worked out says why, and leaves the others alone. */
export function shownBy(button: ToolButton, values: Values): Shown[] {
  const shown = button.lines.flatMap((line): Shown[] => {
    try {
      return [line(values)].flat().map((text) => ({ text, problem: false }));
    } catch (error) {
      return [{ text: error instanceof Error ? error.message : "This could not be worked out.", problem: true }];
    }
  });
  if (shown.length === 0 && button.empty) return [{ text: button.empty, problem: false }];
  return shown.filter((row, at) => !row.problem || shown.findIndex((other) => other.text === row.text) === at);
}

/** Why a button cannot go on: what the page refuses, then what is missing or wrong in a field. */
export function problemFor(
  button: ToolButton,
  values: Values,
  refusals: readonly Refusal[],
  problems: Readonly<Record<string, string>>,
  fields: readonly { key: string }[],
): string | null {
  const concerned = refusals.filter((refusal) => refusal.about.every((key) => button.needs.includes(key)));
  const refused = concerned.find((refusal) => !refusal.fine(values));
  if (refused) return refused.message;
  const wrong = fields.find((field) => button.needs.includes(field.key) && problems[field.key] !== undefined);
  return wrong ? (problems[wrong.key] ?? null) : null;
}
