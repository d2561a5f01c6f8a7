import type { Example, JsonValue, TypeRef } from "@guildhall/contracts";
import { withBatches } from "./brief/batch-words.ts";
import { contradicts } from "./brief/contradictions.ts";
import { snakeLeaf, typeOfValues } from "./brief/examples.ts";
import { exitCodes } from "./brief/exit-codes.ts";
import { linesWhole } from "./brief/line-rules.ts";
import { measuredArgs, measuresSaid } from "./brief/measured-args.ts";
import { withOptionalValues } from "./brief/optional-values.ts";
import { withMomentNames } from "./brief/orderings.ts";
import { paramType } from "./brief/param-types.ts";
import { becomingPairs, linePurpose, perLine } from "./brief/per-line.ts";
import { type Preset, presetFor } from "./brief/presets.ts";
import type { Reading, Usage } from "./brief/reading.ts";
import { sentencesOf } from "./brief/spans.ts";
import { takesOption, toldOf } from "./brief/told.ts";
import { mergeArgs } from "./brief/usage.ts";
import { examplesFor } from "./draft-examples.ts";
import { furtherFiles, inputOf } from "./draft-input.ts";
import { draftKnown, draftKnownFunction } from "./draft-known.ts";
import { aliased, fitsPreset, presetCommand, renamedFor } from "./draft-preset.ts";
import { lineType, returnType } from "./draft-returns.ts";
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
import { understood } from "./known/told-work.ts";
import { argType, INPUT_PARAMS, inputType, LINE_PARAM } from "./types.ts";
import { cut, fieldName, kebab, snake } from "./words.ts";

/** Programs and libraries whose work is functions. */
export function draftComputes(base: CliForm, reading: Reading): CliForm {
  if (reading.usages.length === 0 && (reading.calls.length > 0 || (reading.library && reading.signatures.length > 0)))
    return draftFunctions(base, reading);
  const known = knownProgram(base, reading);
  if (known) return known;
  const names = reading.commands.length > 0 ? reading.commands : [""];
  return withBatches(
    names.reduce((form, name) => addCompute(form, reading, name, names.length), base),
    reading,
  );
}

/** A program with one job the house knows; values and results in plain text are for the reading by parts. */
function knownProgram(base: CliForm, reading: Reading): CliForm | null {
  if (reading.commands.length > 0 || reading.pairs.length > 0) return null;
  const read = understood(reading, reading.usages);
  return read ? draftKnown(base, reading, reading.usages, read) : null;
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
      const values = calls.map((call) => call.args[at]).filter((value): value is JsonValue => value !== undefined);
      const type = typeOfParam(values, given?.[at]);
      return { name: fieldName(given?.[at] ?? usualName(type, at), `value_${at + 1}`), type };
    });
    const returns = typeOfValues(calls.filter((call) => !call.refused).map((call) => call.output));
    const id = snake(name, "rule");
    const raises = calls.some((call) => call.refused) || mentionsRefusal(reading.prose);
    const told = sentencesOf(reading.brief)
      .filter((text) => text.includes(name))
      .join(" ");
    const usual = presetFor(name);
    const preset = usual && inOwnWords(usual, told);
    const known = preset && preset.leaf.params.length === params.length ? preset.leaf : null;
    const whole = names.length === 1 ? draftKnownFunction(base, reading, id, params, calls) : null;
    if (whole) return whole;
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

/** A usual computation keeps its signature, but not a purpose that says something else than the brief. */
const inOwnWords = (preset: Preset, told: string): Preset =>
  contradicts(told, preset.leaf.purpose)
    ? { ...preset, leaf: { ...preset.leaf, purpose: cut(told, 600), properties: [] } }
    : preset;

/** Types by name where no call shows a value. */
const typeOfParam = (values: JsonValue[], name: string | undefined): TypeRef =>
  values.length > 0 || name === undefined ? typeOfValues(values) : paramType(name);

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
  /\b(errors?|invalid|refus(?:e|es|ed)|reject(?:s|ed)?|complains?|raises?|must be|not allowed|fails?|(?:messages?|errors?) (?:on|to) (?:stderr|standard error)|exit (?:code|status) [1-9]|exits? (?:with )?[1-9])\b/i.test(
    prose.replace(/\bvalid or invalid\b/gi, " "),
  );

