import type { Example, JsonValue, TypeRef } from "@guildhall/contracts";
import { snakeLeaf, typeOfValues, wordsToArgs } from "./brief/examples.ts";
import { exitCodes } from "./brief/exit-codes.ts";
import { becomingPairs, linePurpose, perLine } from "./brief/per-line.ts";
import { type Preset, presetFor } from "./brief/presets.ts";
import type { Reading, Usage } from "./brief/reading.ts";
import { sentencesOf, type Word } from "./brief/spans.ts";
import { takesOption, toldOf } from "./brief/told.ts";
import { mergeArgs } from "./brief/usage.ts";
import { aliased, fitsPreset, presetCommand, renamedFor } from "./draft-preset.ts";
import {
  arg,
  type CliArg,
  type CliCommand,
  type CliForm,
  type CliLeaf,
  type CliSession,
  command,
  leaf,
} from "./form.ts";
import { argType, INPUT_PARAMS, inputType, LINE_PARAM } from "./types.ts";
import { cut, fieldName, kebab, sentence, snake } from "./words.ts";

/** Programs and libraries whose work is functions. */
export function draftComputes(base: CliForm, reading: Reading): CliForm {
  if (reading.usages.length === 0 && (reading.calls.length > 0 || (reading.library && reading.signatures.length > 0)))
    return draftFunctions(base, reading);
  const names = reading.commands.length > 0 ? reading.commands : [""];
  return names.reduce((form, name) => addCompute(form, reading, name, names.length), base);
}

/** A library: its functions from calls like `to_roman(1994)`; each is a command too. */
function draftFunctions(base: CliForm, reading: Reading): CliForm {
  const names = [...new Set([...reading.signatures, ...reading.calls].map((one) => one.name))].slice(0, 8);
  let form = base;
  for (const name of names) {
    const calls = reading.calls.filter((call) => call.name === name);
    const count = Math.max(
      0,
      ...calls.map((call) => call.args.length),
      ...reading.signatures.filter((one) => one.name === name).map((one) => one.params.length),
    );
    const given = reading.signatures.find((one) => one.name === name)?.params;
    const params = Array.from({ length: count }, (_, at) => {
      const type = typeOfValues(
        calls.map((call) => call.args[at]).filter((value): value is JsonValue => value !== undefined),
      );
      return { name: fieldName(given?.[at] ?? usualName(type, at), `value_${at + 1}`), type };
    });
    const returns = typeOfValues(calls.filter((call) => !call.refused).map((call) => call.output));
    const id = snake(name, "rule");
    const raises = calls.some((call) => call.refused) || mentionsRefusal(reading.prose);
    const told = sentencesOf(reading.brief)
      .filter((text) => text.includes(name))
      .join(" ");
    const preset = presetFor(name);
    const known = preset && preset.leaf.params.length === params.length ? preset.leaf : null;
    const rule = leaf(id, {
      purpose: known?.purpose ?? cut(told || reading.prose, 600),
      params: params.slice(0, 8),
      returns,
      raises: known?.raises ?? raises,
      properties: known?.properties ?? [],
      settled: calls.length > 0,
    });
    const examples = calls.map(
      (call, at): Example => ({
        id: `${id}-${at + 1}`,
        leaf: id,
        args: call.args,
        outcome: call.refused ? { kind: "raises" } : { kind: "returns", value: call.output },
        oracle: "confirmed",
      }),
    );
    form = {
      ...form,
      leaves: [...form.leaves, rule],
      commands: [
        ...form.commands,
        command(
          names.length === 1 ? "" : kebab(name, "call"),
          { kind: "compute", leaf: id },
          { help: cut(told, 120) || name },
        ),
      ],
      examples: [...form.examples, ...examples],
    };
  }
  return form;
}

