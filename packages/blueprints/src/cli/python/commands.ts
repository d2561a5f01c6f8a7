import { isBatchBase } from "../batch.ts";
import type { CliAction, CliArg, CliCommand, CliForm } from "../form.ts";
import { boundsOf } from "../limits.ts";
import { summaryParts } from "../line-template.ts";
import { isReport, reportName, summaryColumns } from "../reports.ts";
import { bindings, computeLeaf, INPUT_PARAMS, recordOf } from "../types.ts";
import { fieldName, spaced } from "../words.ts";
import { batchBody, batchFunction } from "./batch.ts";
import { entityKey, storeAction } from "./store-commands.ts";

export const functionName = (command: CliCommand): string =>
  `run_${fieldName(command.name || "main", "main").replace(/_$/, "")}`;

const READERS: Record<NonNullable<CliArg["reads"]>, string> = {
  lines: "read_entries",
  dates: "read_dates",
  "all-lines": "read_lines",
  rows: "read_dicts",
  json: "read_json",
};

const value = (arg: CliArg): string => `arguments.${arg.name}`;

/** What the lines must be before the rule sees them. */
function lineRules({ skipBlank, unique, least }: NonNullable<NonNullable<CliCommand["input"]>["lines"]>): string[] {
  return [
    ...(skipBlank ? ["    lines = [line.strip() for line in lines if line.strip()]"] : []),
    ...(least
      ? [
          `    if ${skipBlank ? "len(lines)" : "sum(1 for line in lines if line.strip())"} < ${least}:`,
          `        raise InputError("the file needs at least ${least} ${least === 1 ? "line" : "lines"}")`,
        ]
      : []),
    ...(unique
      ? [
          "    twice = next((line for at, line in enumerate(lines) if line.strip() and line in lines[:at]), None)",
          "    if twice is not None:",
          `        raise InputError(f"{twice} stands there twice")`,
        ]
      : []),
  ];
}

/** How the input of a command is read. */
function readInput(form: CliForm, command: CliCommand): string[] {
  const input = command.input;
  if (!input) return [];
  const path = `arguments.${input.arg}`;
  if (input.as === "text")
    return [
      `    text = readers.read_text(${path})`,
      ...(input.lines?.least ? ["    if not text.strip():", `        raise InputError("the file is empty")`] : []),
    ];
  if (input.as === "lines") return [`    lines = readers.read_lines(${path})`, ...lineRules(input.lines ?? {})];
  if (input.as === "json") return [`    data = readers.read_json(${path})`];
  if (input.as === "folder") return [`    names = readers.read_folder(${path})`];
  if (!input.record) return [`    rows = readers.read_dicts(${path})`];
  const skip = form.decisions.badRows === "skip" ? ", skip_bad_rows=True" : "";
  return [`    rows = readers.read_records(${path}, models.${input.record}${skip})`];
}

const load = (record: string): string => `store_at(arguments).load("${entityKey(record)}", models.${record})`;

