import { wordTable } from "@guildhall/contracts";
import { exitCodesText, refusedCode, unreadableCode, unwrittenCode } from "../exit-status.ts";
import { leadWord } from "../extras.ts";
import type { CliArg, CliCommand, CliForm } from "../form.ts";
import { isReport } from "../reports.ts";
import { bindings, computeLeaf } from "../types.ts";
import { dashed, fieldName, optionFlag, packageName } from "../words.ts";
import { functionName, pythonCommand } from "./commands.ts";

const text = (value: string): string => JSON.stringify(value);
/** argparse expands %; a help text is not a format. */
const help = (value: string): string => text(value.replaceAll("%", "%%"));

const PARSERS = wordTable<string>({
  integer: "integer",
  number: "number",
  decimal: "decimal",
  date: "day",
  boolean: "boolean",
  duration: "duration",
  moment: "moment",
});

/** A table of units as the source of a dictionary; Decimal reads the factors from text. */
const unitTable = (arg: CliArg): string =>
  `{${(arg.units ?? []).map((one) => `${text(one.name)}: ${text(String(one.factor))}`).join(", ")}}`;

function argument(form: CliForm, parser: string, arg: CliArg): string {
  const flags = arg.kind === "positional" ? text(arg.name) : text(optionFlag(arg.name));
  const parts = [flags];
  if (arg.kind === "flag") parts.push(`action="store_true"`);
  if (arg.kind !== "positional" && dashed(arg.name).replaceAll("-", "_") !== arg.name)
    parts.push(`dest=${text(arg.name)}`);
  const parse = PARSERS[arg.type];
  if (arg.units) parts.push(`type=quantity(${unitTable(arg)})`);
  else if (arg.listed) parts.push(`type=comma_list(${parse ?? "str"})`, `default=""`);
  else if (arg.kind !== "flag" && parse) parts.push(`type=${parse}`);
  if (arg.type === "choice" && arg.choices.length > 0) {
    const choices = arg.choices.map(text).join(", ");
    if (form.codes?.refused === undefined) parts.push(`choices=[${choices}]`);
    else parts.push(`type=one_of(${choices})`, `metavar=${text(arg.choices.join("|"))}`);
  }
  if (arg.many && arg.kind === "option") parts.push(`action="extend"`, `nargs="+"`, "default=[]");
  else if (arg.many) parts.push(`nargs="${arg.required ? "+" : "*"}"`);
  else if (arg.kind === "positional" && !arg.required) parts.push(`nargs="?"`);
  if (arg.kind === "option" && arg.required) parts.push("required=True");
  if (arg.kind !== "flag" && arg.default !== null && !arg.required && !arg.listed && !arg.many)
    parts.push(`default=${pythonDefault(arg)}`);
  if (arg.kind === "positional" && arg.type !== "choice") parts.push(`metavar=${text(dashed(arg.name))}`);
  else if (arg.kind === "option" && arg.type !== "choice")
    parts.push(`metavar=${text(dashed(arg.name).toUpperCase())}`);
  if (arg.help) parts.push(`help=${help(arg.help)}`);
  return `    ${parser}.add_argument(${parts.join(", ")})`;
}

/** argparse runs `type` on a default that is text, so every typed default is given as text. */
const pythonDefault = (arg: CliArg): string => text(String(arg.default));

function commandOptions(form: CliForm, command: CliCommand, parser: string): string[] {
  const lines = command.args.map((arg) => argument(form, parser, arg));
  const names = new Set(command.args.map((arg) => arg.name));
  const own = shellOptions(form, command);
  if (own.today)
    lines.push(`    ${parser}.add_argument("--today", type=day, metavar="DATE", help="pretend it is this day")`);
  if (own.seed)
    lines.push(`    ${parser}.add_argument("--seed", type=integer, metavar="NUMBER", help="repeat an earlier result")`);
  if (hasFormat(command)) {
    const styles = formatStyles(form, command);
    lines.push(
      `    ${parser}.add_argument("--format", choices=[${styles.map(text).join(", ")}], default="${styles[0] ?? "table"}", help="how the result is written")`,
    );
  }
  if (usesStore(form, command) && !names.has("file"))
    lines.push(`    ${parser}.add_argument("--file", metavar="PATH", help="where the entries are kept")`);
  return lines;
}

const usesToday = (command: CliCommand): boolean => command.action.kind === "store" && command.action.verb === "log";

/** The options of the shell by which a person holds clock and chance still. */
export function shellOptions(form: CliForm, command: CliCommand): { today: boolean; seed: boolean } {
  const leaf = computeLeaf(form, command);
  const sources = leaf ? bindings(form, command, leaf).map((binding) => binding.from) : [];
  const free = (name: string): boolean => !command.args.some((arg) => arg.name === name);
  return {
    today: (sources.includes("today") || usesToday(command)) && free("today"),
    seed: sources.includes("seed") && free("seed"),
  };
}