const usualName = (type: TypeRef, at: number): string => {
  const base =
    type === "integer" || type === "number"
      ? "number"
      : type === "text"
        ? "text"
        : typeof type === "object" && "list" in type
          ? "items"
          : "value";
  return at === 0 ? base : `${base}_${at + 1}`;
};

const mentionsRefusal = (prose: string): boolean =>
  /\b(errors?|invalid|refus(?:e|es|ed)|reject(?:s|ed)?|complains?|raises?|must be|not allowed|fails?)\b/i.test(
    prose.replace(/\bvalid or invalid\b/gi, " "),
  );

export function addCompute(form: CliForm, reading: Reading, name: string, commands: number): CliForm {
  const usages = reading.usages.filter((usage) => usage.command === name);
  const sentences = sentencesOf(reading.brief).filter(
    (text) => name !== "" && new RegExp(`\\b${name}\\b`, "i").test(text),
  );
  const told = commands === 1 ? reading.prose : toldOf(reading, name) || `${name}: ${reading.prose}`;
  const named = presetFor(told) ?? presetFor(`${name} ${reading.name}`);
  const shown = mergeArgs(usages);
  const options =
    commands === 1
      ? reading.options
      : reading.options.filter((one) => {
          const shows = (usage: Usage): boolean => usage.args.some((item) => item.name === one.name);
          return usages.some(shows) || (!reading.usages.some(shows) && takesOption(reading, name, one.name));
        });
  const priced =
    usages.some((usage) => usage.output !== null) &&
    usages.every((usage) => usage.output === null || /^-?\d+\.\d\d$/.test(usage.output));
  const merged = [
    ...shown.map((one) => ({
      ...one,
      ...(options.find((item) => item.name === one.name && item.kind === "option" && item.default !== null)
        ? { default: options.find((item) => item.name === one.name)?.default ?? null }
        : {}),
    })),
    ...options.filter((one) => !shown.some((item) => item.name === one.name)),
  ]
    // `add 100` that gives 119.00 takes cents as well.
    .map((one) =>
      priced && one.name === "number" && one.type === "integer"
        ? { ...one, name: "amount", type: "decimal" as const }
        : one,
    )
    .map((one) => (one.reads && DATE_LINES.test(reading.prose) ? { ...one, reads: "dates" as const } : one));
  const preset = aliased(named, merged);
  const { args, input } = inputOf(reading, renamedFor(preset, merged), preset, usages, told);
  const everywhere = (one: CliArg): boolean =>
    usages.length > 0 && usages.every((usage) => !usage.pattern && usage.args.some((item) => item.name === one.name));
  for (const one of args) if (one.kind === "option" && one.default === null && everywhere(one)) one.required = true;
  const fitting = preset !== null && fitsPreset(preset, args, input);
  const started = fitting && preset ? presetCommand(preset, args, told) : args;
  const base = fitting && preset ? preset.leaf.name : snakeLeaf(name || form.name);
  const id = form.leaves.some((one) => one.name === base) ? snake(`${base} ${name}`, base) : base;
  const action = { kind: "compute" as const, leaf: id };
  const each = preset === null && input !== null && ["text", "lines"].includes(input.as) ? perLine(told) : null;
  const usable = started.filter((one) => one.name !== input?.arg && !["json", "dry_run", "apply"].includes(one.name));
  const stdinPairs = pairsFor(reading, usages, commands);
  const outputs = [
    ...usages.flatMap((usage) => usage.output ?? []),
    ...stdinPairs.filter((pair) => !pair.refused).map((pair) => pair.output),
  ];
  const becoming = each ? becomingPairs(reading.brief) : [];
  const returns: TypeRef =
    each?.show === "kept"
      ? "boolean"
      : each
        ? lineType(reading.prose)
        : returnType(fitting ? preset : null, outputs, reading.prose, told, preset?.output === "moves");
  const params =
    fitting && preset
      ? preset.leaf.params.map((param) => ({ ...param }))
      : [
          ...(input
            ? [
                {
                  name: each ? LINE_PARAM : INPUT_PARAMS[input.as],
                  type: each ? ("text" as TypeRef) : inputType(input),
                },
              ]
            : []),
          ...usable.map((one) => ({
            name: one.name,
            type: one.many && one.type === "text" && one.kind === "positional" ? ("text" as TypeRef) : argType(one),
          })),
        ];
  if (
    /\brandom|\bgenerat\w*[^.]{0,20}\bpasswords?\b|\bpassword generator\b|\bshuffl|\bpick(s|ed)? (a|one|some)\b|\bdraws? (a|an|one|the|lots?|names?|winners?|cards?)\b(?! (?:shape|line|box|chart|picture))/i.test(
      told,
    ) &&
    !params.some((one) => one.name === "seed")
  )
    params.push({ name: "seed", type: "integer" });
  if (
    /\btoday\b|\bfrom now\b|\bdays?\b[^.]{0,20}\b(until|till|left|since)\b|\bold (am|is|are)\b|\bage in\b|\boverdue\b/i.test(
      told,
    ) &&
    !params.some((one) => one.name === "today")
  )
    params.push({ name: "today", type: "date" });
  const withText =
    params.length === 0 ? [{ name: "text", type: pairType(stdinPairs.map((pair) => pair.input)) }] : params;
  const words =
    withText.length === 1 && usable.length === 0 && !input && withText[0]?.type === "text"
      ? [arg("text", "positional", "text", { many: true })]
      : [];
  const known = fitting && preset ? preset.leaf : null;
  const rule: CliLeaf = leaf(id, {
    purpose:
      known && isChoice(returns)
        ? choicePurpose(known.purpose, returns)
        : cut(
            known
              ? outputs.length > 0 || commands === 1
                ? `${directed(known.purpose, name)}${extraClauses(reading, known.purpose)}`
                : directed(known.purpose, name)
              : each
                ? linePurpose(told, each.show)
                : told,
            600,
          ),
    params: withText,
    returns,
    raises:
      known?.raises === true ||
      (!isChoice(returns) && known?.returns !== "boolean" && mentionsRefusal(told)) ||
      (known === null && !isChoice(returns) && returns !== "boolean" && readsCode(usages, withText)) ||
      stdinPairs.some((pair) => pair.refused) ||
      usages.some((usage) => usage.refused),
    properties: known?.properties ?? [],
    settled: known !== null || (usages.some((usage) => usage.words.length > 0) && outputs.length > 0),
  });
  const exits = exitCodes(reading.brief, name, reading.commands);
  if (exits && !usages.some((usage) => usage.refused)) rule.raises = false;
  const one: CliCommand = command(name, action, {
    ...(exits ? { exits } : {}),
    args: [...started, ...words],
    input: each && input ? { ...input, as: "lines" } : input,
    ...(each ? { each } : {}),
    help: commands === 1 ? form.summary : cut(sentences[0] ?? name, 120),
    output: preset?.output && fitting ? preset.output : "text",
  });
  const examples = examplesFor(rule, one, usages, [...stdinPairs, ...becoming]);
  const sessions: CliSession[] = input
    ? []
    : usages.flatMap((usage) =>
        usage.output !== null && !usage.pattern && usage.output !== ""
          ? [
              {
                args: [...(name ? [name] : []), ...usage.words.map((word) => word.text)],
                stdout: usage.output,
                oracle: "confirmed" as const,
              },
            ]
          : [],
      );
  return {
    ...form,
    leaves: [...form.leaves, rule],
    commands: [...form.commands, one],
    examples: [...form.examples, ...examples],
    sessions: [...form.sessions, ...sessions].slice(0, 20),
  };
}