/** Calls the leaf with what the command line, the files and the clock give. */
function compute(form: CliForm, command: CliCommand): string[] {
  const leaf = computeLeaf(form, command);
  if (!leaf) return [`    raise NotImplementedError("${command.name || form.name} is not written yet")`];
  const given = bindings(form, command, leaf).map((binding, at) => {
    const param = leaf.params[at];
    if (binding.from === "line") return "line";
    if (binding.from === "input" && command.input) return INPUT_PARAMS[command.input.as];
    if (binding.from === "items") return load(binding.entity);
    if (binding.from === "today") return "today(arguments)";
    if (binding.from === "seed") return "seed(arguments)";
    if (binding.from !== "arg") return "None";
    if (binding.arg.reads) {
      const read = `readers.${READERS[binding.arg.reads]}`;
      return binding.arg.many
        ? `[(path, ${read}(path)) for path in ${value(binding.arg)}]`
        : `${read}(${value(binding.arg)})`;
    }
    const isList = param && typeof param.type === "object" && "list" in param.type;
    return binding.arg.many && !isList ? `" ".join(${value(binding.arg)})` : value(binding.arg);
  });
  if (command.each)
    return [...readInput(form, command), ...eachLine(form, command, `rules.${leaf.name}(${given.join(", ")})`)];
  const call = `    result = rules.${leaf.name}(${given.join(", ")})`;
  const wantsJson = command.args.some((arg) => arg.name === "json" && arg.kind === "flag");
  const json = wantsJson
    ? [
        "    if arguments.json:",
        "        print(output.as_json(result))",
        command.exits ? "        return 0" : "        return",
      ]
    : [];
  if (command.output === "moves" && command.input) {
    const preview = command.args.some((arg) => arg.name === "apply") ? "not arguments.apply" : "arguments.dry_run";
    return [
      ...readInput(form, command),
      call,
      `    moves.apply(arguments.${command.input.arg}, result, preview=${preview})`,
    ];
  }
  if (command.output === "json") return [...readInput(form, command), call, "    print(output.as_json(result))"];
  const style = command.output === "table" || command.output === "moves" ? "lines" : command.output;
  if (command.exits)
    return [
      ...readInput(form, command),
      call,
      ...json,
      `    written = output.${style}(result)`,
      "    show(written)",
      ...command.exits.failing.flatMap((one) => [
        `    if written.startswith(${JSON.stringify(one.text)}):`,
        `        return ${one.code}`,
      ]),
      ...(command.exits.found
        ? [`    return ${command.exits.found.code} if ${command.exits.found.something ? "" : "not "}written else 0`]
        : command.exits.rest === null
          ? ["    return 0"]
          : [
              `    return 0 if written.startswith((${command.exits.fine.map((one) => `${JSON.stringify(one)},`).join(" ")})) else ${command.exits.rest}`,
            ]),
    ];
  return [...readInput(form, command), call, ...json, `    show(output.${style}(result))`];
}

/** The rule for every line; an error names the line. */
function eachLine(form: CliForm, command: CliCommand, rule: string): string[] {
  if (!command.each) return [];
  const { show, blanks } = command.each;
  const between = JSON.stringify(form.decisions.separator ?? " ");
  const keep =
    show === "kept"
      ? [`                if ${rule}:`, "                    result.append(line)"]
      : show === "both"
        ? [`                result.append(line + ${between} + output.text(${rule}))`]
        : [`                result.append(output.text(${rule}))`];
  const blank =
    blanks === "rule"
      ? []
      : [
          "        if not line.strip():",
          ...(blanks === "keep" ? [`            result.append("")`] : []),
          "            continue",
        ];
  return [
    "    result: list[str] = []",
    "    for number, line in enumerate(lines, start=1):",
    ...blank,
    "        try:",
    ...keep.map((line) => line.slice(4)),
    "        except ValueError as error:",
    `            raise InputError(f"line {number}: {error}") from None`,
    "    for line in result:",
    "        print(line)",
  ];
}

/** Only the rows the options ask for. */
function filtered(command: CliCommand, action: Extract<CliAction, { kind: "summarise" }>): string[] {
  const signs = { ge: ">=", le: "<=" };
  return (action.filters ?? []).flatMap((one) => {
    const arg = command.args.find((item) => item.name === one.arg);
    if (!arg) return [];
    const at = `row.${one.field}`;
    const test =
      one.op === "is"
        ? `output.text(${at}).lower() == output.text(${value(arg)}).lower()`
        : one.op === "starts"
          ? `output.text(${at}).startswith(${value(arg)})`
          : `${at} is not None and ${at} ${signs[one.op]} ${value(arg)}`;
    return [`    if ${value(arg)} is not None:`, `        rows = [row for row in rows if ${test}]`];
  });
}

/** The line of one group: its names, then every measure with the decimals the brief shows. */
function summaryText(line: string, groups: number, measures: { op: string }[]): string {
  const parts = summaryParts(line).map((part) => {
    if (part.hole === null) return JSON.stringify(part.text);
    if (part.hole === "group")
      return groups <= 1 ? "output.text(row[0])" : `" ".join(output.text(cell) for cell in row[:${groups}])`;
    const at = `row[${measures.findIndex((one) => one.op === part.hole) - measures.length}]`;
    return part.digits === null ? `output.trimmed(${at})` : `output.fixed(${at}, ${part.digits})`;
  });
  return parts.join(" + ");
}

