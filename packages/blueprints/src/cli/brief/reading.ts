import type { CliArg, CliField } from "../form.ts";
import { kebab } from "../words.ts";
import { columnsOf, csvSample } from "./columns.ts";
import { commandHeads, exampleLines, outputSpans, type Shown, shownBy } from "./literal-calls.ts";
import { nameFromProse, programName, withoutRunner } from "./naming.ts";
import { proseOptions } from "./options.ts";
import { type CallPair, callsOf, type Pair, pairsOfProse, pairsOfSpans, sessionsOf } from "./outcomes.ts";
import { plainCalls } from "./plain-calls.ts";
import { proseOf, type Span, spansOf, type Word, wordsOf } from "./spans.ts";
import { argsOfUsage, isPlaceholderWord } from "./usage.ts";
import { withValueNames } from "./value-names.ts";
import { isCommandWord, listedCommands } from "./verbs.ts";

/** A line that shows how the program is called. */
export interface Usage {
  command: string;
  words: Word[];
  args: CliArg[];
  /** Holds `<name>` or `[--flag]`: a pattern, not a real call. */
  pattern: boolean;
  output: string | null;
  refused: boolean;
  /** Lines that show how the output of this call looks; no promise that this very call gives them. */
  sample: string[];
}

/** Everything that is meant literally in a brief. */
export interface Reading {
  brief: string;
  prose: string;
  name: string;
  nameGiven: boolean;
  usages: Usage[];
  /** Command words in the brief's order; empty when the program has one job. */
  commands: string[];
  /** Values with what they give that are no calls of the program. */
  pairs: Pair[];
  calls: CallPair[];
  signatures: { name: string; params: string[] }[];
  fields: CliField[];
  sample: string | null;
  options: CliArg[];
  library: boolean;
  /** What stands between the parts of an output line the brief shows, like two spaces; null when it shows none. */
  separator: string | null;
}

const isPattern = (words: Word[], literal: boolean): boolean =>
  words.some(
    (word) =>
      !word.quoted &&
      (/[<>[\]]|\.\.\.$|^[a-z]+(\|[a-z]+)+$/.test(word.text) ||
        isPlaceholderWord(word.text) ||
        (!literal && /^[A-Z]{3,}$/.test(word.text))),
  );