/** One text of a fixed form, like INV-2026-0041 or 1h30m: other text has no answer, so it may be refused. */
const readsCode = (usages: Usage[], params: CliLeaf["params"]): boolean => {
  const shown = usages.filter((usage) => !usage.pattern && usage.output !== null);
  return (
    params.length === 1 &&
    params[0]?.type === "text" &&
    shown.length > 0 &&
    shown.every((usage) => usage.words.length === 1 && /^(?=.*\d)\S+$/.test(usage.words[0]?.text ?? ""))
  );
};

const isChoice = (type: TypeRef): type is { choice: string[] } => typeof type === "object" && "choice" in type;

const choicePurpose = (purpose: string, type: TypeRef): string =>
  isChoice(type)
    ? cut(
        `${purpose.replace(/^Tell whether/, `Give "${type.choice[0]}" when`)} Otherwise give "${type.choice[1]}".`,
        600,
      )
    : purpose;

/** One purpose serves both directions of a code; the way back says so. */
const directed = (purpose: string, name: string): string =>
  /^(decode|decrypt|unpack|undo|from|reverse)$/.test(name)
    ? `Undo this: ${purpose} That is, work in the opposite direction.`
    : purpose;

/** What else the brief says that a known purpose leaves out: sentences with "must", "ignore", "round" and the like. */
function extraClauses(reading: Reading, purpose: string): string {
  const extra = sentencesOf(reading.brief).filter(
    (text) =>
      /\b(ignor|round|case|must|should|only|except|without|sorted|order|default|prefix|suffix|replace|add)\w*\b/i.test(
        text,
      ) && text.length < 220,
  );
  const room = 590 - purpose.length;
  const text = extra.join(" ");
  return room > 40 && text ? ` The brief says: ${cut(text, room - 18)}` : "";
}

