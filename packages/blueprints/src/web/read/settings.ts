import { type WebField, webFieldSchema } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { withoutLiterals } from "./literals.ts";

/** Numbers of a page that belong to no record, each with the value it begins with: "Limit in kg, first 8". Pure. */

const FIRST =
  "(?:(?:which |it |that )?(?:first|at first|initially|starts? (?:at|with|off at|as)|starting (?:at|with|value)|begins? (?:at|with)|set to|preset to|defaults? (?:to|is|of)|default|pre-?filled with))";
const VALUE = "[$€£]?\\s?(\\d+(?:\\.\\d+)?)(?![\\d.]*\\d)\\s?%?";
const NAME = "([A-Z][\\w-]*(?: (?:per|of|a|an|in|the|[a-z][a-z-]*)){0,3}?|[a-z][a-z-]+(?: [a-z][a-z-]+){0,2}?)";
const UNIT = "(?: in ([^,;:(.]{1,24}?))?";
const KIND =
  "(?:,? (?:is|are) (?:set in )?(?:a |an |one )?(?:number )?(?:setting|field|box|input)[^,;.(]{0,40}?|,? can be (?:set|changed)| (?:setting|field|box|input)(?: above| below| on top)?)?";
/** "Coats (number, first 2)", "Hourly wage is a field above, at first 13.50", "A Goal field, starting at 50". */
const HEADS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:field|setting|box|input) (?:called |named |for (?:the )?)?${NAME}${UNIT},? \\(?(?:number, )?${FIRST} ${VALUE}`,
    "g",
  ),
  new RegExp(
    `(?:^|[\\s(–-])(?:[Aa]n? |[Tt]he |and |[Pp]lus )*${NAME}${UNIT}${KIND},? ?\\((?:a )?(?:(?:number|setting|field|editable|changeable|adjustable),? )?${FIRST} ${VALUE}`,
    "g",
  ),
  new RegExp(`(?:^|[\\s(–-])(?:[Aa]n? |[Tt]he |and |[Pp]lus )*${NAME}${UNIT}${KIND},? (?:and )?${FIRST} ${VALUE}`, "g"),
];
/** "Budget is a field on top, 150 to begin with", "Weekly target is 30 km at first and can be changed". */
const LATER: readonly RegExp[] = [
  new RegExp(
    `\\b(?:field|setting|box) (?:called |named |for (?:the )?)?${NAME}(?: in [\\p{L}%²]{1,10})?,? ${VALUE}(?: ([\\p{L}%²]{1,10}))? (?:to begin with|at first|to start with|at the start|initially|by default)\\b`,
    "gu",
  ),
  new RegExp(
    `(?:^|[.;,\\n]\\s*)(?:[Aa]n? |[Tt]he |[Mm]y )?${NAME} is (?:a |the )?(?:field|setting|box)?[^.;\\d]{0,24}?${VALUE}(?: ([\\p{L}%²]{1,10}))? (?:to begin with|at first|to start with|at the start|initially|by default|first)\\b`,
    "gu",
  ),
  new RegExp(
    `(?:^|[.;,\\n]\\s*)(?:[Aa]n? |[Tt]he |[Mm]y )?${NAME} is ${VALUE}(?: ([\\p{L}%²]{1,10}))?\\b[^.;]{0,30}\\b(?:change it|can be changed|be changed|adjust\\w*|set it)`,
    "gu",
  ),
];
/** "where 120 is the Seats setting". */
const NAMED = new RegExp(`${VALUE} is the ${NAME} (?:setting|field|box)`, "g");

const NO_NAME =
  /^(?:that|which|whole page|for the page|above|below|on top|at the top|it|list|page|number|value|field|setting|they|each|every|points?|counter|score|count|form|clock|timer|app)$/i;

function cleaned(name: string): string {
  const text = name
    .replace(/^(?:(?:an?|the|my|our|number|field|setting|plus|and|called|named|with|also|other) )+/i, "")
    .replace(/ (?:is|are|can|field|setting|box|input)$/i, "")
    .trim();
  return NO_NAME.test(text) || text.length < 3 ? "" : sentence(text);
}

/** The settings a brief speaks of; `fields` are those of a record, which are none. */
export function settingsIn(brief: string, fields: readonly WebField[]): WebField[] {
  const plain = withoutLiterals(brief);
  const found: (WebField & { at: number })[] = [];
  const push = (name: string, unit: string, value: string, at: number) => {
    const label = cleaned(name);
    const key = camel(label, "");
    const taken = [...fields, ...found].some((field) => field.key === key);
    if (label === "" || key === "" || taken || found.some((other) => Math.abs(other.at - at) < 3)) return;
    const whole = /^\d+$/.test(value) && /^(?:coats|seats|people|players|days|rounds|number)\b/i.test(label);
    const parsed = webFieldSchema.parse({
      key,
      label,
      type: whole ? "integer" : "number",
      required: true,
      initial: value,
      min: 0,
      unit: unit.trim().length <= 12 ? unit.trim() : "",
    });
    found.push({ ...parsed, at });
  };
  for (const match of plain.matchAll(NAMED)) push(match[2] ?? "", "", match[1] ?? "", match.index + match[0].length);
  for (const head of HEADS)
    for (const match of plain.matchAll(head))
      push(match[1] ?? "", match[2] ?? "", match[3] ?? "", match.index + match[0].length);
  for (const head of LATER)
    for (const match of plain.matchAll(head))
      push(match[1] ?? "", match[3] ?? "", match[2] ?? "", match.index + match[0].length);
  return found
    .toSorted((a, b) => a.at - b.at)
    .slice(0, 6)
    .map(({ at: _, ...field }) => field);
}
