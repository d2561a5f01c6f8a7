import { z } from "zod";
import type { SlotStep } from "../blueprint.ts";
import { essentialBrief } from "../check-brief.ts";
import { typeByName } from "./brief/columns.ts";
import { entityName, rowName } from "./brief/naming.ts";
import { readBrief } from "./brief/reading.ts";
import { kindOf } from "./draft.ts";
import { draftComputes } from "./draft-compute.ts";
import { draftCsv } from "./draft-csv.ts";
import { draftStore } from "./draft-store.ts";
import { verbOf } from "./draft-store-rules.ts";
import { arg, type CliForm, type CliLeaf, field } from "./form.ts";
import { TYPE_NAMES, typeNamed } from "./type-names.ts";
import { argType } from "./types.ts";
import { cut, fieldName, kebab, spaced } from "./words.ts";

type Step = SlotStep<CliForm>;
/** About 350 tokens of brief: with rules and example a message stays under 900. */
const BRIEF_CHARS = 1400;

const SYSTEM =
  "You read what a person wants from a command line tool and fill in fields. Use the person's own words. Answer with JSON only.";

const ask = (
  example: { brief: string; question: string; answer: unknown },
  brief: string,
  question: string,
): { role: "system" | "user" | "assistant"; content: string }[] => [
  { role: "system", content: SYSTEM },
  { role: "user", content: `${example.brief}\n\n${example.question}` },
  { role: "assistant", content: JSON.stringify(example.answer) },
  { role: "user", content: `${essentialBrief(brief, BRIEF_CHARS)}\n\n${question}` },
];

const fieldsSchema = z.object({
  one: z.string().max(24),
  fields: z
    .array(
      z.object({
        name: z.string().max(24),
        type: z.enum(["text", "integer", "number", "decimal", "boolean", "date"]),
        required: z.boolean(),
      }),
    )
    .min(1)
    .max(8),
});

/** What one row or entry holds, when the brief lists no columns. */
const fieldsStep: Step = {
  id: "fields",
  label: "Reading what one entry holds",
  wanted: (brief, form) => {
    const reading = readBrief(brief);
    const kind = kindOf(reading);
    if (reading.fields.length > 0 || kind === "compute") return false;
    return kind === "csv"
      ? form.records.length === 0 && !form.leaves.some((one) => one.settled)
      : reading.usages.every((usage) => verbOf(reading, usage.command) !== "add") && !/\bto-?dos?\b/i.test(brief);
  },
  schema: fieldsSchema,
  maxTokens: 260,
  messages: (brief) =>
    ask(
      {
        brief:
          "Keep a list of the plants in my garden and when I watered them last. I want to add a plant, list them and remove them.",
        question: "What is one entry called, and which fields does it have?",
        answer: {
          one: "Plant",
          fields: [
            { name: "name", type: "text", required: true },
            { name: "last_watered", type: "date", required: false },
          ],
        },
      },
      brief,
      "What is one entry called, and which fields does it have?",
    ),
  apply: (form, answer, brief) => {
    const parsed = fieldsSchema.safeParse(answer);
    if (!parsed.success) return { form, changed: [] };
    const reading = readBrief(brief);
    const kind = kindOf(reading);
    const seen = new Set<string>(["id"]);
    const fields = parsed.data.fields.flatMap((one) => {
      const name = fieldName(one.name, "");
      if (name === "" || seen.has(name)) return [];
      seen.add(name);
      const known = typeByName(name);
      const type =
        one.type === "text" || known === "date" || known === "boolean"
          ? known === "text"
            ? one.type
            : known
          : one.type;
      return [
        field(name, type, { required: one.required && type !== "boolean", default: type === "boolean" ? false : null }),
      ];
    });
    if (fields.length === 0) return { form, changed: [] };
    const label = fields.findIndex((one) => one.type === "text");
    const ordered =
      label > 0 ? [...fields.slice(label, label + 1), ...fields.slice(0, label), ...fields.slice(label + 1)] : fields;
    const first = ordered[0];
    const usable = first ? [{ ...first, required: true }, ...ordered.slice(1)] : ordered;
    const told = { ...reading, fields: kind === "store" ? usable : fields };
    const base = { ...form, records: [], store: null, commands: [], leaves: [], examples: [], sessions: [] };
    const entity = kind === "store" ? entityName(reading.prose) : rowName(reading.prose);
    const named =
      entity === "Item" || entity === "Row"
        ? /^[A-Za-z]{3,}$/.test(parsed.data.one)
          ? `${parsed.data.one.slice(0, 1).toUpperCase()}${parsed.data.one.slice(1)}`
          : entity
        : entity;
    const next = kind === "store" ? draftStore(base, told, named) : draftCsv(base, told, named);
    return { form: next, changed: ["/records/0", "/commands"] };
  },
};

const commandsSchema = z.object({
  commands: z
    .array(z.object({ name: z.string().max(20), help: z.string().max(100) }))
    .min(1)
    .max(6),
});

