import { typescriptType } from "../../literals.ts";
import type { CliArg, CliCommand, CliField, CliForm, CliRecord } from "../form.ts";
import { lineParts } from "../line-template.ts";
import { argType, datesField, doneField, labelField, recordOf } from "../types.ts";
import { plural, sentence, snake, spaced } from "../words.ts";

/** The key of an entity's entries in the data file. */
export const entityKey = (record: string): string => plural(spaced(snake(record, "entry"))).replaceAll(" ", "_");

/** A value of the command line with its type. */
export const given = (name: string, type: string): string => `given.${name} as ${type}`;

/** How a cell of a type is written. */
export const writer = (type: string | undefined): string =>
  type === "decimal" ? "(cell) => output.money(cell as number | null)" : "output.text";

const plain = (arg: CliArg): string => {
  const type = typescriptType(argType(arg));
  return arg.kind !== "flag" && !arg.required && arg.default === null && !type.includes("null")
    ? `${type} | null`
    : type;
};

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
    const same = unique?.ignoreCase ? ".toLowerCase()" : "";
    const twice = unique
      ? [
          `  if (entries.some((one) => output.text(one.${unique.field})${same} === output.text(entry.${unique.field})${same}))`,
          `    throw new InputError(\`\${output.text(entry.${unique.field})} is already there\`);`,
        ]
      : [];
    const known = amount
      ? [
          `  const known = entries.find((one) => output.text(one.${label}).toLowerCase() === output.text(entry.${label}).toLowerCase());`,
          "  if (known) {",
          `    known.${amount} = Math.round(((known.${amount} ?? 0) + (entry.${amount} ?? 0)) * 1e9) / 1e9;`,
          `    store.save("${key}", entries);`,
          `    console.log(\`\${output.text(known.${label})}: \${output.text(known.${amount})}\`);`,
          "    return;",
          "  }",
        ]
      : [];
    return [
      ...open,
      `  const entry: ${entity} = {\n    id: store.nextId("${key}", entries),\n    ${values.join(",\n    ")},\n  };`,
      `  if (String(entry.${label}).trim() === "") throw new InputError("the ${spaced(label)} is empty");`,
      ...record.fields.flatMap((field) => valueRules(field, `entry.${field.name}`)),
      ...twice,
      ...known,
      "  entries.push(entry);",
      save,
      say(`Added ${noun} \${entry.id}: \${output.text(entry.${label})}`),
    ];
  }
  if (verb === "take" && amount)
    return [
      ...found,
      `  const amount = given.${amount} as number;`,
      `  if (amount <= 0) throw new InputError("the ${spaced(amount)} must be more than 0");`,
      `  const there = entry.${amount} ?? 0;`,
      `  if (amount > there) throw new InputError(\`there is only \${output.text(there)} of \${output.text(entry.${label})}\`);`,
      `  entry.${amount} = Math.round((there - amount) * 1e9) / 1e9;`,
      ...(command.action.drops ? [`  if (entry.${amount} === 0) entries.splice(entries.indexOf(entry), 1);`] : []),
      save,
      say(`\${output.text(entry.${label})}: \${output.text(entry.${amount})}`),
    ];
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
  if (verb === "next")
    return [
      ...open,
      "  const shown = [...entries];",
      ...sorting(command, record),
      "  const entry = shown.shift();",
      "  if (!entry) {",
      `    console.log(${JSON.stringify(command.action.empty ?? `no ${plural(noun)}`)});`,
      "    return;",
      "  }",
      `  store.save("${key}", shown);`,
      `  console.log(${shownLine(command, record, line).replaceAll("String(at + 1)", '"1"')});`,
    ];
  if (verb === "clear")
    return [...open, `  store.save("${key}", []);`, say(`Removed \${entries.length} ${plural(noun)}`)];
  if (verb === "search")
    return [
      ...open,
      `  const wanted = ${reference}.toLowerCase();`,
      `  const hits = entries.filter((entry) => output.text(entry${command.action.within ? `.${command.action.within}` : ""}).toLowerCase().includes(wanted));`,
      `  console.log(hits.map((entry) => ${shownLine(command, record, line)}).join("\\n") || "nothing found");`,
    ];
  return [
    ...open,
    ...listFilters(
      command,
      record.fields.map((field) => field.name),
      done?.name ?? null,
    ),
    ...sorting(command, record),
    ...listOutput(form, command, entity, line),
  ];
}

function listFilters(command: CliCommand, fields: string[], done: string | null): string[] {
  const filters = command.args.flatMap((arg) => {
    if (done && arg.kind === "flag" && arg.name === done && command.action.kind === "store" && command.action.openOnly)
      return [`(entry.${done} === true) === (given.${arg.name} === true)`];
    if (done && arg.kind === "flag" && arg.name === done) return [`(given.${arg.name} !== true || entry.${done})`];
    if (done && arg.kind === "flag" && (arg.name === "open" || arg.name === "pending"))
      return [`(given.${arg.name} !== true || !entry.${done})`];
    if (arg.kind === "flag" || !fields.includes(arg.name)) return [];
    if (command.action.kind === "store" && command.action.where?.some((one) => one.arg === arg.name)) return [];
    return arg.type === "text"
      ? [
          `(given.${arg.name} === null || output.text(entry.${arg.name}).toLowerCase() === String(given.${arg.name}).toLowerCase())`,
        ]
      : [`(given.${arg.name} === null || entry.${arg.name} === given.${arg.name})`];
  });
  filters.push(...wheres(command));
  return filters.length > 0
    ? [`  const shown = entries.filter(\n    (entry) =>\n      ${filters.join(" &&\n      ")},\n  );`]
    : ["  const shown = [...entries];"];
}

