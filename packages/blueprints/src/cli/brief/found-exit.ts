import type { CliCommand } from "../form.ts";

type Found = NonNullable<NonNullable<CliCommand["exits"]>["found"]>;

const SUBJECT = "(?:variables?|keys?|names?|lines?|differences?|duplicates?|entries|words?|values?|matches|ones)";
const STATE = "(?:missing|found|printed|reported|listed)";
const SOMETHING = `(?:anything|something|any (?:of (?:them|the ${SUBJECT}) )?(?:${SUBJECT} )?|at least one (?:${SUBJECT} )?|there (?:is|are) (?:any|some|at least one) ?(?:${SUBJECT})?|(?:a|one or more) ${SUBJECT})`;
const NOTHING = `(?:nothing|no (?:${SUBJECT})|none(?: of them)?)`;
const OTHERWISE =
  ",?(?: and| or)?(?: it)?(?: exits)?(?: with)?(?: (?:code|status))?(?: 0 (?:otherwise|if not|else)| otherwise (?:with )?(?:code |status )?0)";
const EXITS =
  "(?:and )?(?:it |the (?:tool|program|command|script) )?(?:should )?(?:exits?|ends?) (?:with )?(?:an? )?(?:exit )?(?:code |status )?(?:of )?([1-9])";
const IS = "(?: ?(?:is|are|was|were))?";

/** "It exits with 1 if anything is missing and with 0 otherwise": the code that goes with what is printed. */
export function foundExit(sentence: string): Found | null {
  const says = sentence.replace(/[.\s]+$/, "");
  for (const [something, subject] of [
    [true, SOMETHING],
    [false, NOTHING],
  ] as const) {
    const found = new RegExp(`^${EXITS},? (?:if|when) ${subject}${IS}(?: ?${STATE})?(?:${OTHERWISE})?$`, "i").exec(
      says,
    );
    if (found) return { something, code: Number(found[1]), says: says.slice(0, 200) };
  }
  return null;
}

/** Words of a status that must be about what is printed, and how a purpose says that it prints just these. */
const ABOUT: [RegExp, RegExp][] = [
  [/\bdifferences?\b/i, /only in the first\b.*only in the second\b/i],
  [/\bduplicates?\b/i, /\bmore than once\b/i],
  [/\bmissing\b/i, /\bmissing\b/i],
  [/\bmatches\b/i, /\bcontain\b/i],
];

/** Whether a status speaks of what a work of this purpose prints: "any differences" are more than the lines of one file. */
export const isOfPrinted = (found: Found, purpose: string): boolean =>
  ABOUT.every(([said, prints]) => !said.test(found.says) || prints.test(purpose));