/** Lists and reports can be written as a table, as CSV or as JSON. */
export const hasFormat = (command: CliCommand): boolean =>
  (command.action.kind === "store" && command.action.verb === "list") ||
  (isReport(command.action) && command.action.kind !== "duplicates");

export function usesStore(form: CliForm, command: CliCommand): boolean {
  if (command.action.kind === "store") return true;
  if (isReport(command.action)) return command.input === null;
  const leaf = computeLeaf(form, command);
  return leaf !== null && bindings(form, command, leaf).some((binding) => binding.from === "items");
}

function parserSource(form: CliForm): string {
  const single = form.commands.length === 1 && form.commands[0]?.name === "" ? form.commands[0] : null;
  const lines = [
    "def build_parser() -> argparse.ArgumentParser:",
    `    parser = argparse.ArgumentParser(prog=${text(form.name)}, description=${help(form.summary)})`,
  ];
  if (single)
    lines.push(...commandOptions(form, single, "parser"), `    parser.set_defaults(run=${functionName(single)})`);
  else {
    lines.push(`    commands = parser.add_subparsers(dest="command", required=True, metavar="command")`);
    for (const command of form.commands) {
      const name = `${fieldName(command.name, "command").replace(/_$/, "")}_parser`;
      lines.push(
        "",
        `    ${name} = commands.add_parser(${text(command.name)}, help=${help(command.help)}, description=${help(command.help)})`,
        ...commandOptions(form, command, name),
        `    ${name}.set_defaults(run=${functionName(command)})`,
      );
    }
  }
  return `${[...lines, "    return parser"].join("\n")}\n`;
}

const storeAt = (form: CliForm): string => {
  const file = form.store?.file ?? "data.json";
  const variable = `${packageName(form.name).toUpperCase()}_FILE`;
  const fallback =
    form.decisions.storePlace === "user"
      ? `Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / ${text(form.name)} / ${text(file)}`
      : `Path(${text(file)})`;
  return `def store_at(arguments: argparse.Namespace) -> Store:
    """The data file: --file, else the ${variable} variable, else ${form.decisions.storePlace === "user" ? "the user's data folder" : `${file} in the working folder`}."""
    named = arguments.file or os.environ.get(${text(variable)})
    return Store(Path(named) if named else ${fallback})
`;
};

const TODAY = `def today(arguments: argparse.Namespace) -> datetime.date:
    """The clock is read here only, so that the rules stay pure."""
    return arguments.today or datetime.date.today()
`;
const SEED = `def seed(arguments: argparse.Namespace) -> int:
    """Chance enters here only, so that the rules stay pure."""
    return secrets.randbits(32) if arguments.seed is None else arguments.seed
`;
const COMMA_LIST = `def comma_list(parse: Callable[[str], Any]) -> Callable[[str], list[Any]]:
    """One word with commas as the list of its values."""
    return lambda text: [parse(part.strip()) for part in text.split(",") if part.strip()]
`;
const SHOW = `def show(text: str) -> None:
    if text:
        print(text)
`;
const TYPES: [string, string][] = [
  ["day", "parse_date"],
  ["decimal", "parse_decimal"],
  ["integer", "parse_integer"],
  ["number", "parse_number"],
  ["boolean", "parse_boolean"],
  ["duration", "parse_duration"],
  ["moment", "parse_moment"],
];
const quantity = (form: CliForm): string => `def quantity(units: dict[str, str]) -> Callable[[str], Decimal]:
    """A number with a unit, counted in the first unit of the table."""

    def read(text: str) -> Decimal:
        try:
            return readers.parse_quantity(text, units)
        except ValueError as error:
            raise ${form.codes?.refused === undefined ? "argparse.ArgumentTypeError" : "InputError"}(str(error)) from None

    return read
`;
/** A value that does not fit is wrong usage, or what the brief says a refusal ends with. */
const argumentType = (
  form: CliForm,
  name: string,
  parse: string,
): string => `def ${name}(text: str) -> ${returns(name)}:
    try:
        return readers.${parse}(text)
    except ValueError as error:
        raise ${form.codes?.refused === undefined ? "argparse.ArgumentTypeError" : "InputError"}(str(error)) from None
`;
const ONE_OF = `def one_of(*choices: str) -> Callable[[str], str]:
    """One of the words the program knows."""

    def pick(text: str) -> str:
        if text not in choices:
            raise InputError(f"{text!r} is none of {', '.join(choices)}")
        return text

    return pick
`;
const returns = (name: string): string =>
  ({
    day: "datetime.date",
    decimal: "Decimal",
    integer: "int",
    number: "float",
    boolean: "bool",
    duration: "int",
    moment: "datetime.datetime",
  })[name] ?? "str";

