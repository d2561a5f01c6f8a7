import { type Entity, type Rule, ruleSchema } from "../form.ts";
import { escaped } from "./phrases.ts";

/** "At most 3 cards in Doing", "Doing holds no more than two": how many may have one option of a choice. Pure. */

const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const COUNT = `(\\d{1,2}|${NUMBERS.slice(1).join("|")})`;
const LIMIT = "(?:no more than|not more than|at most|a maximum of|maximum of|max\\.?|up to|only|a limit of|limit of)";

const numberIn = (text: string): number =>
  NUMBERS.includes(text.toLowerCase()) ? NUMBERS.indexOf(text.toLowerCase()) : Number(text);

/** The limit that a brief sets to one option; null where it sets none. */
export function columnLimit(brief: string, entity: Entity): Rule | null {
  for (const field of entity.fields.filter((candidate) => candidate.type === "choice" && !candidate.from))
    for (const option of field.options) {
      const name = `["“'‘]?${escaped(option)}["”'’]?`;
      const before = new RegExp(
        `\\b${LIMIT}\\s+${COUNT}\\s+(?:[a-z]+ ){0,4}?(?:in|as|for|with)\\s+(?:the |status |state )?${name}(?=\\s*(?:[.,;:)]|$| (?:column|lane|at|and)\\b))`,
        "im",
      ).exec(brief)?.[1];
      const behind = new RegExp(
        `(?<![\\w-])${name}(?: column| lane)?\\s+(?:can |may |must |should )?(?:hold|take|have|has|contain|allow)s?\\s+${LIMIT}\\s+${COUNT}\\b`,
        "i",
      ).exec(brief)?.[1];
      const max = numberIn(before ?? behind ?? "0");
      if (max > 0)
        return ruleSchema.parse({
          key: "limit",
          kind: "limit",
          by: field.key,
          value: option,
          max,
          message: `No more than ${max} in ${option}.`,
        });
    }
  return null;
}