/** What code alone reads from a brief of any length. */
export function readBrief(brief: string): Reading {
  const prose = proseOf(brief);
  const spans = spansOf(brief);
  const heads = commandHeads(brief, spans);
  const shown = exampleLines(brief);
  const outputs = outputSpans(brief, spans);
  const early = pairsOfProse(without(brief, shown));
  const { pairs: calls, signatures } = callsOf(brief);
  const functions = [...new Set([...calls, ...signatures].map((one) => one.name))];
  const given =
    (functions.length === 1 && functions[0] && isLibrary(prose, 1, 0) ? functions[0] : null) ??
    programName(brief, heads.length > 0 ? [] : spans.filter((span) => !outputs.has(span))) ??
    (heads.length > 0 ? storeName(brief) : (shown[0]?.line.split(" ")[0] ?? leadOf(early)));
  const name = kebab(given ?? nameFromProse(brief), "tool");
  const raw = given ?? name;
  const spanPairs = pairsOfSpans(brief, spans).filter((pair) => !/^(e\.?g|i\.?e|for)\.?$/.test(pair.output));
  const prosePairs = [...early, ...plainCalls(without(brief, shown), raw)];
  const sessions = sessionsOf(brief);
  const isHead = (word: Word | undefined): boolean => word !== undefined && !word.quoted && heads.includes(word.text);
  const isProgram = (word: Word | undefined): boolean =>
    word !== undefined && !word.quoted && (word.text === raw || word.text === name);
  const callOf = (line: string): Word[] | null => {
    const words = wordsOf(withoutRunner(line));
    return isProgram(words[0]) ? words.slice(1) : isHead(words[0]) ? words : null;
  };
  const isCallSpan = (span: Span): boolean =>
    !outputs.has(span) && (callOf(span.text) !== null || isArguments(brief, span));
  const lines: Line[] = [
    ...sessions.map((pair) => ({ line: pair.input, output: pair.output, refused: false, shown: null })),
    ...shown.map((one) => ({ line: one.line, output: one.output, refused: false, shown: null })),
    ...spans
      .filter((span) => spanPairs.some((pair) => pair.span === span) || isUsageSpan(span, sessions))
      .filter((span) => !outputs.has(span) && !isNameOnly(brief, span))
      .map((span) => {
        const pair = spanPairs.find((one) => one.span === span);
        const around = isCallSpan(span) ? shownBy(brief, span, spans, isCallSpan) : null;
        return {
          line: isArguments(brief, span) ? `${raw} ${span.text}` : (pair?.input ?? span.text),
          output: pair?.refused
            ? null
            : around && !around.certain
              ? null
              : (around?.lines.join("\n") ?? pair?.output ?? null),
          refused: pair?.refused ?? false,
          shown: around,
        };
      }),
    ...prosePairs.map((pair) => ({
      line: pair.input,
      output: pair.refused ? null : pair.output,
      refused: pair.refused,
      shown: null,
    })),
    ...bareUsages(brief, raw).map((one) => ({ ...one, shown: null })),
  ];
  const called = lines.flatMap((one) => {
    const words = callOf(one.line);
    return words ? [{ ...one, words }] : [];
  });
  const listed = listedCommands(prose);
  const commands = commandWords(
    called.map((one) => one.words),
    listed,
  );
  const usages = unique(
    called.map((one): Usage => {
      const head = one.words[0];
      const command = head && !head.quoted && commands.includes(head.text) ? head.text : "";
      const words = command ? one.words.slice(1) : one.words;
      const pattern = isPattern(words, one.output !== null || one.refused);
      const sample = one.shown?.lines ?? (pattern && one.output !== null ? [one.output] : []);
      return {
        command,
        words,
        args: withValueNames(argsOfUsage(words, one.output !== null || one.refused), words, brief),
        pattern,
        output: pattern ? null : one.output,
        refused: one.refused && !pattern,
        sample,
      };
    }),
  );
  const isCall = (input: string): boolean => callOf(input) !== null;
  const sample = csvSample(brief);
  return {
    brief,
    prose,
    name,
    nameGiven: given !== null,
    usages: commands.length > 0 ? usages.filter((usage) => usage.command !== "" || usage.words.length > 0) : usages,
    commands,
    pairs: [...spanPairs, ...prosePairs].filter((pair) => !isCall(pair.input) && isValue(pair.input)),
    calls,
    signatures,
    fields: sample?.fields ?? columnsBeside(brief, commands),
    sample: sample?.text ?? null,
    options: proseOptions(brief, spans),
    separator: separatorOf(brief),
    library: isLibrary(prose, calls.length + signatures.length, usages.length),
  };
}

interface Line {
  line: string;
  output: string | null;
  refused: boolean;
  shown: Shown | null;
}

/** "next and list print" are commands, no columns. */
function columnsBeside(brief: string, commands: string[]): CliField[] {
  const fields = columnsOf(brief);
  return fields.some((one) => commands.some((word) => one.name.split("_").includes(word))) ? [] : fields;
}

/** "The arguments `seeds.csv 2025-04-20` print …": a call without any name. */
const isArguments = (brief: string, span: Span): boolean =>
  !span.fenced &&
  /(?<!\b(?:first|second|third|last|only|next|other) )\barguments?(?: are| like| such as|:)?\s*$/i.test(
    brief.slice(Math.max(0, span.start - 24), span.start),
  );

/** "A tool called `workdays`": a name, and no call without arguments. */
const isNameOnly = (brief: string, span: Span): boolean =>
  /^[\w-]+$/.test(span.text) &&
  /\b(?:called|named|tool|cli|command|program|script|utility)\s+$/i.test(
    brief.slice(Math.max(0, span.start - 12), span.start),
  );

