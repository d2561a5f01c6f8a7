import { arg, type CliArg } from "../form.ts";
import { fieldName } from "../words.ts";
import { typeByName } from "./columns.ts";
import type { Word } from "./spans.ts";

const FLAGS = new Set(
  "json verbose quiet reverse dry-run apply all done open pending desc descending asc ignore-case case-sensitive recursive force symbols no-symbols digits no-digits uppercase upper lower lowercase numbers round pretty csv total totals strict sorted unique".split(
    " ",
  ),
);
const isPath = (text: string): boolean =>
  /^[\w./~-]*[\w-]+\.(csv|json|txt|md|log|tsv|html|ya?ml|xml|ini|toml|py|ts|js)$/i.test(text) ||
  /^\.{0,2}\//.test(text) ||
  text === ".";

/** The type of a value as it is written. */
function typeOfLiteral(word: Word): CliArg["type"] {
  const { text } = word;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return "date";
  if (word.quoted) return "text";
  if (/^-?\d+$/.test(text)) return "integer";
  if (/^-?\d*\.\d+$/.test(text)) return "decimal";
  return isPath(text) ? "path" : "text";
}

const HOLES =
  /^(?:FILES?|FILENAME|PATHS?|DIR|DIRECTORY|FOLDER|NAMES?|DATE|DAY|ID|URL|TITLE|TEXT|WORDS?|NUMBER|NUM|COUNT|VALUE|KEY|TAGS?|AMOUNT|INPUT|OUTPUT|MINUTES|HOURS|YEAR|MONTH|CATEGORY|ITEM|QUERY|PATTERN|SIZE|LIMIT|PRICE|QTY|QUANTITY|START|END|FROM|TO|UNIT|MESSAGE|TASK|CITY|CODE|LENGTH|N)$/;
/** A word that stands for a value even beside a shown result: FILE, NAME, DATE. */
export const isPlaceholderWord = (text: string): boolean => HOLES.test(text);

const placeholder = (
  word: Word,
  literal: boolean,
): { name: string; optional: boolean; many: boolean; choices: string[] } | null => {
  if (word.quoted) return null;
  const match = /^(\[?)<?([A-Za-z][\w|/ -]*)>?(\]?)(\.\.\.)?$/.exec(word.text);
  const marked =
    /[<>[\]]|\.\.\.$|^[a-z]+(?:\|[a-z]+)+$/.test(word.text) ||
    isPlaceholderWord(word.text) ||
    (!literal && /^[A-Z][A-Z_]+$/.test(word.text) && word.text.length > 2);
  if (!match || !marked) return null;
  const name = match[2] ?? "value";
  const choices = name.includes("|")
    ? name
        .split("|")
        .map((one) => one.trim())
        .filter(Boolean)
    : [];
  return {
    name: choices.length > 0 ? "choice" : name,
    optional: match[1] === "[",
    many: match[4] !== undefined,
    choices,
  };
};

const typeOfName = (name: string): CliArg["type"] => {
  if (/file|path|folder|dir(ectory)?$|^csv$|^input$/.test(name)) return "path";
  if (
    /^(id|index|n|num|number|count|limit|top|width|length|years?|months?|days?|people|persons|size|seed|guests)$/.test(
      name,
    )
  )
    return name === "id" || name === "index" ? "text" : "integer";
  const byName = typeByName(name);
  return byName === "dates" ? "date" : byName;
};

const named = (name: string, kind: CliArg["kind"], more: Partial<CliArg>): CliArg => {
  const id = fieldName(name, "value");
  return arg(id, kind, more.choices && more.choices.length > 0 ? "choice" : typeOfName(id), more);
};

const LITERAL_NAMES: Record<CliArg["type"], string[]> = {
  integer: ["number", "second_number", "third_number"],
  decimal: ["amount", "second_amount", "third_amount"],
  number: ["number", "second_number", "third_number"],
  text: ["text", "second", "third"],
  date: ["date", "second_date", "third_date"],
  path: ["file", "second_file", "third_file"],
  boolean: ["flag", "second_flag", "third_flag"],
  choice: ["choice", "second_choice", "third_choice"],
  duration: ["duration", "second_duration", "third_duration"],
  moment: ["time", "second_time", "third_time"],
};

/** The narrowest type of several values between commas. */
const widest = (parts: string[]): CliArg["type"] => {
  const types = new Set(parts.map((text) => typeOfLiteral({ text, quoted: false })));
  if (types.size === 1) return types.has("path") ? "text" : ([...types][0] ?? "text");
  return [...types].every((type) => type === "integer" || type === "decimal") ? "decimal" : "text";
};

