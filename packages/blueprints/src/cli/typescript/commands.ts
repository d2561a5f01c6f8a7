import type { TypeRef } from "@guildhall/contracts";
import { scalarsIn, typescriptType } from "../../literals.ts";
import { isBatchBase } from "../batch.ts";
import type { CliAction, CliArg, CliCommand, CliForm } from "../form.ts";
import { boundsOf } from "../limits.ts";
import { summaryParts } from "../line-template.ts";
import { isReport, summaryColumns } from "../reports.ts";
import { bindings, computeLeaf, INPUT_PARAMS, recordOf } from "../types.ts";
import { camel, fieldName, spaced } from "../words.ts";
import { batchBody, batchFunction } from "./batch.ts";
import { columnsName } from "./models.ts";
import { headerName, reportFunction } from "./reports.ts";
import { entityKey, given, storeAction, writer } from "./store-commands.ts";

export const functionName = (command: CliCommand): string =>
  camel(`run_${fieldName(command.name || "main", "main").replace(/_$/, "")}`);

/** The lines of a file, and what they must be before the rule sees them. */
function lineRules(
  path: string,
  { skipBlank, unique, least }: NonNullable<NonNullable<CliCommand["input"]>["lines"]>,
): string[] {
  const kept = skipBlank ? `.map((line) => line.trim()).filter((line) => line !== "")` : "";
  return [
    `  const lines = readers.readLines(${path})${kept};`,
    ...(least
      ? [
          `  if (lines.filter((line) => line.trim() !== "").length < ${least})`,
          `    throw new InputError("the file needs at least ${least} ${least === 1 ? "line" : "lines"}");`,
        ]
      : []),
    ...(unique
      ? [
          `  const twice = lines.find((line, at) => line.trim() !== "" && lines.indexOf(line) !== at);`,
          "  if (twice !== undefined) throw new InputError(`${twice} stands there twice`);",
        ]
      : []),
  ];
}

function readInput(form: CliForm, command: CliCommand): string[] {
  const input = command.input;
  if (!input) return [];
  const path = given(input.arg, "string | null");
  if (input.as === "text")
    return [
      `  const text = readers.readText(${path});`,
      ...(input.lines?.least ? [`  if (text.trim() === "") throw new InputError("the file is empty");`] : []),
    ];
  if (input.as === "lines") return lineRules(path, input.lines ?? {});
  if (input.as === "json") return [`  const data = readers.readJson(${path});`];
  if (input.as === "folder") return [`  const names = readers.readFolder(${given(input.arg, "string")});`];
  if (!input.record) return [`  const rows = readers.readDicts(${path});`];
  const skip = form.decisions.badRows === "skip" ? ", true" : "";
  return [`  const rows = readers.readRecords<${input.record}>(${path}, ${columnsName(input.record)}${skip});`];
}

const load = (record: string): string => `storeAt(given).load<${record}>("${entityKey(record)}")`;

const READERS: Record<NonNullable<CliArg["reads"]>, string> = {
  lines: "readEntries",
  dates: "readDates",
  "all-lines": "readLines",
  rows: "readDicts",
  json: "readJson",
};

/** What stands beside the name in a list of files. */
const itemType = (type: TypeRef): TypeRef =>
  typeof type === "object" && "list" in type && typeof type.list === "object" && "tuple" in type.list
    ? (type.list.tuple[1] ?? "json")
    : "json";

const isMoney = (types: string[]): boolean =>
  types.includes("decimal") && !types.includes("integer") && !types.includes("number");

