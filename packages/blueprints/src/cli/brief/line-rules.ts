import type { CliCommand } from "../form.ts";
import { singular } from "../words.ts";
import { sentencesOf } from "./spans.ts";

type Input = NonNullable<CliCommand["input"]>;

const REFUSES = /\b(?:errors?|refus\w+|reject\w+|invalid|fails?|not allowed|stop|exits?)\b/i;
const SKIPS =
  /\b(?:ignor|skip)\w* (?:the )?(?:empty|blank) lines?\b|\b(?:empty|blank) lines? (?:are |get |should be )?(?:ignored|skipped|left out|don't matter|do not matter|don't count)\b/i;
const WORDS = ["zero", "one", "two", "three", "four", "five"];

/** What one line of the file is: "one team a line". */
const lineNoun = (brief: string): string | null =>
  singular(/\b(?:one|an?|with one) ([a-z]+) (?:a|per|on each|in each) line\b/i.exec(brief)?.[1]?.toLowerCase() ?? "") ||
  null;

/** What the lines of an input must be before a rule sees them: how many, none twice, blank ones left out. */
function withLineRules(input: CliCommand["input"], brief: string): CliCommand["input"] {
  if (input?.as !== "lines" && input?.as !== "text") return input;
  const noun = lineNoun(brief);
  const same = (word: string | undefined): boolean =>
    word !== undefined && (singular(word.toLowerCase()) === noun || /^lines?$/i.test(word));
  const rules: NonNullable<Input["lines"]> = {};
  // Where errors name the line, its number in the file must stay what it is.
  const numbered = /\bwhich line\b|\bline numbers?\b|\bname[sd]? the line\b/i.test(brief);
  if (input.as === "lines" && SKIPS.test(brief) && !numbered) rules.skipBlank = true;
  for (const sentence of sentencesOf(brief).filter((text) => REFUSES.test(text))) {
    const few = /\b(?:fewer|less) than (\d+|zero|one|two|three|four|five) ([a-z]+)/i.exec(sentence);
    if (few?.[1] && same(few[2])) {
      const word = WORDS.indexOf(few[1].toLowerCase());
      rules.least = word >= 0 ? word : Number(few[1]);
    }
    if (/\b(?:empty (?:file|input|list)|(?:file|input) (?:is|being) empty)\b/i.test(sentence)) rules.least ??= 1;
    const twice =
      /\bsame ([a-z]+) (?:twice|again|more than once)\b|\bduplicate ([a-z]+)\b|\b([a-z]+)s? (?:given|listed|named) twice\b/i.exec(
        sentence,
      );
    if (input.as === "lines" && twice && same(twice[1] ?? twice[2] ?? twice[3])) rules.unique = true;
  }
  if (input.as === "text" && rules.least !== undefined) rules.least = 1;
  return Object.keys(rules).length > 0 ? { ...input, lines: rules } : input;
}

/** An input with its rules; rules about all lines together make a text one of lines. */
export function linesWhole(input: CliCommand["input"], brief: string): CliCommand["input"] {
  const lines = input?.as === "text" ? withLineRules({ ...input, as: "lines" }, brief) : null;
  return lines?.lines?.unique || (lines?.lines?.least ?? 0) > 1 ? lines : withLineRules(input, brief);
}