/** The program's own word before its arguments means nothing. */
function lead(form: CliForm): string {
  const found = leadWord(form);
  if (!found) return "";
  return `    words = sys.argv[1:] if argv is None else argv
    if words[:1] == [${text(found.word)}] and len(words) > ${found.least}:
        words = words[1:]
`;
}

const main = (form: CliForm, guards: string, files: boolean): string => `def main(argv: list[str] | None = None) -> int:
    """Exit code: ${exitCodesText(form)}."""
${lead(form)}    try:
        arguments = build_parser().parse_args(${leadWord(form) ? "words" : "argv"})
        return arguments.run(arguments) or 0
    except NotImplementedError as missing:
        print(f"not available yet: {missing}", file=sys.stderr)
        return ${unwrittenCode(form)}
${
  files
    ? `    except FileError as error:
        print(f"error: {error}", file=sys.stderr)
        return ${unreadableCode(form)}
`
    : ""
}    except (${guards}) as error:
        print(f"error: {error}", file=sys.stderr)
        return ${refusedCode(form)}


if __name__ == "__main__":
    sys.exit(main())
`;

/** `cli.py`: the parser from the command table and one short function a command. */
export function pythonProgram(form: CliForm): string {
  const commands = form.commands.map((command) => pythonCommand(form, command));
  const parser = parserSource(form);
  const body = [...commands, parser].join("\n\n");
  const uses = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(body);
  const shared = [
    ...TYPES.filter(([name]) => parser.includes(`type=${name}`) || parser.includes(`comma_list(${name})`)).map(
      ([name, parse]) => argumentType(form, name, parse),
    ),
    ...(uses("comma_list") ? [COMMA_LIST] : []),
    ...(uses("one_of") ? [ONE_OF] : []),
    ...(uses("quantity") ? [quantity(form)] : []),
    ...(uses("store_at") ? [storeAt(form)] : []),
    ...(body.includes("today(arguments)") ? [TODAY] : []),
    ...(body.includes("seed(arguments)") ? [SEED] : []),
    ...(body.includes("show(output.") || body.includes("show(written)") || body.includes('show("') ? [SHOW] : []),
  ];
  const all = [...commands, parser, ...shared].join("\n\n");
  const has = (text: string): boolean => all.includes(text);
  const standard = [
    "import argparse",
    ...(has("datetime.") ? ["import datetime"] : []),
    ...(has("os.environ") ? ["import os"] : []),
    ...(has("secrets.") ? ["import secrets"] : []),
    "import sys",
    ...(has("Callable[") ? ["from collections.abc import Callable"] : []),
    ...(has("-> Decimal") || has("Decimal]") ? ["from decimal import Decimal"] : []),
    ...(has("Path(") ? ["from pathlib import Path"] : []),
    ...(/\bAny\b/.test(all) ? ["from typing import Any"] : []),
  ];
  const own = ["models", "moves", "output", "readers", "reports", "rules"].filter((name) => has(`${name}.`));
  const store = ["Store", "find"].filter((name) => has(`${name}(`));
  const files = has("readers.read_") && unreadableCode(form) !== refusedCode(form);
  const needsInput = all.includes("InputError") || has("readers.") || has("moves.") || store.length > 0;
  const imports = [
    ...(own.length > 0 ? [`from . import ${own.join(", ")}`] : []),
    ...(needsInput ? [`from .readers import ${files ? "FileError, " : ""}InputError`] : []),
    ...(store.length > 0 ? [`from .store import ${store.join(", ")}`] : []),
  ];
  const guards = needsInput ? "InputError, ValueError, ArithmeticError" : "ValueError, ArithmeticError";
  return `"""The command line: reads arguments, calls the rules, prints. Nothing else in this package prints or exits."""\n\nfrom __future__ import annotations\n\n${standard.join("\n")}\n${imports.length > 0 ? `\n${imports.join("\n")}\n` : ""}\n\n${[...commands, ...shared, parser].join("\n\n")}\n\n${main(form, guards, files)}`;
}

/** How a list or report can be written; the first is what is written when nothing is said. */
export function formatStyles(form: CliForm, command: CliCommand): string[] {
  const all = ["table", "lines", "csv", "json"];
  const first =
    command.action.kind === "store"
      ? "lines"
      : command.action.kind === "summarise" && command.action.line
        ? "lines"
        : (form.decisions.reportFormat ?? (form.decisions.separator === undefined ? "table" : "lines"));
  return [first, ...all.filter((style) => style !== first)];
}
