import type { Language, TryTarget } from "@guildhall/contracts";
import type { FileMap } from "../blueprint.ts";
import { commandUsage } from "./extras.ts";
import type { CliArg, CliCommand, CliForm } from "./form.ts";
import { stateFile } from "./kept-runs.ts";
import { languageName } from "./leaves.ts";
import { shellOptions, usesStore } from "./python/program.ts";
import { optionFlag, spaced } from "./words.ts";

type TryField = TryTarget["fields"][number];

function fieldOf(command: CliCommand, arg: CliArg): TryField {
  const isInput = command.input !== null && command.input.arg === arg.name;
  const type: TryField["type"] = isInput
    ? "file"
    : arg.kind === "flag"
      ? "boolean"
      : arg.type === "choice"
        ? "choice"
        : arg.type === "integer" || arg.type === "number"
          ? "number"
          : "text";
  return {
    name: arg.name,
    label: spaced(arg.name),
    type,
    required: arg.required,
    ...(arg.type === "choice" ? { options: arg.choices } : {}),
    ...(arg.help ? { placeholder: arg.help } : {}),
    ...(arg.default !== null ? { default: arg.default } : {}),
  };
}

/** The file its entries are in, so that a person can begin with none. */
function keepsOf(form: CliForm, command: CliCommand): { keeps?: string } {
  const file = usesStore(form, command) ? stateFile(form) : null;
  return file === null ? {} : { keeps: file };
}

/** What holds clock and chance still, so that a run can be made again. */
function shellFields(form: CliForm, command: CliCommand): TryField[] {
  const own = shellOptions(form, command);
  return [
    ...(own.today
      ? [
          {
            name: "today",
            label: "today",
            type: "text" as const,
            required: false,
            placeholder: "pretend it is this day",
          },
        ]
      : []),
    ...(own.seed
      ? [{ name: "seed", label: "seed", type: "number" as const, required: false, placeholder: "repeat a result" }]
      : []),
  ];
}

/** A form a command, and one a leaf; a leaf's values are its example. */
export function cliTryTargets(form: CliForm, language: Language): TryTarget[] {
  const commands = form.commands.map(
    (command): TryTarget => ({
      id: `command:${command.name}`,
      kind: "command",
      title: [form.name, command.name].filter(Boolean).join(" "),
      help: command.help || commandUsage(form, command),
      fields: [...command.args.map((arg) => fieldOf(command, arg)), ...shellFields(form, command)],
      ...keepsOf(form, command),
    }),
  );
  const leaves = form.leaves.map(
    (leaf): TryTarget => ({
      id: `leaf:${languageName(language, leaf.name)}`,
      kind: "leaf",
      title: languageName(language, leaf.name),
      help: leaf.purpose,
      fields: leaf.params.map((param) => ({
        name: languageName(language, param.name),
        label: spaced(param.name),
        type:
          param.type === "text" || param.type === "date" || param.type === "decimal"
            ? "text"
            : param.type === "integer" || param.type === "number"
              ? "number"
              : param.type === "boolean"
                ? "boolean"
                : "json",
        required: true,
      })),
    }),
  );
  return [...commands, ...leaves];
}

/** Arguments, standard input and files of a try of a command; the text of a file field is laid beside the program. */
export function cliTryArgv(
  form: CliForm,
  targetId: string,
  values: Record<string, unknown>,
): { argv: string[]; stdin: string; files: FileMap } {
  const command = form.commands.find((one) => `command:${one.name}` === targetId) ?? form.commands[0];
  if (!command) return { argv: [], stdin: "", files: {} };
  const files: FileMap = {};
  const positional: string[] = [];
  const options: string[] = [];
  for (const arg of command.args) {
    const value = values[arg.name];
    if (value === undefined || value === null || value === "") continue;
    const flag = optionFlag(arg.name);
    if (arg.kind === "flag") {
      if (value === true || value === "true") options.push(flag);
      continue;
    }
    const text = String(value);
    if (command.input?.arg === arg.name && command.input.as !== "folder") {
      const path = `try-${arg.name}.${command.input.as === "csv" || command.input.as === "json" ? command.input.as : "txt"}`;
      files[path] = text;
      if (arg.kind === "positional") positional.push(path);
      else options.push(flag, path);
    } else if (arg.kind === "positional") positional.push(...(arg.many ? text.split(/\s+/) : [text]));
    else options.push(flag, ...(arg.many ? text.split(/\s+/) : [text]));
  }
  for (const { name } of shellFields(form, command)) {
    const value = values[name];
    if (value !== undefined && value !== null && value !== "") options.push(`--${name}`, String(value));
  }
  return { argv: [...(command.name ? [command.name] : []), ...positional, ...options], stdin: "", files };
}