/** What a field may hold. */
function valueRules(field: CliField, at: string): string[] {
  const given = field.required ? "" : `${at} !== null && `;
  return [
    ...(field.positive
      ? [`  if (${given}${at} <= 0) throw new InputError("the ${spaced(field.name)} must be more than 0");`]
      : []),
    ...(field.prefixes?.length
      ? [
          `  if (${given}!${JSON.stringify(field.prefixes)}.some((one) => output.text(${at}).startsWith(one)))`,
          `    throw new InputError("the ${spaced(field.name)} must begin with ${field.prefixes.join(" or ")}");`,
        ]
      : []),
  ];
}

const OPERATORS = { lt: "<", le: "<=", gt: ">", ge: ">=", is: "===", has: "" };

/** The conditions of a query; an option that is not given asks for nothing. */
function wheres(command: CliCommand): string[] {
  if (command.action.kind !== "store") return [];
  return (command.action.where ?? []).flatMap((one) => {
    const arg = command.args.find((item) => item.name === one.arg);
    if (!arg) return [];
    const type = ["integer", "decimal", "number"].includes(arg.type) ? "number" : "string";
    const wanted = given(arg.name, type);
    const test =
      one.op === "has"
        ? `output.text(entry.${one.field}).split(",").some((part) => part.trim().toLowerCase() === (${wanted}).toLowerCase())`
        : one.op === "is"
          ? `output.text(entry.${one.field}).toLowerCase() === output.text(given.${arg.name}).toLowerCase()`
          : `entry.${one.field} !== null && entry.${one.field} ${OPERATORS[one.op]} (${wanted})`;
    return [arg.required ? `(${test})` : `(given.${arg.name} === null || (${test}))`];
  });
}

function sorting(command: CliCommand, record: CliRecord): string[] {
  if (command.action.kind !== "store" || !command.action.sortBy) return [];
  const { sortBy, descending, ranks } = command.action;
  const field = record.fields.find((one) => one.name === sortBy);
  if (ranks) {
    const rank = (one: string): string => `${JSON.stringify(ranks)}.indexOf(output.text(${one}.${sortBy}))`;
    return [`  shown.sort((a, b) => ${rank("a")} - ${rank("b")});`];
  }
  if (field?.type === "boolean")
    return [
      `  shown.sort((a, b) => Number(${descending ? "b" : "a"}.${sortBy}) - Number(${descending ? "a" : "b"}.${sortBy}));`,
    ];
  const text = field?.type === "text" || field?.type === "choice";
  const key = (one: string): string =>
    text ? `output.text(${one}.${sortBy}).toLowerCase()` : `(${one}.${sortBy} ?? "\\uffff")`;
  const order = descending ? ["1", "-1"] : ["-1", "1"];
  return [
    `  shown.sort((a, b) => (${key("a")} < ${key("b")} ? ${order[0]} : ${key("a")} > ${key("b")} ? ${order[1]} : 0));`,
  ];
}

/** A line as the brief shows it. */
function shownLine(command: CliCommand, record: CliRecord, usual: string): string {
  if (command.action.kind !== "store" || !command.action.line) return usual;
  const on = command.args.find((arg) => arg.type === "date");
  const parts = lineParts(command.action.line, record).map((part) => {
    if ("flag" in part)
      return `(entry.${part.flag} ? ${JSON.stringify(part.text)} : ${JSON.stringify(part.otherwise ?? "")})`;
    if ("text" in part) return JSON.stringify(part.text);
    if ("place" in part) return "String(at + 1)";
    if (part.style === "days")
      return `String(Math.round((Date.parse(${on ? given(on.name, "string") : "today(given)"}) - Date.parse(output.text(entry.${part.field}))) / 86400000))`;
    const decimal = record.fields.find((one) => one.name === part.field)?.type === "decimal";
    return decimal && part.style === "plain" ? `output.money(entry.${part.field})` : `output.text(entry.${part.field})`;
  });
  return parts.length > 0 ? `(${parts.join(" + ")}).trimEnd()` : usual;
}

function listOutput(form: CliForm, command: CliCommand, entity: string, usual: string): string[] {
  const fields = recordOf(form, entity)?.fields ?? [];
  const names = ["id", ...fields.map((field) => field.name)];
  const noun = plural(spaced(snake(entity, "entry")));
  const record = recordOf(form, entity);
  const line = record ? shownLine(command, record, usual) : usual;
  const empty = command.action.kind === "store" ? (command.action.empty ?? `no ${noun}`) : `no ${noun}`;
  const write = ["output.text", ...fields.map((field) => writer(field.type))].join(", ");
  return [
    `  if (given.format === "lines") console.log(shown.map((entry${line.includes("String(at + 1)") ? ", at" : ""}) => ${line}).join("\\n") || ${JSON.stringify(empty)});`,
    "  else {",
    `    const rows = shown.map((entry) => [${names.map((name) => `entry.${name}`).join(", ")}]);`,
    `    show(output.formatted(given.format as string, [${names.map((name) => `"${name}"`).join(", ")}], rows, [${write}]));`,
    "  }",
  ];
}
