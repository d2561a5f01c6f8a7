import type { Entity, WebField } from "../form.ts";
import { escaped } from "./phrases.ts";

/** How briefs name the records that have one state: "high priority", "finished ones", "what is done". Pure. */

/** Words for what is behind oneself, any of which may stand for the state that is called by another. */
const DONE = /^(?:done|finished|completed?|closed|ticked(?: off)?|checked(?: off)?)$/i;

/** A state that words name: an option of a choice, or a switch that is on. */
export interface NamedState {
  field: WebField;
  /** The option, or "true". */
  value: string;
}

/** The words without what they are said of: "finished" of "the finished tasks", "high priority" of "those with high priority". */
export function statePhrase(text: string, entity: Entity): string {
  const nouns = [`${entity.name} ${entity.plural}`.toLowerCase().split(" "), ["ones", "items", "entries", "records"]]
    .flat()
    .map(escaped)
    .join("|");
  return text
    .trim()
    .replace(/^(?:(?:the|all|those|any|my|our|always|everything|what|ones)\s+)+/i, "")
    .replace(new RegExp(`^(?:${nouns})\\s+(?=with|of|in|that|which|whose|marked)`, "i"), "")
    .replace(/^(?:with|of|whose|in(?=\s+(?:the\s+)?(?:status|state|stage)\b))\s+(?:an?\s+|the\s+)?/i, "")
    .replace(
      /^(?:(?:that|which)\s+)?(?:is|are|has been|have been|is marked|are marked)\s+(?:marked\s+)?(?:as\s+)?/i,
      "",
    )
    .replace(new RegExp(`\\s+(?:${nouns})$`, "i"), "")
    .replace(/^["“](.*)["”]$/, "$1")
    .trim();
}

/** The option of a choice that a phrase names, alone or beside the label of its field; null for none and for several. */
export function optionNamed(phrase: string, entity: Entity): NamedState | null {
  const said = phrase
    .toLowerCase()
    .replace(/^highest\b/, "high")
    .replace(/^lowest\b/, "low");
  const found = entity.fields.flatMap((field) => {
    if (field.type !== "choice" || field.from !== "") return [];
    const labels = [field.label, field.label.split(" ").at(-1) ?? ""].map((label) => label.toLowerCase());
    return field.options
      .filter((option) => {
        const low = option.toLowerCase();
        return said === low || labels.some((label) => said === `${low} ${label}` || said === `${label} ${low}`);
      })
      .map((value): NamedState => ({ field, value }));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The state in which a record is finished, where the phrase names it, in the brief's word for it or in another. */
export function finishedNamed(phrase: string, entity: Entity): NamedState | null {
  const said = phrase.toLowerCase();
  const states = entity.fields.flatMap((field): NamedState[] => {
    if (field.type === "boolean") return [{ field, value: "true" }];
    const isState = /\b(?:status|state|stage|progress|phase)\b/i.test(field.label);
    return field.type === "choice" && field.from === ""
      ? field.options.filter((option) => isState || DONE.test(option)).map((value) => ({ field, value }))
      : [];
  });
  const nameOf = ({ field, value }: NamedState): string =>
    (field.type === "boolean" ? field.label : value).toLowerCase();
  const exact = states.filter((state) => nameOf(state) === said);
  const meant = exact.length > 0 ? exact : DONE.test(said) ? states.filter((state) => DONE.test(nameOf(state))) : [];
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
