import { wordTable } from "@guildhall/contracts";
import { type Entity, type Mark, markSchema, type WebField } from "../form.ts";
import { sentence } from "../names.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";

/**
 * "A product with quantity 0 is marked as "sold out"", "jobs whose state is Done get the label Closed", "shown as Low
 * when the stock is at most 3": a mark that follows from a field. Nobody ticks it. Pure.
 */
interface Told {
  /** To the letter where the brief quotes it. */
  label: string;
  condition: string;
  /** Where the sentence stands in the brief. */
  from: number;
  to: number;
}

const LABEL = `(?:["“'‘]([^"”'’\\n]{2,30})["”'’]|([A-Za-z][a-z-]+(?: [a-z]+)?))`;
const VERBS = "(?:marked|flagged|labell?ed|tagged|highlighted|badged?|shown|marks?|flags?|labels?|tags?|highlights?)";
const NOUNS = "(?:mark|label|badge|tag|flag|words?|note)";
const MARKED = `(?:(?:(?:is|are|be|gets?)\\s+)?(?:also |then |clearly |visibly )?${VERBS}\\b[^.;"“]{0,24}?\\b(?:as|with|by)\\s+(?:an? |the )?(?:${NOUNS} )?|(?:is|are|gets?)\\s+${VERBS}\\s+(?=["“])|(?:shows?|says?|reads?)\\s+(?=["“])|(?:gets?|shows?|carr(?:y|ies)|has|have|bears?)\\s+(?:an? |the )${NOUNS}\\s+)`;
const ASKED = "(?:with|whose|where|that (?:has|have)|which (?:has|have)|having|of which|when|if|once|as soon as)";
const COMPARED = "(?:above|over|below|under|more than|less than|fewer than|at least|at most)";
/** The condition before the mark, and the mark before its condition. */
const BEFORE = new RegExp(
  `(?:\\b${ASKED}\\s+([^.;"“]{3,70}?)|\\b((?:[A-Za-z]+\\s+){1,3}${COMPARED}\\s+[^.;"“]{1,40}?)),?\\s+${MARKED}${LABEL}`,
  "g",
);
const BEHIND = new RegExp(`\\b${MARKED}${LABEL}\\s+(?:when|if|once|as soon as|while|where)\\s+([^.;"“]{3,70})`, "gi");
/** What holds of a field, and is done by nobody. */
const HOLDS =
  /\d|\b(?:zero|none|nothing|empty|missing|below|under|above|over|at least|at most|less|fewer|more than|left|due|past|expired|today|is|are)\b/i;
/** A message of a form, and no mark of a record. */
const REFUSES = /\b(?:must|cannot|can't|please|enter|required|invalid|missing|not allowed)\b|\S+ \S+ \S+ \S+/i;
/** What a person does or says. */
const DONE_BY =
  /\b(?:i|we|you|they|somebody|someone|people|user|person)\b(?! (?:have|has|is|are) (?:\d|no\b|none|zero))|\b(?:click|press|tick|button|checkbox|finished|done with)\b/i;

/** The sentences that mark something because of what its fields hold. */
function conditionsTold(brief: string): Told[] {
  const told = (match: RegExpExecArray, quoted: string, plain: string, condition: string): Told[] =>
    HOLDS.test(condition) && !DONE_BY.test(condition) && !REFUSES.test(quoted)
      ? [
          {
            label: quoted || sentence(plain.replace(/\s+(?:and|in|when|if|with|on|so)$/i, "")),
            condition: condition.trim(),
            from: match.index,
            to: match.index + match[0].length,
          },
        ]
      : [];
  return [
    ...[...brief.matchAll(BEFORE)].flatMap((match) =>
      told(match, match[3] ?? "", match[4] ?? "", match[1] ?? match[2] ?? ""),
    ),
    ...[...brief.matchAll(BEHIND)].flatMap((match) => told(match, match[1] ?? "", match[2] ?? "", match[3] ?? "")),
  ];
}

/** The brief without those sentences: what they speak of is no switch that somebody ticks. */
export const withoutConditions = (brief: string): string =>
  conditionsTold(brief).reduce(
    (text, { from, to }) => `${text.slice(0, from)}${" ".repeat(to - from)}${text.slice(to)}`,
    brief,
  );

const OPERATORS: readonly [RegExp, Mark["op"]][] = [
  [/\b(?:at or below|at most|no more than|not more than|up to|or (?:less|fewer|below))\b/i, "<="],
  [/\b(?:at or above|at least|no less than|reache[sd]|or (?:more|above))\b/i, ">="],
  [/\b(?:below|under|less than|fewer than|lower than|smaller than)\b/i, "<"],
  [/\b(?:above|over|more than|greater than|higher than|exceed\w*)\b/i, ">"],
];
const NUMBER_WORDS = wordTable<string>({ zero: "0", none: "0", no: "0", one: "1", two: "2", three: "3" });
const NUMERIC = ["integer", "number", "money"];

/** Marks of such sentences, where the condition names a field and what it is held against; others stay unread. */
export function conditionalMarks(brief: string, entity: Entity): Mark[] {
  return conditionsTold(brief).flatMap(({ label, condition }): Mark[] => {
    const found = numberCondition(condition, entity) ?? choiceCondition(condition, entity);
    return found ? [markSchema.parse({ label, ...found })] : [];
  });
}

type Condition = Pick<Mark, "field" | "op" | "value">;

const named = (text: string, fields: readonly WebField[]): WebField | undefined => {
  const words = wordsOf(text);
  return fields
    .map((field) => ({ field, shared: sameWords(wordsOf(field.label), words) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)[0]?.field;
};

function numberCondition(text: string, entity: Entity): Condition | null {
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const field = named(text, numbers) ?? (numbers.length === 1 ? numbers[0] : undefined);
  const digits = /-?\d+(?:\.\d+)?/.exec(text)?.[0];
  const word = /\b(?:zero|none|no|one|two|three)\b/i.exec(text)?.[0].toLowerCase();
  const value = digits ?? NUMBER_WORDS[word ?? ""];
  // Two numbers are a range, and a second condition would be lost.
  const more =
    [...text.matchAll(/\d+(?:\.\d+)?/g)].length > 1 || /\b(?:and|or (?!less|fewer|more|below|above))\b/i.test(text);
  if (!field || value === undefined || more || /\b(?:not|never|unless|except|days?|weeks?)\b|n['’]t\b/i.test(text))
    return null;
  const op = OPERATORS.find(([words]) => words.test(text))?.[1] ?? "is";
  return { field: field.key, op, value };
}

function choiceCondition(text: string, entity: Entity): Condition | null {
  if (/\b(?:not|never|unless|except|and|or)\b|n['’]t\b/i.test(text)) return null;
  for (const field of entity.fields) {
    if (field.type !== "choice" || !named(text, [field])) continue;
    const value = field.options.find((option) => text.toLowerCase().endsWith(option.toLowerCase()));
    if (value) return { field: field.key, op: "is", value };
  }
  return null;
}
