import { exitCodesText, refusedCode, unreadableCode, unwrittenCode } from "../exit-status.ts";
import { leadWord, usageOf } from "../extras.ts";
import { arg, type CliArg, type CliCommand, type CliForm } from "../form.ts";
import { formatStyles, hasFormat, shellOptions, usesStore } from "../python/program.ts";
import { dashed, packageName } from "../words.ts";
import { BATCH_HELPERS } from "./batch.ts";
import { functionName, typescriptCommand } from "./commands.ts";

const PARSERS: Partial<Record<CliArg["type"], string>> = {
  integer: "parseInteger",
  number: "parseNumber",
  decimal: "parseNumber",
  date: "parseDate",
  boolean: "parseBoolean",
  duration: "parseDuration",
  moment: "parseMoment",
};

/** The command's own arguments and those the shell adds. */
function allArguments(form: CliForm, command: CliCommand): CliArg[] {
  const names = new Set(command.args.map((one) => one.name));
  const own = shellOptions(form, command);
  const extra: CliArg[] = [];
  if (own.today) extra.push(arg("today", "option", "date", { help: "pretend it is this day" }));
  if (own.seed) extra.push(arg("seed", "option", "integer", { help: "repeat an earlier result" }));
  if (hasFormat(command)) {
    const choices = formatStyles(form, command);
    extra.push(
      arg("format", "option", "choice", {
        choices,
        default: choices[0] ?? "table",
        help: "how the result is written",
      }),
    );
  }
  if (usesStore(form, command) && !names.has("file"))
    extra.push(arg("file", "option", "path", { help: "where the entries are kept" }));
  return [...command.args, ...extra];
}

function row(one: CliArg): string {
  const parse = one.kind === "flag" || one.choices.length > 0 ? "word" : (PARSERS[one.type] ?? "word");
  const fallback =
    one.listed && one.default === null
      ? `""`
      : one.kind === "flag" || one.default === null || one.required
        ? "null"
        : JSON.stringify(String(one.default));
  const single = parse === "word" ? "word" : `readers.${parse}`;
  const units = (one.units ?? []).map((unit) => `${JSON.stringify(unit.name)}: ${unit.factor}`).join(", ");
  const source = one.listed
    ? `commaList(${single})`
    : one.units
      ? `(text: string) => readers.parseQuantity(text, { ${units} })`
      : single;
  const choices = one.type === "choice" ? one.choices : [];
  return `  { name: "${one.name}", flag: "${dashed(one.name)}", kind: "${one.kind}", required: ${one.required}, many: ${one.many}, fallback: ${fallback}, choices: ${JSON.stringify(choices)}, parse: ${source} },`;
}

function helpText(form: CliForm, command: CliCommand, args: CliArg[]): string {
  const usage = [form.name, command.name, ...args.map(usageOf)].filter(Boolean).join(" ");
  const width = Math.max(0, ...args.map((one) => usageOf(one).length));
  const rows = args.map((one) =>
    `  ${usageOf(one)
      .replace(/^\[|\]$/g, "")
      .padEnd(
        width,
      )}  ${one.help}${one.default !== null && one.kind === "option" ? ` (default ${one.default})` : ""}`.trimEnd(),
  );
  return [`usage: ${usage}`, "", command.help || form.summary, ...(rows.length > 0 ? ["", ...rows] : [])].join("\n");
}

const quotedText = (text: string): string =>
  `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;

function commandEntry(form: CliForm, command: CliCommand): string {
  const args = allArguments(form, command);
  return `  {\n    name: ${JSON.stringify(command.name)},\n    help: ${quotedText(helpText(form, command, args))},\n    arguments: [\n${args.map((one) => `    ${row(one)}`).join("\n")}\n    ],\n    run: ${functionName(command)},\n  },`;
}

const storeAt = (form: CliForm): string => {
  const file = JSON.stringify(form.store?.file ?? "data.json");
  const variable = `${packageName(form.name).toUpperCase()}_FILE`;
  const user = form.decisions.storePlace === "user";
  const fallback = user
    ? `join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), ${JSON.stringify(form.name)}, ${file})`
    : file;
  return `/** The data file: --file, else the ${variable} variable, else ${user ? "the user's data folder" : "the working folder"}. */
