import type { CliArg, CliCommand, CliForm } from "../form.ts";
import { isReport, reportName, summaryColumns } from "../reports.ts";
import { bindings, computeLeaf, datesField, doneField, INPUT_PARAMS, labelField, recordOf } from "../types.ts";
import { fieldName, plural, sentence, snake, spaced } from "../words.ts";

export const functionName = (command: CliCommand): string =>
  `run_${fieldName(command.name || "main", "main").replace(/_$/, "")}`;

const value = (arg: CliArg): string => `arguments.${arg.name}`;

/** How the input of a command is read. */
function readInput(form: CliForm, command: CliCommand): string[] {
  const input = command.input;
  if (!input) return [];
  const path = `arguments.${input.arg}`;
  if (input.as === "text") return [`    text = readers.read_text(${path})`];
  if (input.as === "lines") return [`    lines = readers.read_lines(${path})`];
  if (input.as === "json") return [`    data = readers.read_json(${path})`];
  if (input.as === "folder") return [`    names = readers.read_folder(${path})`];
  if (!input.record) return [`    rows = readers.read_dicts(${path})`];
  const skip = form.decisions.badRows === "skip" ? ", skip_bad_rows=True" : "";
  return [`    rows = readers.read_records(${path}, models.${input.record}${skip})`];
}

const entityKey = (record: string): string => plural(spaced(snake(record, "entry"))).replaceAll(" ", "_");

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
    if (binding.arg.reads)
      return `readers.read_${binding.arg.reads === "dates" ? "dates" : "entries"}(${value(binding.arg)})`;
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
      ...(command.exits.rest === null
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
    return [
      ...rows,
      `    found = reports.${name}(rows)`,
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

/** What a store command prints and saves. */
function storeAction(form: CliForm, command: CliCommand): string[] {
  if (command.action.kind !== "store") return [];
  const { verb, entity } = command.action;
  const record = recordOf(form, entity);
  if (!record) return [];
  const key = entityKey(entity);
  const noun = spaced(snake(entity, "entry"));
  const label = labelField(record).name;
  const done = doneField(record);
  const open = ["    store = store_at(arguments)", `    entries = store.load("${key}", models.${entity})`];
  const target = command.args.find((arg) => arg.kind === "positional");
  const reference = target ? (target.many ? `" ".join(${value(target)})` : `str(${value(target)})`) : `""`;
  const found = [...open, `    entry = find(entries, ${reference}, "${label}", "${noun}")`];
  const save = `    store.save("${key}", entries)`;
  const marks = done ? `, "${done.name}"` : "";
  const line = `output.entry_line(entry, "${label}"${marks})`;
  if (verb === "add") {
    const values = record.fields.flatMap((field) => {
      const arg = command.args.find((one) => one.name === field.name);
      if (!arg) return [];
      if (arg.many && arg.type === "text") return [`${field.name}=" ".join(${value(arg)})`];
      return field.type === "date" && field.required
        ? [`${field.name}=${value(arg)} or datetime.date.today()`]
        : [`${field.name}=${value(arg)}`];
    });
    const check = label
      ? [`    if not str(entry.${label}).strip():`, `        raise InputError("the ${spaced(label)} is empty")`]
      : [];
    return [
      ...open,
      `    entry = models.${entity}(${["id=next_id(entries)", ...values].join(", ")})`,
      ...check,
      "    entries.append(entry)",
      save,
      `    print(f"Added ${noun} {entry.id}: {output.text(entry.${label})}")`,
    ];
  }
  if (verb === "show") return [...found, "    print(output.pairs(entry))"];
  if (verb === "remove")
    return [
      ...found,
      "    entries.remove(entry)",
      save,
      `    print(f"Removed ${noun} {entry.id}: {output.text(entry.${label})}")`,
    ];
  if (verb === "done" && done)
    return [
      ...found,
      `    entry.${done.name} = True`,
      save,
      `    print(f"${sentence(spaced(done.name))}: {entry.id}. {output.text(entry.${label})}")`,
    ];
  if (verb === "log") {
    const dates = datesField(record)?.name ?? "dates";
    return [
      ...found,
      `    day = ${command.args.some((arg) => arg.name === "date") ? "arguments.date or today(arguments)" : "today(arguments)"}`,
      `    if day not in entry.${dates}:`,
      `        entry.${dates} = sorted([*entry.${dates}, day])`,
      save,
      `    print(f"Logged {output.text(entry.${label})} on {day}")`,
    ];
  }
  if (verb === "update") {
    const changed = command.args
      .filter((arg) => arg.kind === "option" && record.fields.some((field) => field.name === arg.name))
      .flatMap((arg) => [`    if ${value(arg)} is not None:`, `        entry.${arg.name} = ${value(arg)}`]);
    return [...found, ...changed, save, `    print(f"Updated ${noun} {entry.id}: {output.text(entry.${label})}")`];
  }
  if (verb === "clear")
    return [...open, `    store.save("${key}", [])`, `    print(f"Removed {len(entries)} ${plural(noun)}")`];
  if (verb === "search")
    return [
      ...open,
      `    wanted = ${reference}.lower()`,
      `    entries = [entry for entry in entries if wanted in output.text(entry).lower()]`,
      `    show("\\n".join(${line} for entry in entries) or "nothing found")`,
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
  return command.args.flatMap((arg) => {
    if (done && arg.kind === "flag" && arg.name === done)
      return [`    if arguments.${arg.name}:`, `        entries = [entry for entry in entries if entry.${done}]`];
    if (done && arg.kind === "flag" && (arg.name === "open" || arg.name === "pending"))
      return [`    if arguments.${arg.name}:`, `        entries = [entry for entry in entries if not entry.${done}]`];
    if (arg.kind === "flag" || !fields.includes(arg.name)) return [];
    const test =
      arg.type === "text"
        ? `output.text(entry.${arg.name}).lower() == arguments.${arg.name}.lower()`
        : `entry.${arg.name} == arguments.${arg.name}`;
    return [`    if arguments.${arg.name} is not None:`, `        entries = [entry for entry in entries if ${test}]`];
  });
}

function listOutput(form: CliForm, entity: string, line: string): string[] {
  const fields = ["id", ...(recordOf(form, entity)?.fields.map((field) => field.name) ?? [])];
  const header = fields.map((name) => `"${name}"`).join(", ");
  const noun = plural(spaced(snake(entity, "entry")));
  return [
    `    if arguments.format == "lines":`,
    `        print("\\n".join(${line} for entry in entries) or "no ${noun}")`,
    "    else:",
    `        header = [${header}]`,
    "        show(output.formatted(arguments.format, header, [[getattr(entry, name) for name in header] for entry in entries]))",
  ];
}

/** One function a command. */
export function pythonCommand(form: CliForm, command: CliCommand): string {
  const kind = command.action.kind;
  const body =
    kind === "store" ? storeAction(form, command) : kind === "compute" ? compute(form, command) : report(form, command);
  const gives = body.some((line) => /^ +return \d/.test(line)) ? "int | None" : "None";
  return `def ${functionName(command)}(arguments: argparse.Namespace) -> ${gives}:\n${body.length > 0 ? body.join("\n") : "    pass"}\n`;
}
