import type { WebField } from "./form.ts";
import { numeric } from "./input-steps.ts";
import { kebab } from "./names.ts";
import { hasText, type Journey } from "./page-steps.ts";
import { add, type Stage } from "./stage.ts";

/** Words the brief gives to what is refused in a field, beyond the first required one and the first with a limit. */

/** "below 5", or "of zero or less" where only more than nothing is allowed. */
export const lowWords = (field: WebField): string =>
  field.min === 0.01 || (field.type === "integer" && field.min === 1) ? "of zero or less" : `below ${field.min}`;

/** Of zero or less: zero itself is tried. */
const tooLow = (min: number): string => String(min > 0 && min < 1 ? 0 : min - 1);

/** Journeys of the fields with messages of their own; `done` are the keys that have theirs for empty and for low. */
export function messageJourneys(stage: Stage, done: readonly [string, string]): Journey[] {
  const { button, typed } = stage;
  const refused = (id: string, when: string, message: string, changes: Record<string, string>): Journey => ({
    id,
    when,
    shall: `refuse with the message "${message}"`,
    priority: "must",
    oracle: "house",
    steps: [...add(stage, 0, changes), hasText("alert", undefined, message)],
  });
  const asked = typed.filter((field) => !["boolean", "choice", "colour"].includes(field.type));
  const empty = asked.filter((field) => field.required && field.requiredMessage !== "" && field.key !== done[0]);
  const low = asked.filter(
    (field) => numeric(field) && field.min !== null && field.wrongMessage !== "" && field.key !== done[1],
  );
  return [
    ...empty
      .filter((field) => field.initial === "")
      .map((field) =>
        refused(
          `missing-${kebab(field.key)}`,
          `the person presses "${button}" while "${field.label}" is empty or missing`,
          field.requiredMessage,
          { [field.key]: "" },
        ),
      ),
    ...low.map((field) =>
      refused(
        `low-${kebab(field.key)}`,
        `the person types a ${field.label.toLowerCase()} ${lowWords(field)}`,
        field.wrongMessage,
        { [field.key]: tooLow(field.min ?? 0) },
      ),
    ),
  ];
}
