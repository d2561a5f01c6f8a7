import { type Action, actionSchema, type Entity, type WebField, webFieldSchema } from "../form.ts";
import { camel } from "../names.ts";
import { namesAmong } from "./leaders.ts";
import { type Literal, literalsIn, sentenceAround, withoutLiterals } from "./literals.ts";
import { escaped } from "./phrases.ts";

/** Buttons whose names hold the record, as in `Vote for Alien`, and the number that they count. Pure. */

export interface Counting {
  field: WebField | null;
  actions: Action[];
  /** The literals that are names of such buttons. */
  spent: Literal[];
}

const UP = /^(?:vote|up-?vote|points?|plus|add|count|like|score|goal|win|cheer|thumbs up|more|one more|\+)/i;
const DOWN = /^(?:minus|down-?vote|less|one less|fewer|take|less|subtract|[-−–])/i;
const LABELS: readonly [RegExp, string][] = [
  [/vote/i, "Votes"],
  [/point/i, "Points"],
  [/like/i, "Likes"],
  [/goal/i, "Goals"],
  [/\bwin/i, "Wins"],
  [/score/i, "Score"],
];

/** "`Sell Brownie` that takes one from the stock": a number of the record that the button lowers or raises. */
function changing(label: string, about: string, entity: Entity): { field: WebField; value: string } | null {
  const match =
    /\b(takes?|removes?|lowers?|subtracts?|uses?|adds?|raises?|puts?)\b(?: (one|two|three|\d+))?(?: [\p{L}]+){0,3}? (?:from|off|to|on|of|by)?\s*(?:the |its )?(\p{L}+)/iu.exec(
      about,
    );
  const numbers = entity.fields.filter((field) => ["integer", "number"].includes(field.type) && !field.pressed);
  const field = match && numbers.find((one) => new RegExp(`\\b${escaped(one.label)}\\b`, "i").test(about));
  if (!match || !field || label === "") return null;
  const words = ["", "one", "two", "three"].indexOf((match[2] ?? "one").toLowerCase());
  const step = words > 0 ? words : Number(match[2]) || 1;
  return { field, value: `${field.key} ${/add|raise|put/i.test(match[1] ?? "") ? "+" : "-"} ${step}` };
}

export function countersIn(brief: string, entity: Entity): Counting {
  const names = namesAmong(brief);
  const plain = withoutLiterals(brief);
  const none: Counting = { field: null, actions: [], spent: [] };
  const buttons = literalsIn(brief).flatMap((literal) => {
    const name = names.find((one) => literal.text.endsWith(` ${one}`));
    const label = name ? literal.text.slice(0, -name.length).trim() : "";
    const { before, after } = sentenceAround(plain, literal.at, literal.end);
    const named = /\bbuttons?\b/i.test(before) && !/[:,]/.test(label);
    const change = named ? changing(label, after.split(/[;\u00a4]/)[0] ?? "", entity) : null;
    return named && (change || UP.test(label) || DOWN.test(label))
      ? [{ literal, label, change, name: name ?? "" }]
      : [];
  });
  if (buttons.length === 0) return none;
  if (buttons.every((button) => button.change)) {
    const gone = literalsIn(brief).find(
      ({ text }) =>
        buttons.some(({ name }) => text.includes(name)) &&
        /\b(?:sold out|gone|none left|no more|empty|finished|used up)\b/i.test(text),
    );
    const refusal = gone ? buttons.reduce((text, { name }) => text.replace(name, "{0}"), gone.text) : "";
    return {
      field: null,
      actions: buttons.flatMap(({ label, change, name }) =>
        change ? [actionSchema.parse({ label, field: change.field.key, value: change.value, refusal, example: name })] : [],
      ),
      spent: [...buttons.map((button) => button.literal), ...(gone ? [gone] : [])],
    };
  }
  const said = `${buttons.map((button) => button.label).join(" ")} ${brief}`;
  const label = LABELS.find(([pattern]) => pattern.test(said))?.[1] ?? "Count";
  const key = camel(label);
  const initial = /\bcount(?:er)? (?:at|of|starting at|starts at|begins at) (\d+)/i.exec(brief)?.[1] ?? "0";
  const field = webFieldSchema.parse({ key, label, type: "integer", required: true, initial, min: 0, pressed: true });
  const actions = buttons.map(({ label: name, name: example }) =>
    actionSchema.parse({
      label: name,
      example,
      field: key,
      value: DOWN.test(name) ? `max(${key} - 1, 0)` : `${key} + 1` }),
  );
  return { field, actions, spent: buttons.map((button) => button.literal) };
}

/** "Reset votes sets all to zero", "`New evening` puts every count back to 0". */
export function resetsIn(brief: string, entity: Entity): Action[] {
  const counted = entity.fields.filter((field) => field.pressed).map((field) => field.key);
  if (counted.length === 0) return [];
  const found = [
    ...brief.matchAll(
      /(?:^|[.,;!\n]\s*|\band )(?:a |the |button )*["“]?(\p{Lu}[\p{L}]+(?: \p{Ll}[\p{L}]+){0,2}?)["”]?(?: button)? (?:sets?|puts?|resets?|turns?|brings?)\b[^.;]{0,40}?\b(?:to|at) (?:zero|0)\b/gu,
    ),
  ];
  return found
    .map((match) => actionSchema.parse({ label: match[1], field: counted.join(","), value: "0" }))
    .slice(0, 2);
}

/** "Every place shows its count, like `Thai Corner: 3`": a text of each record out of its name and its number. */
export function countText(brief: string, entity: Entity): { formula: string; spent: Literal } | null {
  const counted = entity.fields.find((field) => field.pressed);
  const title = entity.fields[0];
  if (!counted || !title) return null;
  for (const literal of literalsIn(brief))
    for (const name of namesAmong(brief)) {
      const match = new RegExp(`^${escaped(name)}([^\\d\\p{L}]{1,4})\\d+( ?[\\p{L} ]*)$`, "u").exec(literal.text);
      const words = (text: string) => JSON.stringify(text.replaceAll('"', ""));
      if (match)
        return {
          spent: literal,
          formula: `${title.key} + ${words(match[1] ?? ": ")} + ${counted.key}${match[2] ? ` + ${words(match[2])}` : ""}`,
        };
    }
  return null;
}
