import { wordTable } from "@guildhall/contracts";
import { fieldName, kebab, pascal, plural, singular } from "../../cli/words.ts";
import type { ApiEntity } from "../form.ts";

const ARTICLE = /^(?:an?|the|each|every|all|any|one|its|their|his|her|some|and|or|also|then|new|single|of|for|to)\s+/i;

/** Without articles before it: `a unique ISBN` keeps `unique ISBN`. */
export function bare(text: string): string {
  let now = text.trim();
  for (let next = now.replace(ARTICLE, ""); next !== now; next = now.replace(ARTICLE, "")) now = next;
  return now.trim();
}

const lastSingular = (words: string): string => {
  const parts = words.trim().split(/\s+/);
  return [...parts.slice(0, -1), irregular(parts.at(-1) ?? "")].join(" ");
};
const IRREGULAR = wordTable<string>({
  people: "person",
  children: "child",
  entries: "entry",
  data: "data",
  status: "status",
  news: "news",
  classes: "class",
  courses: "course",
  houses: "house",
  expenses: "expense",
  responses: "response",
  purchases: "purchase",
  exercises: "exercise",
  warehouses: "warehouse",
  invoices: "invoice",
  vehicles: "vehicle",
  movies: "movie",
  buses: "bus",
  addresses: "address",
});
const irregular = (word: string): string => IRREGULAR[word.toLowerCase()] ?? singular(word);

export const entityName = (words: string): string => pascal(lastSingular(bare(words)), "Entry");
export const entityPath = (words: string): string => {
  const one = lastSingular(bare(words)).toLowerCase();
  const parts = one.split(/\s+/);
  const last = parts.at(-1) ?? "entry";
  const many = last === "person" ? "people" : last === "child" ? "children" : plural(last);
  return kebab([...parts.slice(0, -1), many].join(" "), "entries");
};
/** `unitPrice`: a name that the brief writes as it stands in the bodies is kept. */
const CAMEL = /^[a-z]+(?:[A-Z][a-z0-9]*)+$/;
export const fieldWord = (words: string): string => {
  const word = bare(words);
  return CAMEL.test(word) ? word.slice(0, 40) : fieldName(word, "value");
};

/** The words of a field's name in a pattern: `unit_price` and `unitPrice` are both spoken of as `unit price`. */
export const spokenField = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/_id$/, "(?:_id)?")
    .replaceAll("_", "[ _-]?");

/** The entity that words speak of, in singular or plural; the longest name wins. */
export function entityIn(words: string, entities: ApiEntity[]): ApiEntity | undefined {
  const name = entityName(words).toLowerCase();
  return entities.find((one) => one.name.toLowerCase() === name);
}

/** A pattern that meets an entity's name in singular and plural. */
export function nounPattern(entity: ApiEntity): string {
  const one = entity.name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  const many = entity.path.replaceAll("-", " ");
  const loose = (text: string): string => text.replaceAll(" ", "[\\s-]+");
  return `(?:${loose(many)}|${loose(one)})`;
}

/** Verbs that stand for an entity: `lent` for a loan. */
const VERBS = wordTable<string>({
  loan: "lent|lend|borrow(?:ed|s)?|loaned|checked out|on loan",
  booking: "book(?:ed)?|reserv(?:ed|e)|double-booked",
  reservation: "reserv(?:ed|e)|book(?:ed)?|double-booked",
  vote: "vot(?:ed?|es|ing)",
  enrolment: "enrol(?:led|s|l)?",
  enrollment: "enrol(?:led|s|l)?",
  registration: "register(?:ed|s)?",
  order: "order(?:ed|s)?",
  rental: "rent(?:ed|s)?",
  assignment: "assign(?:ed|s)?",
  appointment: "book(?:ed)?|schedul(?:ed?)",
  review: "review(?:ed|s)?|rat(?:ed?|es)",
  rating: "rat(?:ed?|es)",
  like: "lik(?:ed?|es)",
  timeentry: "time|log(?:ged|s)?",
  entry: "log(?:ged|s)?",
  attendance: "attend(?:ed|s)?",
  signup: "sign(?:s|ed)? up",
  ticket: "buy|bought|sold",
});
export const verbsOf = (entity: ApiEntity): string => VERBS[entity.name.toLowerCase()] ?? "(?!)";