/** The word before a quoted value in plain text is the program: `pal "Never odd or even" prints yes`. */
const leadOf = (pairs: Pair[]): string | null => {
  const leads = pairs.flatMap((pair) => /^([a-z][\w-]*) "/.exec(pair.input)?.[1] ?? []);
  return leads[0] ?? null;
};

/** The file that keeps the entries names the program: `pantry.json` -> `pantry`. */
const storeName = (brief: string): string | null => /\b([a-z][\w-]*)\.json\b/.exec(brief)?.[1] ?? null;

/** The brief with the example lines blanked, so that no part of them is read twice. */
const without = (brief: string, shown: { start: number; end: number }[]): string =>
  shown.reduce(
    (text, one) => `${text.slice(0, one.start)}${" ".repeat(one.end - one.start)}${text.slice(one.end)}`,
    brief,
  );

/** `food  12.50` after "like" or "as" shows how a line is written. */
function separatorOf(brief: string): string | null {
  for (const match of brief.matchAll(
    /\b(?:prints?|lines?|line|rows?|written|output|format|per line)\b[^.`\n]{0,60}\b(?:like|as|form)\b[^.`\n]{0,12}`([^`\n]+)`/gi,
  )) {
    const parts = /^[\w<>{}.-]+(\s*[:=|,;-]\s*| {1,4}|\t)[\w<>{}.-]+(?:\1[\w<>{}.-]+)*$/.exec(match[1] ?? "");
    if (parts?.[1]) return parts[1];
  }
  return null;
}

const isLibrary = (prose: string, calls: number, usages: number): boolean =>
  usages === 0 &&
  (/\b(library|module|package)\b/i.test(prose) ||
    (calls > 0 && /\bfunctions?\b/i.test(prose) && !/\b(command|cli|terminal)\b/i.test(prose)));

/** Not a value: options, file names alone, functions. */
const isValue = (input: string): boolean =>
  !/^--?[a-z]/.test(input) && !/^[\w-]+\.(csv|json|md|txt|py|ts)$/.test(input) && !/^[a-z_]\w*\(.*\)$/i.test(input);

const isUsageSpan = (span: Span, sessions: Pair[]): boolean =>
  !span.fenced ||
  !sessions.some((pair) => pair.output.includes(span.text) || withoutRunner(span.text) === withoutRunner(pair.input));

/** Calls in plain text that carry an option or a placeholder: `split 100 --people 3`. */
function bareUsages(brief: string, name: string): { line: string; output: null; refused: false }[] {
  if (!/^[\w-]+$/.test(name)) return [];
  const bare = brief.replace(/```[\s\S]*?```/g, " ").replace(/`[^`\n]*`/g, " ");
  const found: { line: string; output: null; refused: false }[] = [];
  for (const match of bare.matchAll(
    new RegExp(
      `(?:^|[\\s:(])(${name} (?:"[^"\\n]*"|<[^>\\n]+>|\\[[^\\]\\n]+\\]|--[\\w-]+(?:[ =](?:\\d[\\w.]*|<[^>\\n]+>|[A-Z]+))?|[\\w.-]+\\.\\w+|(?!(?:prints?|gives?|says?|shows?|returns?|outputs?|is|are|takes?|reads?|with|and|or|that|which) )[a-z]+(?= [<"\\[])|\\d[\\w.]*)(?: (?:"[^"\\n]*"|<[^>\\n]+>|\\[[^\\]\\n]+\\]|--[\\w-]+|\\d[\\w.]*))*)`,
      "gm",
    ),
  ))
    if (match[1]) found.push({ line: match[1], output: null, refused: false });
  return found;
}

function unique(list: Usage[]): Usage[] {
  const byCall = new Map<string, Usage>();
  for (const usage of list) {
    const key = `${usage.command} ${usage.words.map((word) => word.text).join("\u0001")}`;
    const known = byCall.get(key);
    if (!known || (known.output === null && usage.output !== null)) byCall.set(key, usage);
  }
  return [...byCall.values()];
}

/** Which first words are commands: those the brief lists, known verbs, or several different bare words. */
function commandWords(calls: Word[][], listed: string[]): string[] {
  const heads = calls.flatMap((words) =>
    words[0] && !words[0].quoted && /^[a-z][a-z-]{1,20}$/.test(words[0].text) ? [words[0].text] : [],
  );
  const distinct = [...new Set(heads)];
  // `sales shops FILE`: the one word before a placeholder is a command, not a value.
  const before = calls.filter((words) => words.slice(1).some((word) => !word.quoted && isPlaceholderWord(word.text)));
  if (distinct.length === 1 && before.length > 0 && heads.length === calls.length)
    return [...new Set([...distinct, ...listed])];
  const known = distinct.filter((word) => isCommandWord(word) || listed.includes(word));
  if (calls.length > 0 && known.length === 0) {
    const sameRest = calls.length > 1 && distinct.length === calls.length && calls.every((words) => words.length === 1);
    return distinct.length > 1 && distinct.length === new Set(calls.map((words) => words[0]?.text)).size && !sameRest
      ? distinct
      : listed;
  }
  return known.length > 0 ? [...new Set([...distinct, ...listed])] : listed;
}
