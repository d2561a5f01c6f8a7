import type { CliArg, CliField } from "../form.ts";
import { kebab } from "../words.ts";
import { columnsOf, csvSample } from "./columns.ts";
import { nameFromProse, programName, withoutRunner } from "./naming.ts";
import { type CallPair, callsOf, type Pair, pairsOfProse, pairsOfSpans, sessionsOf } from "./outcomes.ts";
import { proseOf, type Span, spansOf, type Word, wordsOf } from "./spans.ts";
import { argsOfUsage } from "./usage.ts";
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
    (word) => !word.quoted && (/[<>[\]]|\.\.\.$/.test(word.text) || (!literal && /^[A-Z]{3,}$/.test(word.text))),
  );

/** What code alone reads from a brief of any length. */
export function readBrief(brief: string): Reading {
  const prose = proseOf(brief);
  const spans = spansOf(brief);
  const given = programName(brief, spans);
  const name = kebab(given ?? nameFromProse(brief), "tool");
  const spanPairs = pairsOfSpans(brief, spans);
  const prosePairs = pairsOfProse(brief);
  const sessions = sessionsOf(brief);
  const raw = given ?? name;
  const lines: { line: string; output: string | null; refused: boolean }[] = [
    ...sessions.map((pair) => ({ line: pair.input, output: pair.output, refused: false })),
    ...spanPairs.map((pair) => ({
      line: pair.input,
      output: pair.refused ? null : pair.output,
      refused: pair.refused,
    })),
    ...spans
      .filter((span) => !spanPairs.some((pair) => pair.span === span) && isUsageSpan(span, sessions))
      .map((span) => ({ line: span.text, output: null, refused: false })),
    ...prosePairs.map((pair) => ({
      line: pair.input,
      output: pair.refused ? null : pair.output,
      refused: pair.refused,
    })),
    ...bareUsages(brief, raw),
  ];
  const called = lines.flatMap((one) => {
    const words = wordsOf(withoutRunner(one.line));
    const first = words[0];
    return first && !first.quoted && (first.text === raw || first.text === name)
      ? [{ ...one, words: words.slice(1) }]
      : [];
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
      return {
        command,
        words,
        args: argsOfUsage(words, one.output !== null || one.refused),
        pattern: isPattern(words, one.output !== null || one.refused),
        output: one.output,
        refused: one.refused,
      };
    }),
  );
  const isCall = (input: string): boolean => {
    const first = wordsOf(withoutRunner(input))[0];
    return first !== undefined && !first.quoted && (first.text === raw || first.text === name);
  };
  const { pairs: calls, signatures } = callsOf(brief);
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
    fields: sample?.fields ?? columnsOf(brief),
    sample: sample?.text ?? null,
    options: proseOptions(brief),
    separator: separatorOf(brief),
    library: isLibrary(prose, calls.length + signatures.length, usages.length),
  };
}

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
      `(?:^|[\\s:(])(${name} (?:"[^"\\n]*"|<[^>\\n]+>|\\[[^\\]\\n]+\\]|--[\\w-]+(?:[ =](?:\\d[\\w.]*|<[^>\\n]+>|[A-Z]+))?|[\\w.-]+\\.\\w+|[a-z]+(?= [<"\\[])|\\d[\\w.]*)(?: (?:"[^"\\n]*"|<[^>\\n]+>|\\[[^\\]\\n]+\\]|--[\\w-]+|\\d[\\w.]*))*)`,
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
  const known = distinct.filter((word) => isCommandWord(word) || listed.includes(word));
  if (calls.length > 0 && known.length === 0) {
    const sameRest = calls.length > 1 && distinct.length === calls.length && calls.every((words) => words.length === 1);
    return distinct.length > 1 && distinct.length === new Set(calls.map((words) => words[0]?.text)).size && !sameRest
      ? distinct
      : listed;
  }
  return known.length > 0 ? [...new Set([...distinct, ...listed])] : listed;
}

/** Options named in sentences, with their default where one is said. */
function proseOptions(brief: string): CliArg[] {
  const found: CliArg[] = [];
  for (const match of brief.matchAll(
    /(?<![\w-])--([a-z][\w-]*)(?:[ =](<[^>\n]+>|[A-Z]{1,12}\b|\d+(?:\.\d+)?|[a-z]+(?:\|[a-z]+)+))?/g,
  )) {
    const [args] = [
      argsOfUsage(
        wordsOf(
          `--${match[1]}${match[2] ? `=${match[2].startsWith("<") || /^\d/.test(match[2]) ? match[2] : `<${match[2]}>`}` : ""}`,
        ),
      ),
    ];
    const one = args[0];
    if (!one) continue;
    const after = brief.slice(match.index, match.index + 120);
    const near = /default(?:s|ing)?(?: is| to| of|:|=)?\s*[`"']?([\w.]+)/i.exec(after.split(/\n|(?<=\w)\. /)[0] ?? "");
    const elsewhere = new RegExp(
      `\\bdefault ${match[1]} (?:is|of) [\`"']?([\\w.]+)|\\b${match[1]} defaults? (?:is|to) [\`"']?([\\w.]+)`,
      "i",
    ).exec(brief);
    const alike = new RegExp(`\\bdefaults? [^.\\n]{1,60}\\band ${match[1]} (?:is |to )+[\`"']?([\\w.]+)`, "i").exec(
      brief,
    );
    const told = near ?? (elsewhere ? [elsewhere[0], elsewhere[1] ?? elsewhere[2]] : alike);
    const known = found.find((item) => item.name === one.name);
    if (known) {
      if (known.kind === "flag" && one.kind === "option") Object.assign(known, one);
      if (told?.[1] && known.kind === "option") known.default = told[1].replace(/[.]$/, "");
      continue;
    }
    const valued =
      told && one.kind === "flag"
        ? {
            ...one,
            kind: "option" as const,
            type: /^\d+$/.test(told[1] ?? "")
              ? ("integer" as const)
              : /^[\d.]+$/.test(told[1] ?? "")
                ? ("decimal" as const)
                : ("text" as const),
            default: null,
          }
        : one;
    found.push(told?.[1] && valued.kind === "option" ? { ...valued, default: told[1].replace(/[.]$/, "") } : valued);
  }
  return found;
}
