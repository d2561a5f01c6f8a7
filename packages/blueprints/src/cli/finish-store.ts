import { finishStoreRules } from "./finish-rules.ts";
import { arg, type CliArg, type CliCommand, type CliField, type CliForm, type CliRecord, field } from "./form.ts";
import { datesField, doneField, labelField, recordOf } from "./types.ts";
import { plural, snake, spaced } from "./words.ts";

type StoreAction = Extract<CliCommand["action"], { kind: "store" }>;
type Verb = StoreAction["verb"];

const HELP: Record<Verb, (noun: string) => string> = {
  add: (noun) => `Save a new ${noun}`,
  list: (noun) => `List all ${plural(noun)}`,
  show: (noun) => `Show one ${noun}`,
  update: (noun) => `Change ${articled(noun)}`,
  remove: (noun) => `Remove ${articled(noun)}`,
  done: (noun) => `Mark ${articled(noun)} as done`,
  take: (noun) => `Take from ${articled(noun)}`,
  next: (noun) => `Take the first ${noun} off and print it`,
  log: (noun) => `Note today for ${articled(noun)}`,
  search: (noun) => `Find ${plural(noun)} by a word`,
  clear: (noun) => `Remove all ${plural(noun)}`,
};

const articled = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** Gives store commands the fields and arguments they need, and every store the commands that make it useful. */
export function finishStore(form: CliForm): CliForm {
  const acting = form.commands.flatMap((one) => (one.action.kind === "store" ? [one.action.entity] : []));
  const entities = [...new Set([...(form.store?.entities ?? []), ...acting])]
    .filter((name) => recordOf(form, name))
    .slice(0, 4);
  if (entities.length === 0) return { ...form, store: null };
  const records = form.records.map((record) => {
    if (!entities.includes(record.name)) return record;
    const verbs = form.commands.flatMap((one) =>
      one.action.kind === "store" && one.action.entity === record.name ? [one.action.verb] : [],
    );
    const extra: CliField[] = [];
    if (verbs.includes("done") && !doneField(record))
      extra.push(field("done", "boolean", { required: false, default: false }));
    if (verbs.includes("log") && !datesField(record)) extra.push(field("days", "dates", { required: false }));
    const fields = record.fields.filter((one) => one.name !== "id" && !extra.some((added) => added.name === one.name));
    return { ...record, fields: [...fields, ...extra].slice(-16) };
  });
  const stored: CliForm = { ...form, records, store: { file: form.store?.file ?? `${form.name}.json`, entities } };
  return { ...stored, commands: stored.commands.map((one) => storeCommand(stored, one)) };
}

function storeCommand(form: CliForm, one: CliCommand): CliCommand {
  if (one.action.kind !== "store") return one;
  const record = recordOf(form, one.action.entity);
  if (!record) return one;
  const action = finishStoreRules(one.action, record);
  return withFittingCall(withStoreArgs(form, { ...one, action }, action, record));
}

/** The brief's own call under the command's name, as long as it gives every value and no other. */
function withFittingCall(one: CliCommand): CliCommand {
  if (one.action.kind !== "store" || !one.action.called) return one;
  const { called, ...action } = one.action;
  const places = one.args.filter((item) => item.kind === "positional").length;
  const isWhole = called.length === places + 1 && !one.args.some((item) => item.kind === "option" && item.required);
  return { ...one, action: isWhole ? { ...action, called: [one.name, ...called.slice(1)] } : action };
}

