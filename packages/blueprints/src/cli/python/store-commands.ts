import type { CliArg, CliCommand, CliField, CliForm, CliRecord } from "../form.ts";
import { lineParts } from "../line-template.ts";
import { datesField, doneField, labelField, recordOf } from "../types.ts";
import { plural, sentence, snake, spaced } from "../words.ts";

/** The key of an entity's entries in the data file. */
export const entityKey = (record: string): string => plural(spaced(snake(record, "entry"))).replaceAll(" ", "_");

const value = (arg: CliArg): string => `arguments.${arg.name}`;

/** What a store command prints and saves. */
export function storeAction(form: CliForm, command: CliCommand): string[] {
  if (command.action.kind !== "store") return [];
  const { verb, entity, unique, amount } = command.action;
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
    const key2 = unique?.field ?? "";
    const lower = unique?.ignoreCase ? ".lower()" : "";
    const twice = unique
      ? [
          `    if any(str(one.${key2})${lower} == str(entry.${key2})${lower} for one in entries):`,
          `        raise InputError(f"{output.text(entry.${key2})} is already there")`,
        ]
      : [];
    const known = amount
      ? [
          `    known = next((one for one in entries if str(one.${label}).lower() == str(entry.${label}).lower()), None)`,
          "    if known:",
          `        known.${amount} += entry.${amount}`,
          `        store.save("${key}", entries)`,
          `        print(f"{output.text(known.${label})}: {output.text(known.${amount})}")`,
          "        return",
        ]
      : [];
    return [
      ...open,
      `    entry = models.${entity}(${[`id=store.next_id("${key}", entries)`, ...values].join(", ")})`,
      ...check,
      ...record.fields.flatMap((field) => valueRules(field, `entry.${field.name}`)),
      ...twice,
      ...known,
      "    entries.append(entry)",
      save,
      `    print(f"Added ${noun} {entry.id}: {output.text(entry.${label})}")`,
    ];
  }
  if (verb === "take" && amount)
    return [
      ...found,
      `    amount = arguments.${amount}`,
      "    if amount <= 0:",
      `        raise InputError("the ${spaced(amount)} must be more than 0")`,
      `    if amount > entry.${amount}:`,
      `        raise InputError(f"there is only {output.text(entry.${amount})} of {output.text(entry.${label})}")`,
      `    entry.${amount} -= amount`,
      ...(command.action.drops ? [`    if entry.${amount} == 0:`, "        entries.remove(entry)"] : []),
      save,
      `    print(f"{output.text(entry.${label})}: {output.text(entry.${amount})}")`,
    ];
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
  if (verb === "next")
    return [
      ...open,
      ...sorting(command, record),
      "    if not entries:",
      `        print(${JSON.stringify(command.action.empty ?? `no ${plural(noun)}`)})`,
      "        return",
      "    entry = entries.pop(0)",
      save,
      `    print(${shownLine(command, record, line).replaceAll("str(number)", '"1"')})`,
    ];
  if (verb === "clear")
    return [...open, `    store.save("${key}", [])`, `    print(f"Removed {len(entries)} ${plural(noun)}")`];
  if (verb === "search")
    return [
      ...open,
      `    wanted = ${reference}.lower()`,
      `    entries = [entry for entry in entries if wanted in output.text(entry${command.action.within ? `.${command.action.within}` : ""}).lower()]`,
      `    show("\\n".join(${line} for entry in entries) or "nothing found")`,
    ];
  return [
    ...open,
    ...listFilters(
      command,
      record.fields.map((field) => field.name),
      done?.name ?? null,
    ),
    ...wheres(command),
    ...sorting(command, record),
    ...listOutput(form, command, entity, line),
  ];
}

function listFilters(command: CliCommand, fields: string[], done: string | null): string[] {
  return command.args.flatMap((arg) => {
    if (done && arg.kind === "flag" && arg.name === done && command.action.kind === "store" && command.action.openOnly)
      return [`    entries = [entry for entry in entries if bool(entry.${done}) == arguments.${arg.name}]`];
    if (done && arg.kind === "flag" && arg.name === done)
      return [`    if arguments.${arg.name}:`, `        entries = [entry for entry in entries if entry.${done}]`];
    if (done && arg.kind === "flag" && (arg.name === "open" || arg.name === "pending"))
      return [`    if arguments.${arg.name}:`, `        entries = [entry for entry in entries if not entry.${done}]`];
    if (arg.kind === "flag" || !fields.includes(arg.name)) return [];
    if (command.action.kind === "store" && command.action.where?.some((one) => one.arg === arg.name)) return [];
    const test =
      arg.type === "text"
        ? `output.text(entry.${arg.name}).lower() == arguments.${arg.name}.lower()`
        : `entry.${arg.name} == arguments.${arg.name}`;
    return [`    if arguments.${arg.name} is not None:`, `        entries = [entry for entry in entries if ${test}]`];
  });
}

