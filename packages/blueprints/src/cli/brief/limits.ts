import type { CliArg, CliForm } from "../form.ts";
import { singular } from "../words.ts";
import { sentencesOf } from "./spans.ts";

type Limits = NonNullable<CliArg["limits"]>;

const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const NUM = `(-?\\d+(?:\\.\\d+)?|${WORDS.join("|")})`;
const UNIT = "(?: ?(?:kg|g|km|m|cm|mm|hours?|minutes?|days?|percent|%|euros?|EUR|l|ml))?";
const numberOf = (text: string): number => {
  const word = WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text);
};

/** Words that make a sentence one about what is refused. */
const REFUSES =
  /\b(?:\w*errors?|raises?|throws?|refus\w+|reject\w+|invalid|fails?|not allowed|exits? (?:with|non-zero|code)|wrong|illegal|stop(?:s|ped)?)\b/i;
/** Subjects that stand for every number the program takes. */
const ANY =
  /^(?:numbers?|values?|amounts?|anything|arguments?|inputs?|quantit(?:y|ies)|weights?|distances?|sizes?|prices?|figures?)$/i;

const ALL = /^(?:numbers|values|anything|arguments|inputs)$/i;

interface Told {
  /** Where the words of the bound begin. */
  at: number;
  subject: string | null;
  limits: Limits;
}

/** A pattern of the words of a bound; `refused` ones say what must not be, the others what must. */
interface Pattern {
  test: RegExp;
  refused: boolean;
  subject?: number;
  limits: (found: RegExpExecArray) => Limits;
}

const at = (found: RegExpExecArray, group: number): number => numberOf(found[group] ?? "0");
const LESS = "less|fewer|lower|below|smaller|negative|under";
const MORE = "more|higher|above|greater|over|later";

const PATTERNS: Pattern[] = [
  {
    test: new RegExp(`\\b${NUM}${UNIT} or (?:${LESS})\\b(?: (?!than)([a-z]+))?`, "gi"),
    refused: true,
    subject: 2,
    limits: (found) => ({ above: at(found, 1) }),
  },
  {
    test: new RegExp(`\\b${NUM}${UNIT} or (?:${MORE})\\b`, "gi"),
    refused: true,
    limits: (found) => ({ below: at(found, 1) }),
  },
  {
    test: /(?<!\b(?:or|below|under|than|outside|from) )\bzero (?!is\b|are\b|or\b|and\b|as\b|in\b|for\b)([a-z]+)\b/gi,
    refused: true,
    subject: 1,
    limits: () => ({ above: 0 }),
  },
  {
    test: /\b([a-z]+) (?:is|are|of) (?:zero|0)\b(?! or\b|[.,:]\d)/gi,
    refused: true,
    subject: 1,
    limits: () => ({ above: 0 }),
  },
  { test: /\bnegative or zero(?: ([a-z]+))?/gi, refused: true, subject: 1, limits: () => ({ above: 0 }) },
  {
    test: new RegExp(`\\boutside (?:of |the range )?${NUM} ?(?:-|–|to|and|\\.\\.) ?${NUM}`, "gi"),
    refused: true,
    limits: (found) => ({ min: at(found, 1), max: at(found, 2) }),
  },
  {
    test: new RegExp(
      `\\b(?:under|below|less than|fewer than|smaller than|lower than) ${NUM}${UNIT}(?: ([a-z]+))?`,
      "gi",
    ),
    refused: true,
    subject: 2,
    limits: (found) => ({ min: at(found, 1) }),
  },
  {
    test: new RegExp(
      `\\b(?:over|above|more than|greater than|larger than|higher than) ${NUM}${UNIT}(?: ([a-z]+))?`,
      "gi",
    ),
    refused: true,
    subject: 2,
    limits: (found) => ({ max: at(found, 1) }),
  },
  {
    test: /(?<!\bor )\bnegative ([a-z]+)\b/gi,
    refused: true,
    subject: 1,
    limits: () => ({ min: 0 }),
  },
  {
    test: new RegExp(
      `\\b(?:must|has to|have to|needs? to|should|can only|may only) be (?:an? )?(?:(?:whole|positive|integer) )*(?:numbers?|integers?)? ?(?:from|between|in) ${NUM} ?(?:-|–|to|and) ?${NUM}`,
      "gi",
    ),
    refused: false,
    limits: (found) => ({ min: at(found, 1), max: at(found, 2) }),
  },
  {
    test: new RegExp(
      `\\b(?:must|has to|have to|needs? to|should) be (?:an? )?(?:whole )?(?:numbers?|integers?)? ?(?:of )?at least ${NUM}`,
      "gi",
    ),
    refused: false,
    limits: (found) => ({ min: at(found, 1) }),
  },
  // "Numbers go from 1 to 3999; anything else is an error."
  {
    test: new RegExp(
      `\\b(?:go|run|range|ranges|lie|are allowed) (?:only )?(?:from|between) ${NUM} (?:to|and) ${NUM}`,
      "gi",
    ),
    refused: true,
    limits: (found) => ({ min: at(found, 1), max: at(found, 2) }),
  },
  {
    test: new RegExp(`\\b(?:must|has to|have to|should) be at most ${NUM}`, "gi"),
    refused: false,
    limits: (found) => ({ max: at(found, 1) }),
  },
  {
    test: new RegExp(`\\b(?:must|has to|have to|should) be (?:more|greater|larger|higher) than ${NUM}`, "gi"),
    refused: false,
    limits: (found) => ({ above: at(found, 1) }),
  },
  {
    test: /\b(?:must|has to|have to|should) be (?:an? )?positive\b/gi,
    refused: false,
    limits: () => ({ above: 0 }),
  },
];