function withStoreArgs(_form: CliForm, one: CliCommand, action: StoreAction, record: CliRecord): CliCommand {
  const { verb, entity, amount: wanted, where } = action;
  const noun = spaced(snake(entity, "entry"));
  const help = one.help || HELP[verb](noun);
  const label = labelField(record);
  const values = record.fields.filter((item) => item.type !== "dates");
  const flags = doneField(record)?.name;
  const given = (name: string): CliArg | undefined => one.args.find((item) => item.name === name);
  const fromField = (item: CliField, kind: "positional" | "option", required: boolean): CliArg => {
    const read = given(item.name);
    if (item.type === "boolean" && read?.kind !== "positional")
      return arg(item.name, "flag", "boolean", { help: helpOf(item) });
    const type = item.type === "dates" ? "date" : item.type;
    const base = arg(item.name, kind, type, { choices: item.choices, required, help: helpOf(item) });
    if (!read || read.kind === "flag")
      return { ...base, default: kind === "option" && !required ? fieldDefault(item) : null };
    const { listed: _, reads: __, ...plain } = read;
    return {
      ...plain,
      type,
      choices: item.choices,
      help: read.help || base.help,
      default: read.default ?? fieldDefault(item),
    };
  };
  if (verb === "add") {
    const wanted = values.filter((item) => item.name !== flags || given(item.name));
    const listed = wanted.filter((item) => given(item.name));
    const others = wanted.filter((item) => !given(item.name));
    const order = [...one.args.flatMap((item) => listed.filter((value) => value.name === item.name)), ...others];
    const args = order.map((item) => {
      const read = given(item.name);
      if (read) return fromField(item, read.kind === "option" ? "option" : "positional", read.required);
      const needed = item.required && item.default === null && item.type !== "boolean";
      if (!needed) return fromField(item, "option", false);
      // A date nobody gives is today; everything else a person must say stands in order.
      return item.type === "date"
        ? fromField(item, "option", false)
        : fromField(item, listed.length > 0 && item !== label ? "option" : "positional", true);
    });
    const positionals = args.filter((item) => item.kind === "positional");
    const only = positionals.length === 1 && positionals[0]?.type === "text";
    return {
      ...one,
      help,
      args: args.map((item) =>
        only && item.kind === "positional" ? { ...item, many: true } : { ...item, many: false },
      ),
    };
  }
  if (verb === "take") {
    const amount = record.fields.find((item) => item.name === wanted);
    return {
      ...one,
      help,
      args: [
        arg(label.name, "positional", "text", { help: spaced(label.name) }),
        ...(amount
          ? [
              arg(amount.name, "positional", amount.type === "integer" ? "integer" : "decimal", {
                help: "how much to take",
              }),
            ]
          : []),
      ],
    };
  }
  if (verb === "list" && where?.length) return { ...one, help };
  if (verb === "list") {
    const flag = flags
      ? [
          arg(flags, "flag", "boolean", { help: `only ${plural(noun)} that are ${spaced(flags)}` }),
          ...(action.openOnly
            ? []
            : [arg("open", "flag", "boolean", { help: `only ${plural(noun)} that are not ${spaced(flags)}` })]),
        ]
      : [];
    const filters = values
      .filter(
        (item) =>
          item.type === "choice" ||
          /^(category|tag|status|priority|type|kind|project|author|genre|group)$/.test(item.name),
      )
      .map((item) =>
        arg(item.name, "option", item.type === "choice" ? "choice" : "text", {
          choices: item.choices,
          help: `only ${plural(noun)} with this ${spaced(item.name)}`,
        }),
      );
    const kept = one.args.filter((item) => ["pending", "json"].includes(item.name));
    return { ...one, help, args: [...flag, ...filters, ...kept].filter((item) => item.name !== "json") };
  }
  if (verb === "clear" || verb === "next") return { ...one, help, args: [] };
  if (verb === "search")
    return {
      ...one,
      help,
      args: [
        arg(given("text")?.name ?? one.args[0]?.name ?? "text", "positional", "text", {
          many: true,
          help: "the word to look for",
        }),
      ],
    };
  const first = one.args.find((item) => item.kind === "positional");
  const isLabel = first?.name === label.name;
  const id = arg(isLabel ? label.name : "id", "positional", "text", {
    help: `its number${label.type === "text" ? ` or ${spaced(label.name)}` : ""}`,
  });
  if (verb === "update") {
    const options = values.map((item) => ({
      ...arg(item.name, "option", item.type === "dates" ? "date" : item.type, {
        choices: item.choices,
        help: `the new ${spaced(item.name)}`,
      }),
    }));
    return {
      ...one,
      help,
      args: [
        arg("id", "positional", "text", { help: id.help }),
        ...options.filter((item) => item.name !== "id").slice(0, 11),
      ],
    };
  }
  if (verb === "log")
    return {
      ...one,
      help,
      args: [{ ...id, many: false }, arg("date", "option", "date", { help: "another day than today" })],
    };
  return { ...one, help, args: [id] };
}

const helpOf = (item: CliField): string =>
  item.type === "date" ? `${spaced(item.name)}, as 2026-01-31` : item.type === "choice" ? "" : spaced(item.name);

const fieldDefault = (item: CliField): CliArg["default"] => (item.type === "boolean" ? null : item.default);
