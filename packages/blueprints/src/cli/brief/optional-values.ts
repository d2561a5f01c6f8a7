import type { CliArg } from "../form.ts";
import { singular } from "../words.ts";
import { sentencesOf } from "./spans.ts";

/** What is said of a value that need not be there. */
const MAY_LACK =
  "(?:\\(optional\\)|(?:is|are) (?:optional|not required)|(?:may|can) be (?:left out|omitted|skipped|missing)|need not be given|if (?:it is |they are )?given)";
const ORDINALS = ["first", "second", "third", "fourth"];

/** The words of a name as a sentence has them: `break_` as "break", `max_width` as "max width". */
const spokenName = (name: string): string => name.replace(/_$/, "").replaceAll("_", "[- _]");

/** "an optional break in minutes", "--break is optional": a clause that says a value may be left out. */
function saysOptional(brief: string, one: CliArg, nth: number): boolean {
  const name = spokenName(one.name);
  const noun = `(?:--?)?(?:${name}|${spokenName(singular(one.name))})`;
  const before = new RegExp(`\\boptional(?:ly)?,? (?:an? |the |in )?(?:\\w+ )?${noun}(?![\\w-])`, "i");
  const after = new RegExp(`(?<![\\w-])${noun}(?: (?!and\\b|or\\b)\\w+){0,3}?,? ${MAY_LACK}`, "i");
  const told = (text: string): boolean => before.test(text) || after.test(text);
  if (sentencesOf(brief).some(told)) return true;
  const ordinal = one.kind === "positional" ? ORDINALS[nth] : undefined;
  return (
    ordinal !== undefined &&
    new RegExp(
      `\\boptional ${ordinal} (?:argument|parameter|value|number)\\b|\\b${ordinal} (?:argument|parameter|value|number) is optional\\b`,
      "i",
    ).test(brief)
  );
}

/** Arguments that the brief lets people leave out, although every call it shows gives them. */
export function withOptionalValues(args: CliArg[], brief: string): CliArg[] {
  let nth = -1;
  return args.map((one) => {
    if (one.kind === "positional") nth++;
    if (!one.required || one.kind === "flag" || one.many) return one;
    return saysOptional(brief, one, nth) ? { ...one, required: false } : one;
  });
}
