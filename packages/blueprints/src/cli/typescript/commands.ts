import { scalarsIn, typescriptType } from "../../literals.ts";
import type { CliArg, CliCommand, CliForm } from "../form.ts";
import { isReport, summaryColumns } from "../reports.ts";
import { argType, bindings, computeLeaf, datesField, doneField, INPUT_PARAMS, labelField, recordOf } from "../types.ts";
import { camel, fieldName, plural, sentence, snake, spaced } from "../words.ts";
import { columnsName } from "./models.ts";
import { headerName, reportFunction } from "./reports.ts";

export const functionName = (command: CliCommand): string =>
  camel(`run_${fieldName(command.name || "main", "main").replace(/_$/, "")}`);

const entityKey = (record: string): string => plural(spaced(snake(record, "entry"))).replaceAll(" ", "_");

const given = (name: string, type: string): string => `given.${name} as ${type}`;

function readInput(form: CliForm, command: CliCommand): string[] {
  const input = command.input;
  if (!input) return [];
  const path = given(input.arg, "string | null");
  if (input.as === "text") return [`  const text = readers.readText(${path});`];
  if (input.as === "lines") return [`  const lines = readers.readLines(${path});`];
  if (input.as === "json") return [`  const data = readers.readJson(${path});`];
  if (input.as === "folder") return [`  const names = readers.readFolder(${given(input.arg, "string")});`];
  if (!input.record) return [`  const rows = readers.readDicts(${path});`];
  const skip = form.decisions.badRows === "skip" ? ", true" : "";
  return [`  const rows = readers.readRecords<${input.record}>(${path}, ${columnsName(input.record)}${skip});`];
}