function compute(form: CliForm, command: CliCommand): string[] {
  const leaf = computeLeaf(form, command);
  if (!leaf)
    return [
      `  throw Object.assign(new Error("${command.name || form.name} is not written yet"), { code: "NOT_WRITTEN" });`,
    ];
  const values = bindings(form, command, leaf).map((binding, at) => {
    const type = leaf.params[at]?.type ?? "json";
    if (binding.from === "line") return "line";
    if (binding.from === "input" && command.input) return INPUT_PARAMS[command.input.as];
    if (binding.from === "items") return load(binding.entity);
    if (binding.from === "today") return "today(given)";
    if (binding.from === "seed") return "seed(given)";
    if (binding.from !== "arg") return "null";
    if (binding.arg.reads) {
      const read = `readers.${READERS[binding.arg.reads]}`;
      return binding.arg.many
        ? `(${given(binding.arg.name, "string[]")}).map((path): [string, ${typescriptType(itemType(type))}] => [path, ${read}(path)])`
        : `${read}(${given(binding.arg.name, "string | null")})`;
    }
    const isList = typeof type === "object" && "list" in type;
    return binding.arg.many && !isList
      ? `(${given(binding.arg.name, "string[]")}).join(" ")`
      : given(binding.arg.name, typescriptType(type));
  });
  if (command.each)
    return [
      ...readInput(form, command),
      ...eachLine(form, command, `rules.${camel(leaf.name)}(${values.join(", ")})`, leaf.returns === "decimal"),
    ];
  const call = `  const result = rules.${camel(leaf.name)}(${values.join(", ")});`;
  const json = command.args.some((arg) => arg.name === "json" && arg.kind === "flag")
    ? [
        "  if (given.json === true) {",
        "    console.log(output.asJson(result));",
        command.exits ? "    return 0;" : "    return;",
        "  }",
      ]
    : [];
  if (command.output === "moves" && command.input) {
    const preview = command.args.some((arg) => arg.name === "apply")
      ? "given.apply !== true"
      : "given.dry_run === true";
    return [
      ...readInput(form, command),
      call,
      `  moves.apply(${given(command.input.arg, "string")}, result, ${preview});`,
    ];
  }
  if (command.output === "json") return [...readInput(form, command), call, "  console.log(output.asJson(result));"];
  const style = command.output === "table" || command.output === "moves" ? "lines" : command.output;
  const money = isMoney(scalarsIn(leaf.returns));
  const written =
    style === "text"
      ? leaf.returns === "decimal"
        ? "output.money(result)"
        : "output.text(result)"
      : `output.${style}(result${money ? ", output.amount" : ""})`;
  if (command.exits) {
    const { fine, failing, rest, found } = command.exits;
    return [
      ...readInput(form, command),
      call,
      ...json,
      `  const written = ${written};`,
      "  show(written);",
      ...failing.map((one) => `  if (written.startsWith(${JSON.stringify(one.text)})) return ${one.code};`),
      found
        ? `  return written ${found.something ? "!==" : "==="} "" ? ${found.code} : 0;`
        : rest === null
          ? "  return 0;"
          : `  return ${JSON.stringify(fine)}.some((one) => written.startsWith(one)) ? 0 : ${rest};`,
    ];
  }
  return [...readInput(form, command), call, ...json, `  show(${written});`];
}

/** The rule for every line; an error names the line. */
function eachLine(form: CliForm, command: CliCommand, rule: string, money: boolean): string[] {
  if (!command.each) return [];
  const { show, blanks } = command.each;
  const written = `output.${money ? "money" : "text"}(${rule})`;
  const between = JSON.stringify(form.decisions.separator ?? " ");
  const keep =
    show === "kept"
      ? `      if (${rule}) result.push(line);`
      : show === "both"
        ? `      result.push(line + ${between} + ${written});`
        : `      result.push(${written});`;
  const blank =
    blanks === "rule"
      ? []
      : [
          '    if (line.trim() === "") {',
          ...(blanks === "keep" ? [`      result.push("");`] : []),
          "      continue;",
          "    }",
        ];
  return [
    "  const result: string[] = [];",
    "  for (const [at, line] of lines.entries()) {",
    ...blank,
    "    try {",
    keep,
    "    } catch (error) {",
    "      throw new InputError(`line ${at + 1}: ${error instanceof Error ? error.message : String(error)}`);",
    "    }",
    "  }",
    "  for (const line of result) console.log(line);",
  ];
}

/** Only the rows the options ask for. */
function filtered(command: CliCommand, action: Extract<CliAction, { kind: "summarise" }>): string[] {
  const signs = { ge: ">=", le: "<=" };
  const tests = (action.filters ?? []).flatMap((one) => {
    const arg = command.args.find((item) => item.name === one.arg);
    if (!arg) return [];
    const type = ["integer", "decimal", "number"].includes(arg.type) ? "number" : "string";
    const at = `row.${one.field}`;
    const wanted = given(arg.name, type);
    const test =
      one.op === "is"
        ? `output.text(${at}).toLowerCase() === output.text(given.${arg.name}).toLowerCase()`
        : one.op === "starts"
          ? `output.text(${at}).startsWith(${wanted})`
          : `(${at} !== null && ${at} ${signs[one.op]} (${wanted}))`;
    return [`(given.${arg.name} === null || ${test})`];
  });
  return tests.length > 0 ? [`  const kept = rows.filter((row) => ${tests.join(" && ")});`] : [];
}

/** The line of one group: its names, then every measure with the decimals the brief shows. */
function summaryText(line: string, groups: number, measures: { op: string }[]): string {
  const parts = summaryParts(line).map((part) => {
    if (part.hole === null) return JSON.stringify(part.text);
    if (part.hole === "group")
      return groups <= 1 ? "output.text(row[0])" : `row.slice(0, ${groups}).map(output.text).join(" ")`;
    const at = `row.at(${measures.findIndex((one) => one.op === part.hole) - measures.length})`;
    return part.digits === null ? `output.text(${at})` : `output.fixed(Number(${at}), ${part.digits})`;
  });
  return parts.join(" + ");
}

