import type { Example } from "@guildhall/contracts";
import type { CliArg, CliForm } from "../form.ts";
import { bindsArgument } from "./limits.ts";
import type { Reading } from "./reading.ts";
import { type Refusal, refusalsOf } from "./refusals.ts";
import { refusedExamples } from "./refused-forms.ts";
import { sentencesOf } from "./spans.ts";

const args = (form: CliForm): CliArg[] => form.commands.flatMap((one) => one.args);
const has = (form: CliForm, types: CliArg["type"][]): boolean => args(form).some((one) => types.includes(one.type));

/** What the shell of every program refuses, by the words of a sentence about it, and whether this program can. */
const SHELL: [RegExp, (form: CliForm) => boolean][] = [
  [
    /\b(?:files?|folders?|director(?:y|ies))\b.{0,40}\b(?:missing|exist\w*|found|read|unreadable|there|opened)\b|\b(?:missing|unreadable|non-?existent|unknown|no) (?:\w+ )?(?:files?|folders?)\b/i,
    (form) => form.commands.some((one) => one.input !== null),
  ],
  // Where the file has another name, "the path" is one inside it.
  [/\bpaths?\b/i, (form) => form.commands.some((one) => /path|folder|dir/.test(one.input?.arg ?? ""))],
  [/\b(?:unknown|wrong|invalid|other) (?:sub)?(?:commands?|options?|flags?)\b/i, () => true],
  [
    /\b(?:missing|no|without|too (?:few|many)|wrong number of) (?:\w+ )?arguments?\b/i,
    (form) => args(form).some((one) => one.required),
  ],
  [/\b(?:dates?|days?|times?)\b/i, (form) => has(form, ["date", "moment", "duration"])],
  [/\bunits?\b/i, (form) => args(form).some((one) => one.units !== undefined)],
  [/\b(?:unknown|another|other|invalid|anything else|any other|unsupported)\b/i, (form) => has(form, ["choice"])],
  [
    /\b(?:(?:not|\w+n['’]t) (?:an? )?(?:whole |valid )?(?:numbers?|integers?)|non-?numeric|non-?numbers?|letters)\b/i,
    (form) => has(form, ["integer", "decimal", "number"]),
  ],
  [
    /\b(?:before|after|earlier|later|smaller|larger|less|more|greater)\b/i,
    (form) => form.commands.some((one) => (one.ordered ?? []).length > 0),
  ],
  [
    /\b(?:rows?|lines?|cells?|csv|json)\b/i,
    (form) =>
      form.commands.some(
        (one) => one.input?.lines !== undefined || one.input?.as === "csv" || one.input?.as === "json",
      ),
  ],
];

/** Does the shell of this program refuse what a text speaks of? */
export const isShellRefusal = (form: CliForm, text: string): boolean =>
  (!form.library && bindsArgument(form, text)) || SHELL.some(([words, can]) => words.test(text) && can(form));

/** Where the second of two things that are refused begins. */
const ALTERNATIVES = /,? or (?=an?\b|any|another|some|the\b|un|in|mis|wrong|bad|no)/i;

/** A call in the sentence is an example of its own. */
const showsCall = (refusal: Refusal, reading: Reading): boolean =>
  [
    ...reading.usages.map((usage) => usage.words.map((word) => word.text).join(" ")),
    ...reading.pairs.map((pair) => pair.input),
  ].some((call) => call !== "" && refusal.says.includes(call)) ||
  reading.calls.some((call) => refusal.says.includes(`${call.name}(`));

/** "Anything else is an error": whatever the brief shows to be refused is an instance of it, and so is a bound before it. */
function isRest({ says, subject }: Refusal, form: CliForm, brief: string): boolean {
  if (!/^(?:anything|everything|any other|all other|other (?:input|values?|text|arguments?|numbers?))\b/i.test(subject))
    return false;
  const sentence = sentencesOf(brief).find((one) => one.includes(says)) ?? says;
  return form.examples.some((one) => one.outcome.kind === "raises") || bindsArgument(form, sentence);
}

/**
 * Refusals the brief states and nothing of the form speaks of become promises of their own, without a check where no
 * example shows one: they must not hide behind the examples of what the program does.
 */
export function withRefusals(form: CliForm, reading: Reading): CliForm {
  const [first] = form.leaves;
  if (!first) return form;
  // A known work shows some of them itself.
  const shownAlready = form.leaves.flatMap((one) => (one.refusals ?? []).filter(({ examples }) => examples.length > 0));
  const told = refusalsOf(reading.brief)
    .filter(({ says }) => !shownAlready.some((one) => one.says === says))
    .filter((one) => !showsCall(one, reading) && !isRest(one, form, reading.brief));
  const byShell = (text: string): boolean => isShellRefusal(form, text);
  // "Not a version, or another word": the shell may know one of the two.
  const parts = (subject: string): string[] => subject.split(ALTERNATIVES);
  const open = told.filter(({ says, subject }) =>
    parts(subject).length > 1 ? !parts(subject).every(byShell) : !byShell(says),
  );
  const owner = (says: string): string =>
    form.leaves.find((one) =>
      form.commands.some(
        (command) =>
          command.name !== "" &&
          says.includes(command.name) &&
          command.action.kind === "compute" &&
          command.action.leaf === one.name,
      ),
    )?.name ?? first.name;
  const shown: { refusal: Refusal; leaf: string; examples: Example[] }[] = [];
  for (const refusal of open) {
    const leaf = owner(refusal.says);
    const before = shown.flatMap((one) => one.examples);
    const known = { ...form, examples: [...form.examples, ...before] };
    const unknown = parts(refusal.subject).filter((one) => !byShell(one));
    shown.push({ refusal, leaf, examples: refusedExamples(known, leaf, unknown).slice(0, 6) });
  }
  return {
    ...form,
    leaves: form.leaves.map((one) => {
      const own = shown.filter(({ leaf }) => leaf === one.name);
      const before = one.refusals?.filter((refusal) => shownAlready.includes(refusal));
      return own.length === 0
        ? { ...one, ...(before ? { refusals: before } : {}) }
        : {
            ...one,
            raises: true,
            refusals: [
              ...(before ?? []),
              ...own.map(({ refusal, examples }) => ({
                ...refusal,
                examples: examples.map(({ id }) => id),
              })),
            ],
          };
    }),
    examples: [...form.examples, ...shown.flatMap(({ examples }) => examples)],
  };
}