const load = (record: string): string => `storeAt(given).load<${record}>("${entityKey(record)}")`;

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
    if (binding.arg.reads)
      return `readers.read${binding.arg.reads === "dates" ? "Dates" : "Entries"}(${given(binding.arg.name, "string | null")})`;
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
    const { fine, failing, rest } = command.exits;
    return [
      ...readInput(form, command),
      call,
      ...json,
      `  const written = ${written};`,
      "  show(written);",
      ...failing.map((one) => `  if (written.startsWith(${JSON.stringify(one.text)})) return ${one.code};`),
      rest === null
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

const writer = (type: string | undefined): string =>
  type === "decimal" ? "(cell) => output.money(cell as number | null)" : "output.text";

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
    return [
      ...rows,
      `  const found = reports.${name}(rows);`,
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

const plain = (arg: CliArg): string => {
  const type = typescriptType(argType(arg));
  return arg.kind !== "flag" && !arg.required && arg.default === null && !type.includes("null")
    ? `${type} | null`
    : type;
};

function storeAction(form: CliForm, command: CliCommand): string[] {
  if (command.action.kind !== "store") return [];
  const { verb, entity } = command.action;
  const record = recordOf(form, entity);
  if (!record) return [];
  const key = entityKey(entity);
  const noun = spaced(snake(entity, "entry"));
  const label = labelField(record).name;
  const done = doneField(record);
  const money = record.fields.filter((field) => field.type === "decimal").map((field) => `"${field.name}"`);
  const open = ["  const store = storeAt(given);", `  const entries = store.load<${entity}>("${key}");`];
  const target = command.args.find((arg) => arg.kind === "positional");
  const reference = target
    ? target.many
      ? `(${given(target.name, "string[]")}).join(" ")`
      : `String(given.${target.name})`
    : `""`;
  const found = [...open, `  const entry = find(entries, ${reference}, "${label}", "${noun}");`];
  const save = `  store.save("${key}", entries);`;
  const say = (text: string): string => `  console.log(\`${text}\`);`;
  const line = `output.entryLine(entry, "${label}"${done || money.length > 0 ? `, ${done ? `"${done.name}"` : "undefined"}` : ""}${money.length > 0 ? `, [${money.join(", ")}]` : ""})`;
  if (verb === "add") {
    const values = record.fields.map((field) => {
      const arg = command.args.find((one) => one.name === field.name);
      if (!arg)
        return `${field.name}: ${field.type === "dates" ? "[]" : field.type === "boolean" ? String(field.default === true) : field.default === null ? "null" : JSON.stringify(field.default)}`;
      if (arg.many && arg.type === "text") return `${field.name}: (${given(arg.name, "string[]")}).join(" ")`;
      if (field.type === "date" && field.required)
        return `${field.name}: (${given(arg.name, "string | null")}) ?? new Date().toLocaleDateString("sv")`;
      return `${field.name}: ${given(arg.name, plain(arg))}`;
    });
    return [
      ...open,
      `  const entry: ${entity} = {\n    id: nextId(entries),\n    ${values.join(",\n    ")},\n  };`,
      `  if (String(entry.${label}).trim() === "") throw new InputError("the ${spaced(label)} is empty");`,
      "  entries.push(entry);",
      save,
      say(`Added ${noun} \${entry.id}: \${output.text(entry.${label})}`),
    ];
  }
  if (verb === "show")
    return [
      ...found,
      money.length > 0
        ? "  console.log(output.pairs(entry, (cell) => output.text(cell)));"
        : "  console.log(output.pairs(entry));",
    ];
  if (verb === "remove")
    return [
      ...found,
      "  entries.splice(entries.indexOf(entry), 1);",
      save,
      say(`Removed ${noun} \${entry.id}: \${output.text(entry.${label})}`),
    ];
  if (verb === "done" && done)
    return [
      ...found,
      `  entry.${done.name} = true;`,
      save,
      say(`${sentence(spaced(done.name))}: \${entry.id}. \${output.text(entry.${label})}`),
    ];
  if (verb === "log") {
    const dates = datesField(record)?.name ?? "days";
    const day = command.args.some((arg) => arg.name === "date")
      ? `(${given("date", "string | null")}) ?? today(given)`
      : "today(given)";
    return [
      ...found,
      `  const day = ${day};`,
      `  if (!entry.${dates}.includes(day)) entry.${dates} = [...entry.${dates}, day].sort();`,
      save,
      say(`Logged \${output.text(entry.${label})} on \${day}`),
    ];
  }
  if (verb === "update") {
    const changed = command.args
      .filter((arg) => arg.kind === "option" && record.fields.some((field) => field.name === arg.name))
      .map(
        (arg) =>
          `  if (given.${arg.name} !== null) entry.${arg.name} = ${given(arg.name, typescriptType(argType({ ...arg, required: true })))};`,
      );
    return [...found, ...changed, save, say(`Updated ${noun} \${entry.id}: \${output.text(entry.${label})}`)];
  }
  if (verb === "clear")
    return [...open, `  store.save("${key}", []);`, say(`Removed \${entries.length} ${plural(noun)}`)];
  if (verb === "search")
    return [
      ...open,
      `  const wanted = ${reference}.toLowerCase();`,
      "  const hits = entries.filter((entry) => output.text(entry).toLowerCase().includes(wanted));",
      `  console.log(hits.map((entry) => ${line}).join("\\n") || "nothing found");`,
    ];
  return [
    ...open,
    ...listFilters(
      command,
      record.fields.map((field) => field.name),
      done?.name ?? null,
    ),
    ...listOutput(form, entity, line),
  ];
}

function listFilters(command: CliCommand, fields: string[], done: string | null): string[] {
  const filters = command.args.flatMap((arg) => {
    if (done && arg.kind === "flag" && arg.name === done) return [`(given.${arg.name} !== true || entry.${done})`];
    if (done && arg.kind === "flag" && (arg.name === "open" || arg.name === "pending"))
      return [`(given.${arg.name} !== true || !entry.${done})`];
    if (arg.kind === "flag" || !fields.includes(arg.name)) return [];
    return arg.type === "text"
      ? [
          `(given.${arg.name} === null || output.text(entry.${arg.name}).toLowerCase() === String(given.${arg.name}).toLowerCase())`,
        ]
      : [`(given.${arg.name} === null || entry.${arg.name} === given.${arg.name})`];
  });
  return filters.length > 0
    ? [`  const shown = entries.filter(\n    (entry) =>\n      ${filters.join(" &&\n      ")},\n  );`]
    : ["  const shown = entries;"];
}

function listOutput(form: CliForm, entity: string, line: string): string[] {
  const fields = recordOf(form, entity)?.fields ?? [];
  const names = ["id", ...fields.map((field) => field.name)];
  const noun = plural(spaced(snake(entity, "entry")));
  const write = ["output.text", ...fields.map((field) => writer(field.type))].join(", ");
  return [
    `  if (given.format === "lines") console.log(shown.map((entry) => ${line}).join("\\n") || "no ${noun}");`,
    "  else {",
    `    const rows = shown.map((entry) => [${names.map((name) => `entry.${name}`).join(", ")}]);`,
    `    show(output.formatted(given.format as string, [${names.map((name) => `"${name}"`).join(", ")}], rows, [${write}]));`,
    "  }",
  ];
}

/** One function a command. */
export function typescriptCommand(form: CliForm, command: CliCommand): string {
  const kind = command.action.kind;
  const body =
    kind === "store" ? storeAction(form, command) : kind === "compute" ? compute(form, command) : report(form, command);
  const name = body.join("\n").includes("given") ? "given" : "_given";
  const gives = body.some((line) => /^ +return .*\d;$/.test(line)) ? "number" : "void";
  return `function ${functionName(command)}(${name}: Given): ${gives} {\n${body.join("\n")}\n}\n`;
}
