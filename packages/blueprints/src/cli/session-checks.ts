import type { JsonValue, TypeRef } from "@guildhall/contracts";
import { exitCodeFor } from "./brief/exit-codes.ts";
import type { DraftCheck } from "./checks.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { wordOf } from "./sample-values.ts";
import { bindings, computeLeaf } from "./types.ts";
import { cut, optionFlag } from "./words.ts";

type CliDraft = Extract<DraftCheck, { kind: "cli" }>;

const isCallOf = (command: CliCommand, args: string[]): boolean =>
  command.name === "" ? true : args[0] === command.name;

/** Calls of the program that the brief shows with their output. */
export function sessionChecks(form: CliForm, command: CliCommand): CliDraft[] {
  return form.sessions.flatMap((session, at): CliDraft[] => {
    if (!isCallOf(command, session.args)) return [];
    return [
      {
        kind: "cli",
        key: `call${at + 1}`,
        title: cut(`${form.name} ${session.args.join(" ")} prints ${session.stdout}`, 200),
        oracle: session.oracle,
        args: session.args,
        files: {},
        before: session.before ?? [],
        exitCode: exitCodeFor(command.exits, session.stdout),
        stdoutContains: session.stdout
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line) => line.trim()),
        stderrContains: [],
      },
    ];
  });
}

/** How the program prints a plain result; null when the type has no single spelling. */
function printed(value: JsonValue, type: TypeRef): string[] | null {
  if (type === "text" || type === "date" || (typeof type === "object" && "choice" in type))
    return typeof value === "string" ? nonEmptyLines(value) : null;
  if (type === "integer") return [String(value)];
  if (type === "decimal") return [Number(value).toFixed(2)];
  if (type === "boolean") return [value === true ? "yes" : "no"];
  if (typeof type === "object" && "list" in type && type.list === "text" && Array.isArray(value))
    return value.map(String).flatMap(nonEmptyLines);
  return null;
}

const nonEmptyLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const isTexts = (value: JsonValue): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

const csvCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The file that holds what a rule gets; null where it cannot be told. */
function fileOf(command: CliCommand, value: JsonValue): string | null {
  if (typeof value === "string") return value;
  const as = command.input?.as;
  if (as === "json") return JSON.stringify(value, null, 2);
  if (!Array.isArray(value)) return null;
  if (as === "lines") return value.map(String).join("\n");
  const [first] = value;
  if (as !== "csv" || typeof first !== "object" || first === null || Array.isArray(first)) return null;
  const names = Object.keys(first);
  const rows = value.map((row) =>
    names
      .map((name) => csvCell(typeof row === "object" && row !== null && !Array.isArray(row) ? String(row[name]) : ""))
      .join(","),
  );
  return `${[names.map(csvCell).join(","), ...rows].join("\n")}\n`;
}

/** The same examples through the whole program: arguments from the leaf's inputs, output from its result. */
export function exampleCalls(form: CliForm, command: CliCommand): CliDraft[] {
  const leaf = computeLeaf(form, command);
  if (!leaf || command.output === "moves" || command.output === "json") return [];
  const from = bindings(form, command, leaf);
  return form.examples
    .filter((example) => example.leaf === leaf.name && example.outcome.kind === "returns" && example.oracle !== "none")
    .slice(0, 3)
    .flatMap((example, at): CliDraft[] => {
      const files: Record<string, string> = {};
      const positional: string[] = [];
      const options: string[] = [];
      let stdin: string | undefined;
      for (const [index, binding] of from.entries()) {
        const value = example.args[index] ?? null;
        if (binding.from === "line" || binding.from === "input") {
          const text = binding.from === "line" ? (typeof value === "string" ? value : null) : fileOf(command, value);
          const arg = command.args.find((one) => one.name === command.input?.arg);
          if (text === null || !arg) return [];
          // What may come without a file does so once.
          if (at === 0 && arg.kind === "positional" && !arg.required) {
            stdin = text;
            continue;
          }
          files["input.txt"] = text;
          if (arg.kind === "positional") positional.push("input.txt");
          else options.push(optionFlag(arg.name), "input.txt");
        } else if (binding.from === "today" && typeof value === "string") options.push("--today", value);
        else if (binding.from === "seed" && typeof value === "number") options.push("--seed", String(value));
        else if (binding.from === "arg") {
          const { arg } = binding;
          if (value === null && !arg.required) continue;
          // Its default is proved by leaving it out.
          if (arg.kind === "option" && arg.default !== null && !arg.required && String(arg.default) === String(value))
            continue;
          if (arg.kind === "flag") {
            if (value === true) options.push(optionFlag(arg.name));
            continue;
          }
          if (arg.units || arg.type === "duration") return [];
          if (arg.reads === "all-lines" && !arg.many && arg.kind === "positional" && isTexts(value)) {
            files["second.txt"] = value.join("\n");
            positional.push("second.txt");
            continue;
          }
          if (arg.reads && !["lines", "dates"].includes(arg.reads)) return [];
          if (arg.reads) {
            if (!isTexts(value)) return [];
            if (value.length === 0) continue;
            files[`${arg.name}.txt`] = value.join("\n");
            options.push(...(arg.kind === "option" ? [optionFlag(arg.name), `${arg.name}.txt`] : []));
            if (arg.kind !== "option") return [];
            continue;
          }
          if (Array.isArray(value) && value.length === 0 && !arg.required) continue;
          const single = Array.isArray(value) ? value.map(wordOf) : [wordOf(value)];
          const list = arg.listed ? [single.includes(null) ? null : single.join(",")] : single;
          if (list.length === 0 || list.some((word) => word === null)) return [];
          if (arg.many && !Array.isArray(value) && /^\s|\s$|\s\s/.test(String(value))) return [];
          const written = list.flatMap((word) => (word === null ? [] : [word]));
          if (arg.kind === "positional") positional.push(...written);
          else options.push(optionFlag(arg.name), ...written);
        } else return [];
      }
      const plain = example.outcome.kind === "returns" ? printed(example.outcome.value, leaf.returns) : null;
      if (!plain) return [];
      const line = command.each ? String(example.args[from.findIndex((one) => one.from === "line")] ?? "").trim() : "";
      if (command.each && (line === "" || (command.each.show === "kept" && plain[0] !== "yes"))) return [];
      const stdout =
        command.each?.show === "kept"
          ? [line]
          : command.each?.show === "both"
            ? [`${line}${form.decisions.separator ?? " "}${plain.join(" ")}`]
            : plain;
      return [
        {
          kind: "cli",
          key: `run${at + 1}`,
          title: `the program prints the result of example ${at + 1}`,
          oracle: example.oracle,
          args: [...(command.name ? [command.name] : []), ...positional, ...options],
          files,
          ...(stdin === undefined ? {} : { stdin }),
          before: [],
          exitCode: exitCodeFor(command.exits, stdout.join("\n")),
          stdoutContains: stdout,
          stderrContains: [],
        },
      ];
    });
}