/** The commands, when the brief speaks of commands without naming one literally. */
const commandsStep: Step = {
  id: "commands",
  label: "Reading the commands",
  wanted: (brief, form) => {
    const reading = readBrief(brief);
    return (
      reading.commands.length === 0 &&
      reading.usages.length === 0 &&
      !reading.library &&
      kindOf(reading) === "compute" &&
      form.leaves.every((one) => !one.settled) &&
      /\b(sub-?commands|several commands|two commands|three commands|commands? (to|for))\b/i.test(reading.prose)
    );
  },
  schema: commandsSchema,
  maxTokens: 220,
  messages: (brief) =>
    ask(
      {
        brief: "A tool with commands to turn text into Morse code and back.",
        question: "Which commands does the tool have? One word each.",
        answer: {
          commands: [
            { name: "encode", help: "Turn text into Morse code" },
            { name: "decode", help: "Turn Morse code into text" },
          ],
        },
      },
      brief,
      "Which commands does the tool have? One word each.",
    ),
  apply: (form, answer, brief) => {
    const parsed = commandsSchema.safeParse(answer);
    if (!parsed.success) return { form, changed: [] };
    const names = [...new Set(parsed.data.commands.map((one) => kebab(one.name.split(/\s+/)[0] ?? "", "")))].filter(
      (name) => name !== "",
    );
    if (names.length < 2) return { form, changed: [] };
    const reading = { ...readBrief(brief), commands: names };
    const base = { ...form, commands: [], leaves: [], examples: [], sessions: [] };
    const drafted = draftComputes(base, reading);
    const help = new Map(parsed.data.commands.map((one) => [kebab(one.name.split(/\s+/)[0] ?? "", ""), one.help]));
    const leaves = drafted.leaves.map((one) => {
      const owner = drafted.commands.find((item) => item.action.kind === "compute" && item.action.leaf === one.name);
      const told = owner ? help.get(owner.name) : undefined;
      return told ? { ...one, purpose: cut(`${told}. ${one.purpose}`, 600) } : one;
    });
    return {
      form: {
        ...drafted,
        leaves,
        commands: drafted.commands.map((one) => ({ ...one, help: help.get(one.name) ?? one.help })),
      },
      changed: ["/commands"],
    };
  },
};

const TYPE_CHOICES = TYPE_NAMES.map((one) => one[0]) as [string, ...string[]];

const ruleSchema = z.object({
  inputs: z
    .array(
      z.object({
        name: z.string().max(24),
        type: z.enum(["text", "integer", "number", "amount", "yes-no", "date", "texts", "numbers"]),
        optional: z.boolean(),
        default: z.string().max(20),
      }),
    )
    .min(1)
    .max(4),
  result: z.enum(TYPE_CHOICES),
  can_fail: z.boolean(),
  clauses: z.array(z.string().max(120)).min(1).max(4),
});