/** What a field may hold. */
function valueRules(field: CliField, at: string): string[] {
  const given = field.required ? "" : `${at} is not None and `;
  return [
    ...(field.positive
      ? [`    if ${given}${at} <= 0:`, `        raise InputError("the ${spaced(field.name)} must be more than 0")`]
      : []),
    ...(field.prefixes?.length
      ? [
          `    if ${given}not str(${at}).startswith((${field.prefixes.map((one) => `${JSON.stringify(one)},`).join(" ")})):`,
          `        raise InputError("the ${spaced(field.name)} must begin with ${field.prefixes.join(" or ")}")`,
        ]
      : []),
  ];
}

const OPERATORS = { lt: "<", le: "<=", gt: ">", ge: ">=", is: "==", has: "in" };

/** The conditions of a query; an option that is not given asks for nothing. */
function wheres(command: CliCommand): string[] {
  if (command.action.kind !== "store") return [];
  return (command.action.where ?? []).flatMap((one) => {
    const arg = command.args.find((item) => item.name === one.arg);
    if (!arg) return [];
    const wanted = value(arg);
    const test =
      one.op === "has"
        ? `${wanted}.lower() in [part.strip().lower() for part in (entry.${one.field} or "").split(",")]`
        : one.op === "is"
          ? `output.text(entry.${one.field}).lower() == output.text(${wanted}).lower()`
          : `entry.${one.field} is not None and entry.${one.field} ${OPERATORS[one.op]} ${wanted}`;
    const filter = `entries = [entry for entry in entries if ${test}]`;
    return arg.required ? [`    ${filter}`] : [`    if ${wanted} is not None:`, `        ${filter}`];
  });
}

function sorting(command: CliCommand, record: CliRecord): string[] {
  if (command.action.kind !== "store" || !command.action.sortBy) return [];
  const { sortBy, descending, ranks } = command.action;
  const field = record.fields.find((one) => one.name === sortBy);
  const at = `entry.${sortBy}`;
  // The sort is stable: among equals whoever was saved first stays first.
  if (ranks)
    return [`    entries.sort(key=lambda entry: [${ranks.map((one) => JSON.stringify(one)).join(", ")}].index(${at}))`];
  const text =
    field === undefined ? at : field.type === "text" || field.type === "choice" ? `(${at} or "").lower()` : at;
  const key = field === undefined || field.required || text !== at ? text : `(${at} is None, ${at})`;
  return [`    entries.sort(key=lambda entry: ${key}${descending ? ", reverse=True" : ""})`];
}

/** A line as the brief shows it. */
function shownLine(command: CliCommand, record: CliRecord, usual: string): string {
  if (command.action.kind !== "store" || !command.action.line) return usual;
  const on = command.args.find((arg) => arg.type === "date");
  const parts = lineParts(command.action.line, record).map((part) => {
    if ("flag" in part)
      return `(${JSON.stringify(part.text)} if entry.${part.flag} else ${JSON.stringify(part.otherwise ?? "")})`;
    if ("text" in part) return JSON.stringify(part.text);
    if ("place" in part) return "str(number)";
    if (part.style === "days") return `str((${on ? value(on) : "today(arguments)"} - entry.${part.field}).days)`;
    return part.style === "trimmed" ? `output.trimmed(entry.${part.field})` : `output.text(entry.${part.field})`;
  });
  return parts.length > 0 ? `(${parts.join(" + ")}).rstrip()` : usual;
}

function listOutput(form: CliForm, command: CliCommand, entity: string, usual: string): string[] {
  const fields = ["id", ...(recordOf(form, entity)?.fields.map((field) => field.name) ?? [])];
  const header = fields.map((name) => `"${name}"`).join(", ");
  const noun = plural(spaced(snake(entity, "entry")));
  const record = recordOf(form, entity);
  const line = record ? shownLine(command, record, usual) : usual;
  const empty = command.action.kind === "store" ? (command.action.empty ?? `no ${noun}`) : `no ${noun}`;
  return [
    `    if arguments.format == "lines":`,
    `        print("\\n".join(${line} for ${line.includes("str(number)") ? "number, entry in enumerate(entries, start=1)" : "entry in entries"}) or ${JSON.stringify(empty)})`,
    "    else:",
    `        header = [${header}]`,
    "        show(output.formatted(arguments.format, header, [[getattr(entry, name) for name in header] for entry in entries]))",
  ];
}