function report(form: CliForm, command: CliCommand): string[] {
  const action = command.action;
  if (!isReport(action)) return [];
  const name = reportFunction(command);
  const rows = command.input ? readInput(form, command) : [`  const rows = ${load(action.entity)};`];
  const record = recordOf(form, action.entity);
  if (action.kind === "summarise") {
    const { groups, measures } = summaryColumns(form, action);
    const write = [
      ...groups.map(() => "output.text"),
      ...measures.map((measure) => (measure.op === "count" ? "output.text" : writer(measure.field?.type))),
    ].join(", ");
    const totals = measures.map((measure, at) =>
      measure.op === "sum" || measure.op === "count"
        ? `found.reduce((sum, row) => sum + Number(row[${groups.length + at}]), 0)`
        : `""`,
    );
    const total =
      action.grandTotal && groups.length > 0
        ? `, ["total", ${[...groups.slice(1).map(() => `""`), ...totals].join(", ")}]`
        : "";
    const kept = action.filters?.length ? "kept" : "rows";
    const lines = action.line
      ? [
          `  if (given.format === "lines") {`,
          `    const entries = [...found${action.total ? `, [${JSON.stringify(action.total)}, ...reports.${name}Total(${kept})]` : ""}];`,
          `    for (const row of entries) console.log(${summaryText(action.line, groups.length, measures)});`,
          "    return;",
          "  }",
        ]
      : [];
    const nothing = action.empty
      ? [`  if (${kept}.length === 0) {`, `    console.log(${JSON.stringify(action.empty)});`, "    return;", "  }"]
      : [];
    return [
      ...rows,
      ...filtered(command, action),
      ...nothing,
      `  const found = reports.${name}(${kept})${action.limit ? `.slice(0, given.${action.limit} === null ? undefined : Math.max(Number(given.${action.limit}), 0))` : ""};`,
      ...lines,
      `  show(output.formatted(given.format as string, reports.${headerName(command)}, found, [${write}]${total}));`,
    ];
  }
  if (action.kind === "duplicates") {
    const cells = (record?.fields ?? [])
      .map((field) => (field.type === "decimal" ? `output.money(row.${field.name})` : `output.text(row.${field.name})`))
      .join(", ");
    return [
      ...rows,
      `  const groups = reports.${name}(rows);`,
      `  if (groups.length === 0) console.error("no duplicates");`,
      "  for (const [at, group] of groups.entries()) {",
      "    console.log(`group ${at + 1}: ${group.length} rows`);",
      `    for (const { number, row } of group) console.log(\`  row \${number}: \${[${cells}].join("  ")}\`);`,
      "  }",
    ];
  }
  const fields = record?.fields ?? [];
  const limit = command.args.some((arg) => arg.name === "limit") ? `, ${given("limit", "number | null")}` : "";
  return [
    ...rows,
    `  const found = reports.${name}(rows${limit}).map((row) => [${fields.map((field) => `row.${field.name}`).join(", ")}]);`,
    `  show(output.formatted(given.format as string, [${fields.map((field) => `"${field.name}"`).join(", ")}], found, [${fields.map((field) => writer(field.type)).join(", ")}]));`,
  ];
}

/** Refuses a number outside its bounds before anything is read. */
const limits = (arg: CliArg): string[] =>
  boundsOf(arg).flatMap(({ sign, value, message }) => [
    `  if (${arg.required || arg.default !== null ? "" : `given.${arg.name} !== null && `}!((${given(arg.name, "number")}) ${sign} ${value}))`,
    `    throw new InputError("${message}");`,
  ]);

/** Refuses two values in the wrong order. */
const orderings = (command: CliCommand): string[] =>
  (command.ordered ?? []).flatMap(({ low, high }) => {
    const arg = command.args.find((one) => one.name === low);
    const type = arg?.type === "date" || arg?.type === "moment" ? "string" : "number";
    const free = [low, high].filter((name) => !command.args.find((one) => one.name === name)?.required);
    const there = free.map((name) => `given.${name} !== null && `).join("");
    return [
      `  if (${there}(${given(low, type)}) > (${given(high, type)}))`,
      `    throw new InputError("${spaced(high)} must not be before or below ${spaced(low)}");`,
    ];
  });

/** One function a command. */
export function typescriptCommand(form: CliForm, command: CliCommand): string {
  const kind = command.action.kind;
  const own =
    kind === "store"
      ? storeAction(form, command)
      : kind === "compute"
        ? compute(form, command)
        : kind === "batch"
          ? batchBody(form, command)
          : report(form, command);
  const guards = [...command.args.flatMap(limits), ...orderings(command)];
  const base = isBatchBase(form, command);
  const call = own.find((line) => line.startsWith("  const result = ")) ?? "";
  const value = [...guards, call.replace("  const result = ", "  return ")].join("\n");
  const before = base
    ? `function ${batchFunction(command)}(given: Given): ${typescriptType(computeLeaf(form, command)?.returns ?? "json")} {\n${value}\n}\n\n`
    : "";
  const body = base
    ? own.map((line) => (line === call ? `  const result = ${batchFunction(command)}(given);` : line))
    : [...guards, ...own];
  const name = body.join("\n").includes("given") ? "given" : "_given";
  const gives = body.some((line) => /^ +return .*\d;$/.test(line)) ? "number" : "void";
  return `${before}function ${functionName(command)}(${name}: Given): ${gives} {\n${body.join("\n")}\n}\n`;
}