/** The noun a bound is about: the last word before it that is no joining word. */
function subjectBefore(text: string): string | null {
  if (/[,;:]\s*(?:and |or )?(?:of )?$/.test(text)) return null;
  const words = text
    .replace(/\([^)]*\)/g, " ")
    .trim()
    .split(/\s+/);
  while (
    words.length > 0 &&
    /^(?:of|is|are|with|or|and|a|an|the|for|that|which|be|anything)$/i.test(words.at(-1) ?? "")
  ) {
    const last = words.pop() ?? "";
    if (/^(?:or|and)$/i.test(last)) return null;
    if (/^anything$/i.test(last)) return last;
  }
  return /[a-z]/i.test(words.at(-1) ?? "") ? (words.at(-1) ?? "").replace(/[^\w-]/g, "") : null;
}

/** Every bound a sentence tells, in its order. */
function boundsIn(sentence: string): Told[] {
  // "An error unless it is above 0" says what is right, "over 5 is refused unless …" has an exception.
  const refuses = REFUSES.test(sentence) && !/\bunless\b/i.test(sentence);
  const found: Told[] = [];
  for (const pattern of PATTERNS) {
    if (pattern.refused && !refuses) continue;
    for (const match of sentence.matchAll(pattern.test)) {
      const own = match as unknown as RegExpExecArray;
      // "must be more than 0" is one bound, "not more than 5" another word for it.
      if (pattern.refused && /\b(?:must|should|has to|have to) be (?:at )?$/i.test(sentence.slice(0, match.index)))
        continue;
      const after = pattern.subject === undefined ? undefined : match[pattern.subject];
      const behind =
        after &&
        !/^(?:is|are|or|and|to|in|of|a|an|the|as|will|must|should|gives?|counts?|for|at|each|per|than)$/i.test(after);
      found.push({
        at: match.index,
        subject: behind ? after : subjectBefore(sentence.slice(0, match.index)),
        limits: pattern.limits(own),
      });
    }
  }
  found.sort((a, b) => a.at - b.at);
  // "Weights over 20 kg, of zero or less": the second bound is about the first one's subject.
  const whole = /^\s*anything\b/i.test(sentence) ? "anything" : null;
  return found.map((one, index) => ({ ...one, subject: one.subject ?? found[index - 1]?.subject ?? whole }));
}

const NUMERIC = ["integer", "decimal", "number", "duration"];
const isNumber = (arg: CliArg): boolean =>
  NUMERIC.includes(arg.type) && arg.kind !== "flag" && !arg.many && !arg.listed;
const same = (word: string, name: string): boolean => {
  const plain = singular(word.toLowerCase());
  return name
    .replace(/_$/, "")
    .split("_")
    .some((part) => singular(part) === plain);
};

/** Which arguments a subject means: by name, by the command that takes it, or every number. */
function meant(form: CliForm, subject: string | null): CliArg[] {
  const numbers = form.commands.flatMap((one) => one.args.filter(isNumber));
  if (subject === null) return [];
  if (ALL.test(subject)) return numbers;
  const named = numbers.filter((one) => same(subject, one.name));
  if (named.length > 0) return named;
  const verb = subject.toLowerCase().replace(/(?:ting|ing)$/, "");
  const own = form.commands.find(
    (one) =>
      one.name !== "" && (one.name === subject.toLowerCase() || (/ing$/i.test(subject) && one.name.startsWith(verb))),
  );
  const mine = own?.args.filter(isNumber) ?? [];
  if (mine.length === 1) return mine;
  return ANY.test(subject) ? numbers : [];
}

/** Whether a sentence sets a bound of an argument of the form; such a bound is checked by the shell. */
export const bindsArgument = (form: CliForm, sentence: string): boolean =>
  boundsIn(sentence).some((one) => meant(form, one.subject).length > 0);

/** Gives the arguments of a form the bounds that the brief sets them. */
export function withLimits(form: CliForm, brief: string): CliForm {
  const told = sentencesOf(brief).flatMap(boundsIn);
  if (told.length === 0) return form;
  const signed =
    /\b(?:may|can|could) (?:also )?be negative\b|\bnegative (?:to go back|numbers? (?:go|mean|move))/i.test(brief);
  const bounds = new Map<CliArg, Limits>();
  for (const one of told) {
    const general = one.subject !== null && ANY.test(one.subject);
    for (const arg of meant(form, one.subject)) {
      const low = one.limits.min ?? one.limits.above;
      if (general && signed && low !== undefined && low <= 0) continue;
      // A default outside the bound shows that something else is meant.
      if (typeof arg.default === "number" && low !== undefined && arg.default < low) continue;
      bounds.set(arg, { ...bounds.get(arg), ...one.limits });
    }
  }
  return {
    ...form,
    commands: form.commands.map((command) => ({
      ...command,
      args: command.args.map((arg) => {
        const limits = bounds.get(arg);
        return limits ? { ...arg, limits } : arg;
      }),
    })),
  };
}