function report(form: CliForm, command: CliCommand): string[] {
  const action = command.action;
  if (!isReport(action)) return [];
  const name = reportName(command);
  const rows = command.input ? readInput(form, command) : [`    rows = ${load(action.entity)}`];
  const record = recordOf(form, action.entity);
  if (action.kind === "summarise") {
    const { groups, measures } = summaryColumns(form, action);
    const totals = measures.map((measure, at) =>
      measure.op === "sum" || measure.op === "count" ? `sum(row[${groups.length + at}] for row in found)` : `""`,
    );
    const total =
      action.grandTotal && groups.length > 0
        ? `, ["total", ${[...groups.slice(1).map(() => `""`), ...totals].join(", ")}]`
        : "";
    const lines = action.line
      ? [
          `    if arguments.format == "lines":`,
          `        entries = found${action.total ? ` + [[${JSON.stringify(action.total)}, *reports.${name}_total(rows)]]` : ""}`,
          "        for row in entries:",
          `            print(${summaryText(action.line, groups.length, measures)})`,
          "        return",
        ]
      : [];
    const nothing = action.empty
      ? ["    if not rows:", `        print(${JSON.stringify(action.empty)})`, "        return"]
      : [];
    return [
      ...rows,
      ...filtered(command, action),
      ...nothing,
      `    found = reports.${name}(rows)`,
      ...(action.limit
        ? [
            `    if arguments.${action.limit} is not None:`,
            `        found = found[: max(arguments.${action.limit}, 0)]`,
          ]
        : []),
      ...lines,
      `    show(output.formatted(arguments.format, reports.${name.toUpperCase()}_HEADER, found${total}))`,
    ];
  }
  if (action.kind === "duplicates") {
    return [
      ...rows,
      `    groups = reports.${name}(rows)`,
      "    if not groups:",
      `        print("no duplicates", file=sys.stderr)`,
      "    for at, group in enumerate(groups, start=1):",
      `        print(f"group {at}: {len(group)} rows")`,
      "        for number, row in group:",
      `            print(f"  row {number}: {output.text(row)}")`,
    ];
  }
  const header = (record?.fields ?? []).map((field) => `"${field.name}"`).join(", ");
  const limit = command.args.some((arg) => arg.name === "limit") ? ", arguments.limit" : "";
  return [
    ...rows,
    `    found = [[getattr(row, name) for name in [${header}]] for row in reports.${name}(rows${limit})]`,
    `    show(output.formatted(arguments.format, [${header}], found))`,
  ];
}

/** Refuses a number outside its bounds before anything is read. */
const limits = (arg: CliArg): string[] =>
  boundsOf(arg).flatMap(({ sign, value: bound, message }) => [
    `    if ${arg.required || arg.default !== null ? "" : `${value(arg)} is not None and `}not ${value(arg)} ${sign} ${bound}:`,
    `        raise InputError("${message}")`,
  ]);

/** Refuses two values in the wrong order. */
const orderings = (command: CliCommand): string[] =>
  (command.ordered ?? []).flatMap(({ low, high }) => {
    const free = [low, high].filter((name) => !command.args.find((one) => one.name === name)?.required);
    const given = free.map((name) => `arguments.${name} is not None and `).join("");
    return [
      `    if ${given}arguments.${low} > arguments.${high}:`,
      `        raise InputError("${spaced(high)} must not be before or below ${spaced(low)}")`,
    ];
  });

/** One function a command. */
export function pythonCommand(form: CliForm, command: CliCommand): string {
  const kind = command.action.kind;
  const body =
    kind === "store"
      ? storeAction(form, command)
      : kind === "compute"
        ? compute(form, command)
        : kind === "batch"
          ? batchBody(form, command)
          : report(form, command);
  const gives = body.some((line) => /^ +return \d/.test(line)) ? "int | None" : "None";
  const guards = [...command.args.flatMap(limits), ...orderings(command)];
  if (isBatchBase(form, command)) {
    const call = body.find((line) => line.startsWith("    result = ")) ?? "";
    const shown = body.map((line) => (line === call ? `    result = ${batchFunction(command)}(arguments)` : line));
    const value = [...guards, call.replace("    result = ", "    return ")];
    return `def ${batchFunction(command)}(arguments: argparse.Namespace) -> Any:\n${value.join("\n")}\n\n\ndef ${functionName(command)}(arguments: argparse.Namespace) -> ${gives}:\n${shown.join("\n")}\n`;
  }
  const lines = [...guards, ...body];
  return `def ${functionName(command)}(arguments: argparse.Namespace) -> ${gives}:\n${lines.length > 0 ? lines.join("\n") : "    pass"}\n`;
}