/** The arguments one usage line shows, in order. Pieces like `[--json]` and `--top N` are options. */
export function argsOfUsage(words: Word[], literal = false): CliArg[] {
  const flat = words.flatMap((word): Word[] => {
    const inner = /^\[(--?[\w-]+)(?:[ =](.+))?\]$/.exec(word.text);
    if (!inner || word.quoted) return [word];
    return [
      { text: inner[1] ?? "", quoted: false },
      ...(inner[2]
        ? [{ text: inner[2].startsWith("<") ? inner[2] : `<${inner[2]}>`, quoted: false }]
        : [{ text: "\u0000", quoted: false }]),
    ];
  });
  const found: CliArg[] = [];
  const counts: Partial<Record<CliArg["type"], number>> = {};
  for (let at = 0; at < flat.length; at++) {
    const word = flat[at];
    if (!word || word.text === "\u0000") continue;
    const option = word.quoted ? null : /^--?([A-Za-z][\w-]*)(?:=(.*))?$/.exec(word.text);
    if (option) {
      const name = option[1] ?? "value";
      const next = flat[at + 1];
      const given = option[2] !== undefined ? { text: option[2], quoted: false } : next;
      const isFlag =
        given === undefined ||
        given.text === "\u0000" ||
        (FLAGS.has(name) && option[2] === undefined) ||
        (option[2] === undefined && !given.quoted && /^--?[A-Za-z]/.test(given.text));
      if (isFlag) found.push(named(name, "flag", { type: "boolean" }));
      else {
        if (option[2] === undefined) at++;
        const hole = placeholder(given, literal);
        const base = named(name, "option", { choices: hole?.choices ?? [] });
        const parts = hole || given.quoted ? [] : given.text.split(",").filter(Boolean);
        if (parts.length > 1) {
          found.push({ ...base, type: widest(parts), choices: [], listed: true });
          continue;
        }
        if (hole && /^(file|path|filename)$/i.test(hole.name) && !/^(file|output|out|input|save|store)$/.test(name)) {
          found.push({ ...base, type: "path", reads: "lines" });
          continue;
        }
        found.push(
          hole
            ? {
                ...base,
                type:
                  base.type === "text" && hole.choices.length === 0 ? typeOfName(hole.name.toLowerCase()) : base.type,
              }
            : {
                ...base,
                type:
                  typeOfLiteral(given) === "text"
                    ? base.type === "path"
                      ? "path"
                      : "text"
                    : base.type === "decimal" || base.type === "number"
                      ? base.type
                      : typeOfLiteral(given),
              },
        );
      }
      continue;
    }
    const hole = placeholder(word, literal);
    if (hole)
      found.push(named(hole.name, "positional", { required: !hole.optional, many: hole.many, choices: hole.choices }));
    else {
      const type = typeOfLiteral(word);
      const nth = counts[type] ?? 0;
      counts[type] = nth + 1;
      found.push(arg(LITERAL_NAMES[type][nth] ?? `${type}_${nth + 1}`, "positional", type));
    }
  }
  return found.map((one) =>
    one.kind === "flag" ? { ...one, type: "boolean" as const, default: false, required: false } : one,
  );
}

/** Joins what several usage lines of one command show: names from patterns, options from all. */
export function mergeArgs(lists: { args: CliArg[]; pattern: boolean }[]): CliArg[] {
  const best = lists.find((list) => list.pattern) ?? [...lists].sort((a, b) => b.args.length - a.args.length)[0];
  if (!best) return [];
  const positional = best.args.filter((one) => one.kind === "positional");
  const lengths = lists
    .filter((list) => !list.pattern)
    .map((list) => list.args.filter((one) => one.kind === "positional").length);
  const shortest = Math.min(positional.length, ...(lengths.length > 0 ? lengths : [positional.length]));
  const widened = positional.map((one, at) => {
    const types = new Set(
      lists.flatMap((list) => list.args.filter((item) => item.kind === "positional")[at]?.type ?? []),
    );
    const type =
      types.size <= 1 || one.type === "path"
        ? one.type
        : types.has("text")
          ? ("text" as const)
          : types.has("decimal") || types.has("number")
            ? ("decimal" as const)
            : one.type;
    return { ...one, type, required: one.required && at < Math.max(shortest, 1) };
  });
  const options = lists.flatMap((list) => list.args.filter((one) => one.kind !== "positional"));
  return [...widened, ...options.filter((one, at) => options.findIndex((item) => item.name === one.name) === at)];
}