const pairsFor = (reading: Reading, usages: Usage[], commands: number): Reading["pairs"] =>
  commands > 1
    ? []
    : reading.pairs.filter(
        (pair) => !usages.some((usage) => usage.words.map((word) => word.text).join(" ") === pair.input),
      );

const pairType = (inputs: string[]): TypeRef =>
  inputs.length > 0 && inputs.every((input) => /^-?\d+$/.test(input)) ? "integer" : "text";

/** The type of a result: of the preset where its examples allow it, else as the outputs are written. */
function returnType(preset: Preset | null, outputs: string[], prose: string, told: string, moves: boolean): TypeRef {
  if (moves && preset) return preset.leaf.returns;
  const choice =
    /\b(?:prints?|says?|outputs?|returns?|shows?|answers?)\s+["'`]?([A-Za-z]+)["'`]? or ["'`]?([A-Za-z]+)["'`]?(?=[\s.,;]|$)/i.exec(
      prose,
    );
  if (
    choice?.[1] &&
    choice[2] &&
    !/^(the|a|an|it|them|one|each|stdin|table|csv|json)$/i.test(choice[1]) &&
    (preset === null || preset.leaf.returns === "boolean") &&
    outputs.every((output) => [choice[1], choice[2]].includes(output))
  )
    return { choice: [choice[1], choice[2]] };
  if (preset) {
    const wanted = preset.leaf.returns;
    if (outputs.length === 0) return wanted;
    if (wanted === "text") return "text";
    if (wanted === "integer" && outputs.every((output) => /^-?\d+$/.test(output))) return "integer";
    if (wanted === "number" && outputs.every((output) => /^-?\d+(\.\d+)?$/.test(output))) return "number";
    return "text";
  }
  if (outputs.length === 0) return untoldType(told);
  if (outputs.every((output) => /^(yes|no)$/.test(output))) return "boolean";
  for (const pair of TWO_WORDS)
    if (outputs.every((output) => pair.includes(output.toLowerCase())))
      return { choice: outputs.some((output) => /^[A-Z]/.test(output)) ? pair.map(sentence) : pair };
  if (outputs.every((output) => /^-?\d{1,15}$/.test(output))) return "integer";
  if (outputs.every((output) => /^-?\d+\.\d\d$/.test(output))) return "decimal";
  return outputs.every((output) => /^-?\d+(\.\d+)?$/.test(output)) ? "number" : "text";
}

