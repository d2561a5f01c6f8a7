import { type Action, actionSchema, type Entity, type WebField, webFieldSchema } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { namesAmong } from "./leaders.ts";
import { type Literal, literalsIn, sentenceAround, withoutLiterals } from "./literals.ts";
import { escaped } from "./phrases.ts";

/** Buttons whose names hold the record, as in `Vote for Alien`, and the number that they change. Pure. */

export interface Counting {
  /** A number that only these buttons change; null where they change one that is typed in. */
  field: WebField | null;
  actions: Action[];
  /** The literals that are names of such buttons, or what they say when nothing is left. */
  spent: Literal[];
}
interface Button {
  literal: Literal;
  label: string;
  /** The record of the example; empty where all have one of the same name. */
  name: string;
  about: string;
}

const UP = /^(?:vote|up-?vote|points?|plus|add|count|like|score|goal|win|cheer|thumbs up|more|one more|right|\+)/i;
const DOWN = /^(?:minus|down-?vote|less|one less|fewer|take|subtract|wrong|[-−–])/i;
const LABELS: readonly [RegExp, string][] = [
  [/vote/i, "Votes"],
  [/point/i, "Points"],
  [/like/i, "Likes"],
  [/goal/i, "Goals"],
  [/\bwin/i, "Wins"],
  [/score/i, "Score"],
];
const WORDS = ["", "one", "two", "three", "four", "five"];
const numberIn = (word: string | undefined): number =>
  Math.max(WORDS.indexOf((word ?? "one").toLowerCase()), Number(word) || 0) || 1;
const AMOUNT = "(one|two|three|four|five|\\d+)";

const ON_EACH = /\b(?:each|every)\b[^.;]{0,60}\b(?:has|gets|carries|with|shows)(?: an?| its(?: own)?)?\s*$/i;

function buttonsAmong(brief: string): Button[] {
  const plain = withoutLiterals(brief);
  const names = namesAmong(brief);
  return literalsIn(brief).flatMap((literal): Button[] => {
    const name = names.find((one) => literal.text.endsWith(` ${one}`));
    const { before, after } = sentenceAround(plain, literal.at, literal.end);
    // "Each request has an `Upvote` button": the same name on every record.
    if (!name && ON_EACH.test(before) && /^\s*buttons?\b/i.test(after) && UP.test(literal.text))
      return [{ literal, label: literal.text, name: "", about: after }];
    if (!name || !/\bbuttons?\b/i.test(before)) return [];
    const label = literal.text.slice(0, -name.length).trim();
    return label === "" || /[:,]./.test(label) ? [] : [{ literal, label, name, about: after }];
  });
}

/** By how much a button changes its number, where the brief says it: "right gives 2 points", "takes one from the stock". */
function stepOf({ label, about }: Button, brief: string): number | null {
  const word = escaped(label.split(/[^\p{L}]/u)[0] ?? "");
  const said = (verbs: string, text: string, own: string) =>
    new RegExp(`${own}(?:${verbs})(?: (?:the|its|their) [\\p{L}]+)?(?: by)? ${AMOUNT}\\b`, "iu").exec(text)?.[1];
  const first = about.split(/[;\u00a4]/)[0] ?? "";
  const [up, down] = [
    "gives|adds?|raises?|counts|scores|puts?|is worth",
    "takes?|costs?|removes?|lowers?|subtracts?|uses?",
  ];
  const more = said(up, first, "\\b") ?? (word && said(up, brief, `\\b${word} `));
  const less = said(down, first, "\\b") ?? (word && said(down, brief, `\\b${word} `));
  if (less) return -numberIn(less);
  if (more) return numberIn(more);
  if (/\b(?:raises?|increases?) (?:it|the|its)\b/i.test(first)) return 1;
  if (/\b(?:lowers?|decreases?) (?:it|the|its)\b/i.test(first)) return -1;
  return UP.test(label) ? 1 : DOWN.test(label) ? -1 : null;
}

/** The number of a record that the brief says the buttons change; undefined where it is one of their own. */
const typedNumber = (buttons: readonly Button[], entity: Entity): WebField | undefined =>
  entity.fields.find(
    (field) =>
      ["integer", "number", "money"].includes(field.type) &&
      // Nobody types in how many votes there are.
      !/^(?:votes|likes)$/i.test(field.label) &&
      buttons.some(({ about }) =>
        new RegExp(`\\b${escaped(field.label)}\\b`, "i").test(about.split(/[;\u00a4]/)[0] ?? ""),
      ),
  );