function storeAt(given: Given): Store {
  return new Store((given.file as string | null) ?? process.env.${variable} ?? ${fallback});
}
`;
};

const TODAY = `/** The clock is read here only, so that the rules stay pure. The local day. */
function today(given: Given): string {
  return (given.today as string | null) ?? new Date().toLocaleDateString("sv");
}
`;
const SEED = `/** Chance enters here only, so that the rules stay pure. */
function seed(given: Given): number {
  return (given.seed as number | null) ?? randomInt(2 ** 32);
}
`;
const COMMA_LIST = `/** One word with commas as the list of its values. */
const commaList = (parse: (text: string) => unknown) => (text: string): unknown[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(parse);
`;
const SHOW = `function show(text: string): void {
  if (text !== "") console.log(text);
}
`;

function overview(form: CliForm): string {
  const width = Math.max(0, ...form.commands.map((one) => one.name.length));
  return [
    `usage: ${form.name} <command> ...`,
    "",
    form.summary,
    "",
    ...form.commands.map((one) => `  ${one.name.padEnd(width)}  ${one.help}`),
  ].join("\n");
}

const dispatch = (form: CliForm): string => {
  const single = form.commands.length === 1 && form.commands[0]?.name === "";
  const lead = leadWord(form);
  const pick = single
    ? `  const command = COMMANDS[0];
  const rest = ${lead ? `words[0] === ${JSON.stringify(lead.word)} && words.length > ${lead.least} ? words.slice(1) : words` : "words"};`
    : `  const [name, ...rest] = words;
  if (name === "--help" || name === "-h") {
    console.log(HELP);
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);`;
  const missing = single
    ? `throw new UsageError("no command")`
    : `throw new UsageError(name === undefined ? "which command?" : \`unknown command: \${name}\`)`;
  const overviewText = single ? "" : `\nconst HELP = ${quotedText(overview(form))};\n`;
  return `${overviewText}
/** Exit code: ${exitCodesText(form)}. */
export function main(words: string[]): number {
  try {
    return start(words);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(\`usage error: \${error.message}\\ntry: ${form.name} --help\`);
      return 2;
    }
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Error && "code" in error && error.code === "NOT_WRITTEN") {
      console.error(\`not available yet: \${message}\`);
      return ${unwrittenCode(form)};
    }
    console.error(\`error: \${message}\`);
    return ${unreadableCode(form) === refusedCode(form) ? refusedCode(form) : `error instanceof FileError ? ${unreadableCode(form)} : ${refusedCode(form)}`};
  }
}

function start(words: string[]): number {
${pick}
  if (!command) ${missing};
  if (rest.includes("--help") || rest.includes("-h")) {
    console.log(command.help);
    return 0;
  }
  try {
    return command.run(readArguments(rest, command.arguments)) ?? 0;
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(\`${form.name}\${command.name === "" ? "" : \` \${command.name}\`}: \${error.message}\`);
    throw error;
  }
}
`;
};

/** `cli.ts`: the command table, one short function a command, and the dispatch. */
export function typescriptProgram(form: CliForm): string {
  const commands = form.commands.map((command) => typescriptCommand(form, command)).join("\n");
  const table = `const COMMANDS: Command[] = [\n${form.commands.map((command) => commandEntry(form, command)).join("\n")}\n];\n`;
  const shared = [
    ...(commands.includes("storeAt(") ? [storeAt(form)] : []),
    ...(commands.includes("today(given)") ? [TODAY] : []),
    ...(commands.includes("seed(given)") ? [SEED] : []),
    ...(commands.includes("show(") ? [SHOW] : []),
    ...(commands.includes("cellOf(") ? [BATCH_HELPERS.cellOf] : []),
    ...(commands.includes("oneOf(") ? [BATCH_HELPERS.oneOf] : []),
    ...(table.includes("commaList(") ? [COMMA_LIST] : []),
    ...(/parse: (?:commaList\()?word\b/.test(table) ? ["const word = (text: string): string => text;\n"] : []),
  ];
  const all = [commands, ...shared, table].join("\n");
  const has = (text: string): boolean => all.includes(text);
  const records = form.records.map((record) => record.name).filter((name) => new RegExp(`(<|: )${name}\\b`).test(all));
  const columns = [...new Set([...all.matchAll(/\b(\w+Columns)\b/g)].map((match) => match[1] ?? ""))].filter(
    (name) => name !== "",
  );
  const readers = [
    ...(unreadableCode(form) === refusedCode(form) ? [] : ["FileError"]),
    ...(has("new InputError") ? ["InputError"] : []),
  ];
  const store = ["Store", "find"].filter((name) => new RegExp(`(?<![.\\w])${name}\\(`).test(all));
  const imports = [
    ...(has("randomInt(") ? [`import { randomInt } from "node:crypto";`] : []),
    ...(has("homedir(") ? [`import { homedir } from "node:os";`, `import { join } from "node:path";`] : []),
    `import { type Argument, readArguments, UsageError } from "./arguments.ts";`,
    ...(records.length + columns.length > 0
      ? [`import { ${[...columns, ...records.map((name) => `type ${name}`)].join(", ")} } from "./models.ts";`]
      : []),
    ...(has("moves.") ? [`import * as moves from "./moves.ts";`] : []),
    ...(has("output.") ? [`import * as output from "./output.ts";`] : []),
    ...(has("readers.") ? [`import * as readers from "./readers.ts";`] : []),
    ...(readers.length > 0 ? [`import { ${readers.join(", ")} } from "./readers.ts";`] : []),
    ...(has("reports.") ? [`import * as reports from "./reports.ts";`] : []),
    ...(has("rules.") ? [`import * as rules from "./rules/index.ts";`] : []),
    ...(store.length > 0 ? [`import { ${store.join(", ")} } from "./store.ts";`] : []),
  ];
  return `// The command line: reads arguments, calls the rules, prints. Nothing else in this program prints or exits.
${imports.join("\n")}

type Given = Record<string, unknown>;

interface Command {
  name: string;
  help: string;
  arguments: Argument[];
  run: (given: Given) => number | void;
}

${commands}
${shared.join("\n")}
${table}${dispatch(form)}`;
}