/** Answers of which an example shows one and means the other too. */
const TWO_WORDS = [
  ["true", "false"],
  ["valid", "invalid"],
  ["yes", "no"],
];

/** The shape of a result of which the brief shows no value. */
function untoldType(told: string): TypeRef {
  if (/\b(counts?|number of|how many|how often)\b[^.]{0,60}\b(per|each|every|by)\b/i.test(told))
    return { list: { tuple: ["text", "integer"] } };
  if (
    /\b(one per line|one line (?:per|for (?:each|every))|prints? (?:all|every|each|only the)|lists? (?:all|every|the)|line numbers|the lines|the names)\b/i.test(
      told,
    )
  )
    return { list: "text" };
  return "text";
}

/** A second file that holds a date a line. */
const DATE_LINES =
  /\bone (?:YYYY-MM-DD|date)(?: date)? (?:per|a|on each|in each) line\b|\bdates?,? one (?:per|a) line\b/i;

const PIPED = /\b(?:stdin|standard input|piped?|pipes)\b/i;

/** The file, folder or standard input a command reads. */
function inputOf(
  reading: Reading,
  args: CliArg[],
  preset: Preset | null,
  usages: Usage[],
  told: string,
): { args: CliArg[]; input: CliCommand["input"] } {
  const { prose } = reading;
  const path = args.find((one) => one.type === "path" && one.kind === "positional");
  const literal = usages.flatMap((usage) => usage.words.map((word) => word.text)).join(" ");
  const shownText = args.some((one) => one.kind === "positional" && one.type !== "path");
  const byLines =
    /\b(lines|log files?)\b/i.test(prose) && !/\bwords?\b|\bparagraph|\bcolumn/i.test(prose) ? "lines" : "text";
  const from = ((): NonNullable<CliCommand["input"]>["as"] | null => {
    if (preset?.input && (path || !shownText)) return preset.input;
    if (path && /^(folder|dir|directory)/.test(path.name)) return "folder";
    if (!path && shownText) return null;
    if (/\bcsv\b/i.test(prose) && (path || /\b(reads?|takes?|from|given|loads?)\b[^.]{0,30}\bcsv\b/i.test(prose)))
      return "csv";
    if (/\bjson file\b|\breads? (a |some )?json\b/i.test(prose) || /\.json\b/.test(literal)) return "json";
    if (
      path &&
      /\binvalid json\b|\bvalid json\b/i.test(prose) &&
      !/\breads? (?:such |these |the |those )?lines\b/i.test(told)
    )
      return "json";
    if (path)
      return /\b(folder|directory)\b/i.test(prose) && !/\bfile\b/i.test(literal) && !/\.\w{2,4}\b/.test(literal)
        ? "folder"
        : byLines;
    if (/\b(files in|folder|directory)\b/i.test(prose)) return "folder";
    return /\b(reads?|takes?|given|from|of|in|processes|analy[sz]es?|parses?|extracts?)\b[^.]{0,40}\b(text|markdown|log|input|source|html|subtitle|\.md|\.txt|\.log|readme)\s*(files?|documents?)\b|\b(stdin|standard input|pipe[ds]?)\b|\b(?:text|markdown|log|readme|source|html|subtitle) files?\b|\b(a|the) file\b/i.test(
      prose,
    )
      ? byLines
      : null;
  })();
  if (!from) return { args, input: null };
  const name = path?.name ?? (from === "folder" ? "folder" : "file");
  const shown = path ? args : [arg(name, "positional", "path"), ...args];
  const alone = shown.filter((one) => one.kind === "positional").length === 1;
  const piped = from !== "folder" && alone && PIPED.test(prose) && !/\bif \w+ is -/i.test(prose);
  return {
    args: piped ? shown.map((one) => (one.name === name ? { ...one, required: false } : one)) : shown,
    input: { as: from, arg: name, record: null },
  };
}

