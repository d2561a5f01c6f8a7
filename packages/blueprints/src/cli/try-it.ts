import type { Language, TryTarget } from "@guildhall/contracts";
import type { FileMap } from "../blueprint.ts";
import { commandUsage } from "./extras.ts";
import type { CliArg, CliCommand, CliForm } from "./form.ts";
import { languageName } from "./leaves.ts";
import { bindings, computeLeaf } from "./types.ts";
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

/** A form a command, and one a leaf; a leaf's values are its example. */
export function cliTryTargets(form: CliForm, language: Language): TryTarget[] {
  const commands = form.commands.map(
    (command): TryTarget => ({
      id: `command:${command.name}`,
      kind: "command",
      title: [form.name, command.name].filter(Boolean).join(" "),
      help: command.help || commandUsage(form, command),
      fields: command.args.map((arg) => fieldOf(command, arg)),
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
  start: string[],
  targetId: string,
  values: Record<string, unknown>,
): { argv: string[]; stdin: string; files: FileMap } {
  const command = form.commands.find((one) => `command:${one.name}` === targetId) ?? form.commands[0];
  if (!command) return { argv: start, stdin: "", files: {} };
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
  const leaf = computeLeaf(form, command);
  const seeded = leaf ? bindings(form, command, leaf).some((one) => one.from === "seed") : false;
  if (seeded && values.seed !== undefined && values.seed !== "") options.push("--seed", String(values.seed));
  return { argv: [...start, ...(command.name ? [command.name] : []), ...positional, ...options], stdin: "", files };
}
