import { type ApiEntity, isNumber } from "../form.ts";
import { fieldNamed } from "./reading.ts";

export interface ListOrder {
  /** A field, or `id`. */
  by: string;
  descending: boolean;
}

/** `most recent first`, `newest year first`, `sorted by price descending`, at the end of a text. */
const RECENT =
  /[,\s]*\b(?:with )?(?:the )?(?:(most recent|newest|latest|last added)|(oldest|earliest))(?: ([\w ]+?))? (?:first|on top|at the top)$/i;
const SORTED =
  /[,\s]*\b(?:sorted|ordered)(?: (alphabetically))?(?: by (?:the |their |its )?([\w ]+?))?(?:,? (descending|ascending|highest first|largest first|lowest first|newest first|oldest first))?$/i;
const RANKED =
  /[,\s]*\b(?:with the )?(highest|most expensive|largest|biggest|longest|lowest|cheapest|smallest|shortest) ([\w ]+? )?first$/i;

/** "The newest ones", "the latest books": the records themselves. */
function isOnes(what: string, entity: ApiEntity): boolean {
  const nouns = [entity.name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " "), entity.path.replaceAll("-", " ")];
  const words = [...nouns, ...nouns.map((noun) => noun.split(" ").at(-1) ?? ""), "ones", "entries", "items", "records"];
  return what === "" || words.some((word) => word.toLowerCase() === what.toLowerCase());
}

/** The order a text ends with, and the text without it; null where it names none or none that can be kept. */
export function orderAtEnd(text: string, entity: ApiEntity): { text: string; order: ListOrder } | null {
  const recent = RECENT.exec(text);
  if (recent) {
    const what = recent[3] ?? "";
    const named = what === "" ? undefined : fieldNamed(what, entity);
    if (named && ["date", "datetime", "integer"].includes(named.type))
      return { text: text.slice(0, recent.index), order: { by: named.name, descending: recent[1] !== undefined } };
    // What is neither kept nor the thing itself nothing here can put in order.
    if (!isOnes(what, entity)) return null;
    const days = entity.fields.filter((field) => field.type === "date" || field.type === "datetime");
    const made = days.find((field) => /creat|add|publish|post|sent|submit|record|logged|^date$|^at$/.test(field.name));
    const by =
      made ??
      (days.length === 1 && !/due|deadline|start|end|expir|until/.test(days[0]?.name ?? "") ? days[0] : undefined);
    const start = /earliest/i.test(recent[2] ?? "")
      ? days.find((field) => /^starts?(?:_|$)/.test(field.name))
      : undefined;
    if (start) return { text: text.slice(0, recent.index), order: { by: start.name, descending: false } };
    return { text: text.slice(0, recent.index), order: { by: by?.name ?? "id", descending: recent[1] !== undefined } };
  }
  const sorted = SORTED.exec(text);
  if (sorted && (sorted[1] || sorted[2])) {
    const field = sorted[2]
      ? fieldNamed(sorted[2], entity)
      : (fieldNamed("name", entity) ?? fieldNamed("title", entity));
    if (!field) return null;
    return {
      text: text.slice(0, sorted.index),
      order: { by: field.name, descending: /desc|highest|largest|newest/i.test(sorted[3] ?? "") },
    };
  }
  const ranked = RANKED.exec(text);
  const numbers = entity.fields.filter(isNumber);
  const named = ranked?.[2] ? fieldNamed(ranked[2].trim(), entity) : undefined;
  const priced = /expensive|cheapest/i.test(ranked?.[1] ?? "")
    ? numbers.find((field) => /price|cost|fee/.test(field.name))
    : undefined;
  const field = named ?? priced ?? (ranked && !ranked[2] && numbers.length === 1 ? numbers[0] : undefined);
  if (!ranked || !field) return null;
  return {
    text: text.slice(0, ranked.index),
    order: { by: field.name, descending: !/lowest|cheapest|smallest|shortest/i.test(ranked[1] ?? "") },
  };
}
