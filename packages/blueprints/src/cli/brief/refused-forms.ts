import type { Example, JsonValue } from "@guildhall/contracts";
import type { CliForm } from "../form.ts";

/** Things a text can fail to be, by their usual names, with texts that surely are none. */
const FORMS: { said: RegExp; is: RegExp; none: string[] }[] = [
  {
    said: /\bversions?(?: numbers?)?(?: (?:of|with) three (?:numbers|parts))?\b|\bthree numbers\b/i,
    is: /^\d+\.\d+\.\d+$/,
    none: ["1.4", "1.x.3", "one"],
  },
  { said: /\btimes?(?: of (?:the )?day)?\b/i, is: /^\d{1,2}:\d{2}$/, none: ["noon-ish", "12:75"] },
  { said: /\be-?mail(?: address(?:es)?)?\b/i, is: /^\S+@\S+\.\S+$/, none: ["nobody", "@"] },
  { said: /\b(?:hex(?:adecimal)? )?colou?rs?(?: codes?)?\b/i, is: /^#?[0-9a-f]{6}$/i, none: ["#12", "#zzzzzz"] },
  { said: /\b(?:numbers?|integers?|digits)\b/i, is: /^-?\d+(?:\.\d+)?$/, none: ["abc", "1x"] },
];
const IS_NONE = /\b(?:not|non-?|no|in?valid|malformed|wrong|bad|broken)\b|n['’]t\b/i;

/** The shape of a text: `25:00` is like `09:15`. */
const shapeOf = (text: string): string => text.replace(/\d/g, "9").replace(/[a-z]/gi, "a");

/** Texts named in what is refused that are written like a value a call shows: "a time like 25:00". */
const literalsIn = (subject: string): string[] =>
  [...subject.matchAll(/(?:^|\s)((?=\S*\d)\S+?)(?=[,;]?(?:\s|$))/g)].map((found) => found[1] ?? "");

/** The inputs of a confirmed call with one of them put wrong. */
function wrongInputs(args: JsonValue[], part: string): JsonValue[][] {
  // What stands behind "unless" is right.
  if (/^unless\b/i.test(part)) return [];
  const literals = literalsIn(part);
  const forms = IS_NONE.test(part) ? FORMS.filter((one) => one.said.test(part)) : [];
  const fits = args.map((value) => {
    if (typeof value !== "string") return [];
    const named = literals.filter((text) => text !== value && shapeOf(text) === shapeOf(value));
    return named.length > 0 ? named : (forms.find((one) => one.is.test(value))?.none ?? []);
  });
  return fits.flatMap((texts, at) => texts.map((text) => args.map((value, index) => (index === at ? text : value))));
}

/**
 * Calls that a refusal of the brief is about, made from the first call it shows by putting one value wrong. Each of
 * the parts of "not A, or not B" needs one; else there is none at all.
 */
export function refusedExamples(form: CliForm, leaf: string, parts: string[]): Example[] {
  const shown = form.examples.find((one) => one.leaf === leaf && one.outcome.kind === "returns");
  if (!shown) return [];
  const found = parts.map((part) => wrongInputs(shown.args, part));
  if (found.some((inputs) => inputs.length === 0)) return [];
  return found.flat().map((args, at) => ({
    id: `${leaf}-refused-${form.examples.length + at + 1}`,
    leaf,
    args,
    outcome: { kind: "raises" },
    oracle: "derived",
  }));
}