/** Confirmed examples from calls with output and from plain pairs. */
function examplesFor(rule: CliLeaf, one: CliCommand, usages: Usage[], pairs: Reading["pairs"]): Example[] {
  const examples: Example[] = [];
  const push = (args: JsonValue[] | null, output: string, refused: boolean): void => {
    if (!args) return;
    const outcome: Example["outcome"] = refused
      ? { kind: "raises" }
      : { kind: "returns", value: resultValue(output, rule.returns) };
    examples.push({ id: `${rule.name}-${examples.length + 1}`, leaf: rule.name, args, outcome, oracle: "confirmed" });
  };
  for (const usage of usages)
    if (!usage.pattern && (usage.output !== null || usage.refused) && !one.input)
      push(wordsToArgs(rule, one, usage.words), usage.output ?? "", usage.refused);
  // A call shown once gives the options of the lines the brief shows elsewhere.
  const calls = usages.filter((usage) => !usage.pattern && usage.words.some((word) => /^--?[A-Za-z]/.test(word.text)));
  const around = calls.length === 1 ? (calls[0]?.words ?? []) : [];
  for (const pair of pairs)
    push(
      one.each
        ? lineArgs(rule, one, pair.input, around)
        : (wordsToArgs(rule, one, [{ text: pair.input, quoted: true }]) ?? bareArgs(rule, one, pair.input)),
      pair.output,
      pair.refused,
    );
  return examples.slice(0, 20);
}

/** One line with the options of the call that the brief shows. */
function lineArgs(rule: CliLeaf, one: CliCommand, line: string, around: Word[]): JsonValue[] | null {
  const input = one.args.find((item) => item.name === one.input?.arg);
  const words = around.filter((word, at) => !(input?.kind === "positional" && at === 0 && !word.text.startsWith("-")));
  const others = { ...rule, params: rule.params.filter((param) => param.name !== LINE_PARAM) };
  const args = wordsToArgs(others, one, words);
  const at = rule.params.findIndex((param) => param.name === LINE_PARAM);
  return args && at >= 0 ? [...args.slice(0, at), line, ...args.slice(at)] : null;
}

/** The words a line can be answered with, when the brief lists them: "weak, ok or strong". */
function lineType(prose: string): TypeRef {
  const listed =
    /\b(?:prints?|says?|shows?|with|as|either|is) (?:either )?["'`]?([a-z]{2,12})["'`]?((?:, ["'`]?[a-z]{2,12}["'`]?)*),? or ["'`]?([a-z]{2,12})["'`]?(?=\s*[:.;,(]|\s*$|\s+(?:depending|for|if))/i.exec(
      prose,
    );
  const words = listed ? [listed[1] ?? "", ...(listed[2] ?? "").split(","), listed[3] ?? ""] : [];
  const clean = words.map((word) => word.replace(/["'`]/g, "").trim()).filter(Boolean);
  const told = clean.filter((word) => (prose.match(new RegExp(`\\b${word}\\b`, "gi")) ?? []).length > 1);
  return clean.length >= 2 && told.length >= clean.length - 1 ? { choice: clean } : "text";
}

/** A pair for a command that reads text: its input is the text. */
function bareArgs(rule: CliLeaf, one: CliCommand, input: string): JsonValue[] | null {
  if (one.input?.as !== "text" || rule.params.length !== 1) return null;
  return [input];
}

function resultValue(output: string, type: TypeRef): JsonValue {
  if (type === "boolean") return /^(yes|true|valid)$/i.test(output);
  if (type === "integer" || type === "number") return Number(output);
  if (typeof type === "object" && "list" in type)
    return output
      .split(/\n|,\s*|\s+/)
      .filter(Boolean)
      .map((part) => (type.list === "text" || type.list === "decimal" ? part : Number(part)));
  return output;
}