/** "adds one to their cups", "Vote for …": what a number of their own is called. */
function ownNumber(buttons: readonly Button[], brief: string, floor: boolean): WebField {
  const said = buttons.flatMap(
    ({ about }) => /\badds? (?:one|1) to (?:their|its|the|his|her) (\p{L}+)/iu.exec(about)?.[1] ?? [],
  )[0];
  const words = `${buttons.map((button) => button.label).join(" ")} ${brief}`;
  const label = said ? sentence(said) : (LABELS.find(([pattern]) => pattern.test(words))?.[1] ?? "Count");
  const initial = /\bcount(?:er)? (?:at|of|starting at|starts at|begins at) (\d+)/i.exec(brief)?.[1] ?? "0";
  const rises = !buttons.some((button) => (stepOf(button, brief) ?? 0) < 0);
  const min = floor || rises ? 0 : null;
  return webFieldSchema.parse({
    key: camel(label),
    label,
    type: "integer",
    required: true,
    initial,
    min,
    pressed: true,
  });
}

/** What is said when nothing is left: `Brownie is sold out`. */
const GONE = /\b(?:sold out|gone|none left|no more|empty|finished|used up|out of)\b/i;

export function countersIn(brief: string, entity: Entity): Counting {
  const buttons = buttonsAmong(brief).filter((button) => stepOf(button, brief) !== null);
  if (buttons.length === 0) return { field: null, actions: [], spent: [] };
  const floor = /\b(?:below|under) (?:zero|0)\b/i.test(brief);
  const typed = typedNumber(buttons, entity);
  const own = typed ? null : ownNumber(buttons, brief, floor);
  const key = (typed ?? own)?.key ?? "";
  const gone = literalsIn(brief).find(
    ({ text }) => GONE.test(text) && buttons.some(({ name }) => name !== "" && text.includes(name)),
  );
  const refusal = gone ? buttons.reduce((text, { name }) => text.replace(name || "\u0000", "{0}"), gone.text) : "";
  const actions = buttons.map((button) => {
    const step = stepOf(button, brief) ?? 1;
    const down = `${key} - ${-step}`;
    const value = step > 0 ? `${key} + ${step}` : floor ? `max(${down}, 0)` : down;
    return actionSchema.parse({ label: button.label, example: button.name, field: key, value, refusal });
  });
  return { field: own, actions, spent: [...buttons.map((button) => button.literal), ...(gone ? [gone] : [])] };
}

/** "Reset votes sets all to zero", "`New evening` puts every count back to 0". */
export function resetsIn(brief: string, entity: Entity): Action[] {
  const counted = entity.fields.filter((field) => field.pressed).map((field) => field.key);
  if (counted.length === 0) return [];
  const head =
    /(?:^|[.,;!\n]\s*|\band )(?:a |the |button )*["“]?(\p{Lu}[\p{L}]+(?: \p{Ll}[\p{L}]+){0,2}?)["”]?(?: button)? (?:sets?|puts?|resets?|turns?|brings?)\b[^.;]{0,40}?\b(?:to|at) (?:zero|0)\b/gu;
  return [...brief.matchAll(head)]
    .map((match) => actionSchema.parse({ label: match[1], field: counted.join(","), value: "0" }))
    .slice(0, 2);
}

/** "Every place shows its count, like `Thai Corner: 3`": a text of each record out of its name and its number. */
export function countText(brief: string, entity: Entity): { formula: string; spent: Literal } | null {
  const counted = entity.fields.find((field) => field.pressed);
  const title = entity.fields[0];
  if (!counted || !title) return null;
  const plain = withoutLiterals(brief);
  for (const literal of literalsIn(brief)) {
    // "Shows its votes like `3 votes`": one of them is one vote.
    const unit = /^\d+ (\p{L}{2,16})$/u.exec(literal.text)?.[1];
    const shown = new RegExp(`\\b(?:its|their|the) ${escaped(counted.label)},? (?:like|as|such as)\\s*$`, "i");
    if (unit && shown.test(sentenceAround(plain, literal.at, literal.end).before)) {
      const one = unit.replace(/(?<=[^s])s$/, "");
      const text = one === unit ? JSON.stringify(` ${unit}`) : `(${counted.key} == 1 ? " ${one}" : " ${unit}")`;
      return { spent: literal, formula: `${counted.key} + ${text}` };
    }
  }
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
