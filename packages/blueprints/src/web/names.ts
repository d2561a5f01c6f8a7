import { wordTable } from "@guildhall/contracts";

/** How a label becomes a name in code, a path or a route, and how nouns are bent. Pure. */

const words = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .replace(/['’]/g, "")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);

const RESERVED = new Set(
  "break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package private protected public await async of id createdAt undefined NaN arguments eval round floor ceil min max abs sqrt pow days plus and or not field option column inColumn mark event value values listing editing setEditing useEditing mondayOf shown check rows today announce holds figureText figuresBy fields links linked1 linked2 other others act rename removeLinked withOptions itemsOf replaceItems undo figure settings settingFields useSettings sumOf averageOf largestOf smallestOf namesOf withDecimals plainNumber inputs buttons refusals numberOf textIn counted fixed plain".split(
    " ",
  ),
);

/** `Target date` -> `targetDate`; safe as an identifier of TypeScript and never a name the shell itself uses. */
export function camel(text: string, fallback = "value1"): string {
  const parts = words(text).map((word) => word.toLowerCase());
  let name = parts.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  if (name === "") return fallback;
  if (/^\d/.test(name)) name = `n${name}`;
  if (RESERVED.has(name)) name = `${name}Entry`;
  return name.slice(0, 40);
}

/** `target date` -> `TargetDate`. */
export function pascal(text: string, fallback = "Thing"): string {
  const name = camel(text, fallback).replace(/Entry$/, (end) => (/entry/i.test(text) ? end : ""));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Target date` -> `target-date`. */
export function kebab(text: string, fallback = "view"): string {
  return words(text).join("-").toLowerCase().slice(0, 40).replace(/-$/, "") || fallback;
}

/** First letter large, the rest as it is. */
export function sentence(text: string): string {
  const clean = text.replace(/\s+/g, " ").trim();
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}

const IRREGULAR = wordTable<string>({
  person: "people",
  child: "children",
  shelf: "shelves",
  leaf: "leaves",
  knife: "knives",
  life: "lives",
  man: "men",
  woman: "women",
  series: "series",
  species: "species",
  equipment: "equipment",
  inventory: "inventory",
  stock: "stock",
  news: "news",
  quiz: "quizzes",
});

/** `recipe box entry` -> `recipe box entries`. */
export function plural(noun: string): string {
  const match = noun.match(/^(.*?)([A-Za-z]+)$/);
  if (!match) return noun;
  const [, before = "", last = ""] = match;
  const lower = last.toLowerCase();
  const known = IRREGULAR[lower];
  if (known) return before + (last[0] === lower[0] ? known : sentence(known));
  if (/[^aeiou]y$/i.test(last)) return `${before}${last.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/i.test(last)) return `${before}${last}es`;
  return `${before}${last}s`;
}

/** `entries` -> `entry`; words that are no plural stay. */
export function singular(noun: string): string {
  const match = noun.match(/^(.*?)([A-Za-z]+)$/);
  if (!match) return noun;
  const [, before = "", last = ""] = match;
  const lower = last.toLowerCase();
  const known = Object.entries(IRREGULAR).find(([, many]) => many === lower);
  if (known) return before + known[0];
  if (/(ss|us|is)$/i.test(last)) return noun;
  if (/ies$/i.test(last) && last.length > 4) return `${before}${last.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes|zes)$/i.test(last)) return `${before}${last.slice(0, -2)}`;
  if (/s$/i.test(last)) return `${before}${last.slice(0, -1)}`;
  return noun;
}

/** "a" or "an". */
export const article = (noun: string): string =>
  /^[aeiou]/i.test(noun) && !/^(uni|use|eu|one)/i.test(noun) ? "an" : "a";

/** A name not yet in `taken`; the chosen one is added. */
export function fresh(name: string, taken: Set<string>): string {
  let chosen = name;
  for (let n = 2; taken.has(chosen); n++) chosen = `${name}${n}`;
  taken.add(chosen);
  return chosen;
}