/** Signature and clauses of the `at`-th rule, when neither usage lines nor a known computation settle it. */
const ruleStep = (at: number): Step => ({
  id: `rule-${at + 1}`,
  label: at === 0 ? "Reading what the tool works out" : `Reading rule ${at + 1}`,
  wanted: (_brief, form) => {
    const rule = form.leaves[at];
    return rule !== undefined && !rule.settled;
  },
  schema: ruleSchema,
  maxTokens: 320,
  messages: (brief, form) => {
    const rule = form.leaves[at];
    const owner = form.commands.find((one) => one.action.kind === "compute" && one.action.leaf === rule?.name);
    const given = rule?.params.map((param) => param.name).join(", ") ?? "text";
    const what = owner && owner.name !== "" ? `the command ${owner.name}` : "the tool";
    return ask(
      {
        brief: "A tool that works out the monthly payment of a loan.",
        question: "What does the tool take, what does it give, and what must hold? Each clause one short promise.",
        answer: {
          inputs: [
            { name: "amount", type: "amount", optional: false, default: "" },
            { name: "rate", type: "number", optional: false, default: "" },
            { name: "months", type: "integer", optional: true, default: "12" },
          ],
          result: "amount",
          can_fail: true,
          clauses: [
            "Work out the equal monthly payment for a loan at a yearly rate in percent.",
            "Without interest divide the amount by the months.",
            "Round to the cent, half up.",
            "Refuse fewer than 1 month.",
          ],
        },
      },
      brief,
      `What does ${what} take${owner?.input || (rule && rule.params.length > 0 && isFixed(form, rule)) ? ` (it already gets: ${given})` : ""}, what does it give, and what must hold? Each clause one short promise.`,
    );
  },
  apply: (form, answer, brief) => {
    const rule = form.leaves[at];
    const parsed = ruleSchema.safeParse(answer);
    if (!rule || !parsed.success) return { form, changed: [] };
    const { inputs, clauses } = parsed.data;
    const fixed = isFixed(form, rule);
    const owner = form.commands.findIndex((one) => one.action.kind === "compute" && one.action.leaf === rule.name);
    const commandOf = form.commands[owner];
    const reserved = new Set([
      "file",
      "path",
      "folder",
      "help",
      "today",
      "seed",
      "text_file",
      "input",
      "filename",
      commandOf?.input?.arg ?? "file",
    ]);
    const seen = new Set<string>();
    // A file is read by the shell; the rule gets its lines or text.
    const isFile = (name: string): boolean => /(^|_)(file|filename|path)(_|$)/.test(name);
    const file =
      !fixed && commandOf && !commandOf.input && inputs.some((one) => isFile(fieldName(one.name, "")))
        ? { as: /\blines?\b/i.test(brief) ? ("lines" as const) : ("text" as const), arg: "file", record: null }
        : null;
    const read = inputs.flatMap((one) => {
      const name = fieldName(one.name, "");
      if (name === "" || seen.has(name) || reserved.has(name) || isFile(name)) return [];
      seen.add(name);
      return [{ ...one, name }];
    });
    const args = read.map((one) => {
      if (one.type === "texts" || one.type === "numbers")
        return arg(one.name, "positional", one.type === "texts" ? "text" : "number", {
          many: true,
          help: spaced(one.name),
        });
      const type = one.type === "amount" ? "decimal" : one.type === "yes-no" ? "boolean" : one.type;
      if (type === "boolean") return arg(one.name, "flag", "boolean");
      const fallback = one.optional && one.default.trim() !== "" ? one.default.trim() : null;
      return arg(one.name, fallback === null ? "positional" : "option", type, {
        required: fallback === null,
        default: fallback,
        help: spaced(one.name),
      });
    });
    // What a file, the store or a usage line already gives is not asked for again.
    const kept = rule.params.filter((param) => ["today", "seed"].includes(param.name));
    const own: CliLeaf["params"] =
      fixed || (args.length === 0 && !file)
        ? rule.params
        : [
            ...args.map((one) => ({
              name: one.name,
              type: argType(one),
            })),
            ...kept,
          ];
    const isText = args.length === 1 && args[0]?.type === "text" && args[0].kind === "positional" && !args[0].many;
    const shown = isText ? args.map((one) => ({ ...one, many: true })) : args;
    const hasExamples = form.examples.some((one) => one.leaf === rule.name);
    const returns = hasExamples || rule.returns !== "text" ? rule.returns : resultType(brief, parsed.data.result);
    const purpose = purposeFrom(brief, rule.purpose, clauses, form.leaves.length);
    const next: CliLeaf = {
      ...rule,
      params: own,
      returns,
      purpose,
      raises:
        rule.raises ||
        (parsed.data.can_fail && clauses.some((text) => /\b(refuse|reject|error|invalid|must)\b/i.test(text))),
      settled: true,
    };
    return {
      form: {
        ...form,
        leaves: form.leaves.map((one, index) => (index === at ? next : one)),
        commands: form.commands.map((one, index) =>
          index === owner && !fixed && (args.length > 0 || file)
            ? {
                ...one,
                input: file ?? one.input,
                args: [...shown, ...one.args.filter((item) => item.kind !== "positional" && !seen.has(item.name))],
              }
            : one,
        ),
      },
      changed: [`/leaves/${at}`, ...(owner >= 0 ? [`/commands/${owner}`] : [])],
    };
  },
});

/** The model's choice, corrected where the sentence itself says more than one figure is printed. */
function resultType(brief: string, name: string): CliLeaf["returns"] {
  const single = ["integer", "number", "amount", "yes-no"].includes(name);
  if (single && /\b(counts?|number|how many)\b[^.]{0,60}\b(per|each|by)\b/i.test(brief))
    return typeNamed("counts") ?? "text";
  if (single && /\b(prints?|gets?|gives?|shows?|tells?)\b[^.]{0,60}\band (its|the|a)\b/i.test(brief)) return "text";
  return typeNamed(name) ?? "text";
}

/** The brief's own words where they are short; else the clauses. The model never widens what a short brief says. */
function purposeFrom(brief: string, before: string, clauses: string[], leaves: number): string {
  if (leaves === 1 && before.length <= 420 && brief.length <= 600) return before;
  // Of several rules the first clause says which one this is; the rest a small model tends to invent.
  const kept = (brief.length <= 600 ? clauses.slice(0, 1) : clauses)
    .map((text) => text.trim())
    .filter((text) => text.length > 8);
  const sentences = kept.map((text) => (/[.!]$/.test(text) ? text : `${text}.`));
  const told = brief.length <= 600 ? [...sentences, before] : sentences;
  return cut([...new Set(told)].join(" ") || before, 600);
}

/** True when the parameters come from a file, the store or literal usage. */
function isFixed(form: CliForm, rule: CliLeaf): boolean {
  const owner = form.commands.find((one) => one.action.kind === "compute" && one.action.leaf === rule.name);
  if (owner?.input) return true;
  if (rule.params.some((param) => typeof param.type === "object" && "list" in param.type)) return true;
  if (form.examples.some((one) => one.leaf === rule.name)) return true;
  return rule.params.some((param) => !["text", "today", "seed"].includes(param.name));
}

/** The control messages, in order; each is skipped when code read the answer from the brief. */
export const cliSteps: Step[] = [fieldsStep, commandsStep, ruleStep(0), ruleStep(1), ruleStep(2), ruleStep(3)];