export function addCompute(form: CliForm, reading: Reading, name: string, commands: number): CliForm {
  const usages = reading.usages.filter((usage) => usage.command === name);
  const sentences = sentencesOf(reading.brief).filter(
    (text) => name !== "" && new RegExp(`\\b${name}\\b`, "i").test(text),
  );
  const told = commands === 1 ? reading.prose : toldOf(reading, name) || `${name}: ${reading.prose}`;
  const likely = presetFor(told) ?? presetFor(`${name} ${reading.name}`);
  const named = likely && inOwnWords(likely, told);
  const shown = mergeArgs(usages);
  const options =
    commands === 1
      ? reading.options
      : reading.options.filter((one) => {
          const shows = (usage: Usage): boolean => usage.args.some((item) => item.name === one.name);
          return usages.some(shows) || (!reading.usages.some(shows) && takesOption(reading, name, one.name));
        });
  const merged = [
    ...shown.map((one) => ({
      ...one,
      ...(options.find((item) => item.name === one.name && item.kind === "option" && item.default !== null)
        ? { default: options.find((item) => item.name === one.name)?.default ?? null }
        : {}),
    })),
    ...options.filter((one) => !shown.some((item) => item.name === one.name)),
  ]
    .map((one) => withFractions(one, usages))
    .map((one) => (one.reads && DATE_LINES.test(reading.prose) ? { ...one, reads: "dates" as const } : one));
  const preset = aliased(named, merged);
  const several = severalOf(merged, usages, told);
  const found = inputOf(
    reading,
    renamedFor(
      preset,
      preset === null ? withMomentNames(measuredArgs(several, usages, reading), reading.brief) : several,
    ),
    preset,
    usages,
    told,
  );
  const input = linesWhole(found.input, reading.brief);
  const given = furtherFiles(found.args, input, told).map((one) => apartFrom(one, input));
  const everywhere = (one: CliArg): boolean =>
    usages.length > 0 && usages.every((usage) => !usage.pattern && usage.args.some((item) => item.name === one.name));
  const args = withOptionalValues(
    given.map((one) =>
      one.kind === "option" && one.default === null && everywhere(one) ? { ...one, required: true } : one,
    ),
    reading.brief,
  );
  const fitting = preset !== null && fitsPreset(preset, args, input);
  const started = fitting && preset ? presetCommand(preset, args, told) : args;
  const base = fitting && preset ? preset.leaf.name : snakeLeaf(name || form.name);
  const id = form.leaves.some((one) => one.name === base) ? snake(`${base} ${name}`, base) : base;
  const action = { kind: "compute" as const, leaf: id };
  const whole = input?.lines?.unique || (input?.lines?.least ?? 0) > 1;
  const each = preset === null && input && ["text", "lines"].includes(input.as) && !whole ? perLine(told) : null;
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
    /\brandom|\bgenerat\w*[^.]{0,20}\bpasswords?\b|\bpassword generator\b|\bshuffl|\bpick(s|ed)? (a|one|some)\b|\bdraws? (?:an? |one |the |some )?(?:random )?(?:lots?|names?|winners?|cards?|tickets?)\b/i.test(
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
  const measures = measuresSaid(started);
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
                : `${cut(told, 600 - measures.length)}${measures}`,
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

/** What is measured or paid, which need not be whole. */
const MEASURED =
  /^(?:bill|price|cost|total|sum|amount|salary|income|rent|fee|budget|distance|weight|height|width|length|temperature|speed|area|volume)$/;

/** `add 100` that gives 119.00 takes cents as well, `temp 100` that gives 212.0 tenths. */
function withFractions(one: CliArg, usages: Usage[]): CliArg {
  const outputs = usages.flatMap((usage) => usage.output ?? []);
  if (one.type !== "integer" || one.kind === "flag" || outputs.length === 0) return one;
  if (outputs.every((output) => /^-?\d+\.\d\d$/.test(output))) {
    if (one.name === "number") return { ...one, name: "amount", type: "decimal" };
    return MEASURED.test(one.name) ? { ...one, type: "decimal" } : one;
  }
  const parts = outputs.every((output) => /^-?\d+\.\d+$/.test(output));
  return parts && (one.name === "number" || MEASURED.test(one.name)) ? { ...one, type: "number" } : one;
}

/** A value must not share its name with what is read from the file. */
const apartFrom = (one: CliArg, input: CliCommand["input"]): CliArg =>
  input && one.name !== input.arg && [INPUT_PARAMS[input.as], LINE_PARAM].includes(one.name)
    ? { ...one, name: `given_${one.name}` }
    : one;

/** `stats 1 2 3 4` for "a list of numbers" takes as many as are given. */
function severalOf(args: CliArg[], usages: Usage[], told: string): CliArg[] {
  const values = args.filter((one) => one.kind === "positional");
  const counts = new Set(
    usages
      .filter((usage) => !usage.pattern)
      .map((usage) => usage.args.filter((one) => one.kind === "positional").length),
  );
  const numeric = values.every((one) => ["integer", "decimal", "number"].includes(one.type));
  const named = numeric
    ? /\b(?:numbers|integers)\b|\b(?:list of|several|any number of|series of|all the) (?:values|amounts|scores|grades|prices|marks|temperatures)\b/i.test(
        told,
      )
    : /\b(?:words|names|items|several|any number of|list of)\b/i.test(told) && counts.size > 1;
  const same = values.every((one) => numeric || one.type === "text");
  if (!same || !named || values.length < 3 || usages.some((usage) => usage.pattern)) return args;
  const type: CliArg["type"] = numeric ? (values.some((one) => one.type !== "integer") ? "decimal" : "number") : "text";
  const name = numeric ? "numbers" : "words";
  return [arg(name, "positional", type, { many: true }), ...args.filter((one) => one.kind !== "positional")];
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

/** A second file that holds a date a line. */
const DATE_LINES =
  /\bone (?:YYYY-MM-DD|date)(?: date)? (?:per|a|on each|in each) line\b|\bdates?,? one (?:per|a) line\b/i;
