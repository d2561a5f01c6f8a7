import type { Preset } from "./brief/presets.ts";
import type { Reading, Usage } from "./brief/reading.ts";
import { arg, type CliArg, type CliCommand } from "./form.ts";

/** Text that comes without a file. */
export const PIPED = /\b(?:stdin|standard input|piped?|pipes)\b/i;

/** The file, folder or standard input a command reads. */
export function inputOf(
  reading: Reading,
  args: CliArg[],
  preset: Preset | null,
  usages: Usage[],
  told: string,
): { args: CliArg[]; input: CliCommand["input"] } {
  const { prose } = reading;
  const path = args.find((one) => one.type === "path" && one.kind === "positional");
  const literal = usages.flatMap((usage) => usage.words.map((word) => word.text)).join(" ");
  const shownText = args.some((one) => one.kind === "positional" && one.type !== "path");
  const byLines =
    /\b(lines|log files?)\b/i.test(prose) && !/\bwords?\b|\bparagraph|\bcolumn/i.test(prose) ? "lines" : "text";
  const from = ((): NonNullable<CliCommand["input"]>["as"] | null => {
    if (preset?.input && (path || !shownText)) return preset.input;
    if (path && /^(folder|dir|directory)/.test(path.name)) return "folder";
    if (!path && shownText) return null;
    if (/\.json\b/.test(literal)) return "json";
    if (/\bcsv\b/i.test(prose) && (path || /\b(reads?|takes?|from|given|loads?)\b[^.]{0,30}\bcsv\b/i.test(prose)))
      return "csv";
    if (/\bjson file\b|\breads? (a |some )?json\b/i.test(prose) || /\.json\b/.test(literal)) return "json";
    if (
      path &&
      /\binvalid json\b|\bvalid json\b/i.test(prose) &&
      !/\breads? (?:such |these |the |those )?lines\b/i.test(told)
    )
      return "json";
    if (path)
      return /\b(folder|directory)\b/i.test(prose) && !/\bfile\b/i.test(literal) && !/\.\w{2,4}\b/.test(literal)
        ? "folder"
        : byLines;
    if (/\b(files in|folder|directory)\b/i.test(prose)) return "folder";
    return /\b(reads?|takes?|given|from|of|in|processes|analy[sz]es?|parses?|extracts?)\b[^.]{0,40}\b(text|markdown|log|input|source|html|subtitle|\.md|\.txt|\.log|readme)\s*(files?|documents?)\b|\b(stdin|standard input|pipe[ds]?)\b|\b(?:text|markdown|log|readme|source|html|subtitle) files?\b|\b(a|the) file\b/i.test(
      prose,
    )
      ? byLines
      : null;
  })();
  if (!from) return { args, input: null };
  const name = path?.name ?? (from === "folder" ? "folder" : "file");
  const shown = path ? args : [arg(name, "positional", "path"), ...args];
  const alone = shown.filter((one) => one.kind === "positional").length === 1;
  const piped = from !== "folder" && alone && PIPED.test(prose) && !/\bif \w+ is -/i.test(prose);
  return {
    args: piped ? shown.map((one) => (one.name === name ? { ...one, required: false } : one)) : shown,
    input: { as: from, arg: name, record: null },
  };
}

const READS_AS: Partial<Record<NonNullable<CliCommand["input"]>["as"], NonNullable<CliArg["reads"]>>> = {
  json: "json",
  csv: "rows",
  lines: "all-lines",
  text: "all-lines",
};

/**
 * Files beside the first one are read by the shell too. `check en.json de.json fr.json` takes any number of them, for
 * one call shows several, or the brief speaks of the rest.
 */
export function furtherFiles(args: CliArg[], input: CliCommand["input"], told: string): CliArg[] {
  const reads = input ? READS_AS[input.as] : undefined;
  const files = args.filter(
    (one) => one.kind === "positional" && one.type === "path" && one.name !== input?.arg && !one.reads,
  );
  const first = files[0];
  if (!reads || !first) return args;
  const several =
    files.length > 1 ||
    first.many ||
    /\b(?:the rest|the others|other files|any number of|more files|several files)\b/i.test(told);
  const others: CliArg = several
    ? { ...first, name: "others", many: true, required: true, reads, help: "the files to compare" }
    : { ...first, reads };
  return args.flatMap((one) => (one === first ? [others] : files.includes(one) ? [] : [one]));
}
