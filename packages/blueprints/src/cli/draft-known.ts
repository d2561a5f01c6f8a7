import type { Example, JsonValue } from "@guildhall/contracts";
import { isOfPrinted } from "./brief/found-exit.ts";
import { titleOf } from "./brief/naming.ts";
import type { Reading, Usage } from "./brief/reading.ts";
import type { Refusal } from "./brief/refusals.ts";
import { mergeArgs } from "./brief/usage.ts";
import { examplesFor } from "./draft-examples.ts";
import { PIPED } from "./draft-input.ts";
import { arg, type CliArg, type CliCommand, type CliForm, type CliLeaf, command, leaf } from "./form.ts";
import type { KnownWork } from "./known/known-work.ts";
import { type Understood, understood } from "./known/told-work.ts";
import { cut, kebab } from "./words.ts";

const SHELL_ARGS = new Set(["json"]);
const isPath = (one: CliArg): boolean => one.type === "path";

/**
 * The arguments of a known work as the brief calls the program: its own names and order where it shows a pattern, the
 * work's where it shows values only. Null when the brief calls it with other values than the work takes.
 */
function argsFor(
  work: KnownWork,
  reading: Reading,
  usages: Usage[],
): { args: CliArg[]; renamed: Map<string, string> } | null {
  const own =
    work.input && !work.args.some((one) => isPath(one) && !one.reads)
      ? [arg("file", "positional", "path"), ...work.args]
      : work.args;
  const wanted = own.filter((one) => one.kind === "positional");
  const flags = own.filter((one) => one.kind !== "positional");
  const strange = [...reading.options, ...usages.flatMap((usage) => usage.args)].filter(
    (one) => one.kind !== "positional" && !SHELL_ARGS.has(one.name) && !flags.some((flag) => flag.name === one.name),
  );
  if (strange.length > 0) return null;
  const shown = mergeArgs(usages).filter((one) => one.kind === "positional");
  const json = reading.options.filter((one) => SHELL_ARGS.has(one.name));
  if (shown.length === 0) return { args: [...wanted, ...flags, ...json], renamed: new Map() };
  const [last] = wanted.slice(-1);
  if (shown.length !== wanted.length && !(last?.many && shown.length >= wanted.length)) return null;
  const paths = wanted.filter(isPath);
  const others = wanted.filter((one) => !isPath(one));
  if (work.input && shown.filter(isPath).length !== paths.length) return null;
  const patterned = usages.some((usage) => usage.pattern);
  const renamed = new Map<string, string>();
  const ordered = shown.slice(0, wanted.length).flatMap((one) => {
    const next = work.input && isPath(one) ? paths.shift() : others.shift();
    if (!next) return [];
    if (!patterned || next.reads) return [next];
    renamed.set(next.name, one.name);
    return [{ ...next, name: one.name }];
  });
  return ordered.length === wanted.length ? { args: [...ordered, ...flags, ...json], renamed } : null;
}

/** The name the brief gives the program, else one after what it does. */
const titled = (base: CliForm, reading: Reading, rule: string): Pick<CliForm, "name" | "title"> => {
  if (reading.nameGiven) return { name: base.name, title: base.title };
  const name = kebab(rule, base.name);
  return { name, title: titleOf(reading.brief, name) };
};

/** Results the house worked out, for a function of which the brief shows none. */
const factsOf = (rule: CliLeaf, work: KnownWork): Example[] =>
  work.facts.map(({ args, gives }, at) => ({
    id: `${rule.name}-known-${at + 1}`,
    leaf: rule.name,
    args,
    outcome: { kind: "returns", value: gives },
    oracle: "derived",
  }));

/** What the brief says is refused, with a call that shows it where the work knows one. */
function refusedOf(
  rule: CliLeaf,
  work: KnownWork,
  refusals: Refusal[],
): { refusals: CliLeaf["refusals"]; examples: Example[] } {
  const examples: Example[] = [];
  const told = refusals.map(({ says, subject }) => {
    const known = work.refuses?.filter((one) => one.said.test(subject)) ?? [];
    const ids = known.map((one, at): string => {
      const id = `${rule.name}-refused-${examples.length + at + 1}`;
      examples.push({
        id,
        leaf: rule.name,
        args: one.args as JsonValue[],
        outcome: { kind: "raises" },
        oracle: "derived",
      });
      return id;
    });
    return { says, subject, examples: ids };
  });
  return { refusals: told, examples };
}

/**
 * A function of a library, under the name and with the parameters the brief gives it. Null when the house does not know
 * the whole of what the brief asks for, or knows it with other parameters.
 */
export function draftKnownFunction(
  base: CliForm,
  reading: Reading,
  name: string,
  params: CliLeaf["params"],
  calls: Reading["calls"],
): CliForm | null {
  const read = understood(reading, []);
  if (read === null) return null;
  const own = read.work.leaf.params;
  if (own.length !== params.length) return null;
  const drafted = draftKnown(base, reading, [], {
    ...read,
    work: {
      ...read.work,
      leaf: {
        ...read.work.leaf,
        name,
        params: own.map((param, at) => ({ ...param, name: params[at]?.name ?? param.name })),
      },
      args: read.work.args.map((one) => {
        const at = own.findIndex((param) => param.name === one.name);
        return { ...one, name: params[at]?.name ?? one.name };
      }),
    },
  });
  if (!drafted) return null;
  const confirmed = calls.map(
    (call, at): Example => ({
      id: `${name}-${at + 1}`,
      leaf: name,
      args: call.args,
      outcome: call.refused ? { kind: "raises" } : { kind: "returns", value: call.output },
      oracle: "confirmed",
    }),
  );
  return { ...drafted, examples: [...confirmed, ...drafted.examples] };
}

/**
 * A program with one job, of which the house knows the whole meaning: the function with its usual names, and results
 * that prove it although the brief shows none. Null when the brief calls it otherwise.
 */
export function draftKnown(base: CliForm, reading: Reading, usages: Usage[], read: Understood): CliForm | null {
  const { work, told, others, found } = read;
  // An exit status goes with a result that may be nothing.
  const listed = typeof work.leaf.returns === "object" && "list" in work.leaf.returns && work.output !== "json";
  const ends = found && listed && isOfPrinted(found, work.leaf.purpose) ? found : null;
  const unread = found && !ends ? [found.says] : [];
  const fitting = argsFor(work, reading, usages);
  if (!fitting) return null;
  const { renamed } = fitting;
  // "Reads numbers from standard input": a file may be given and need not.
  const paths = fitting.args.filter(isPath);
  const args = fitting.args.map((one) =>
    PIPED.test(reading.prose) && paths.length === 1 && isPath(one) && fitting.args.at(-1) === one
      ? { ...one, required: false }
      : one,
  );
  const named = (name: string): string => renamed.get(name) ?? name;
  const purpose = [...renamed].reduce(
    (text, [from, to]) => text.replaceAll(new RegExp(`\\b${from}\\b`, "g"), to.replaceAll("_", " ")),
    work.leaf.purpose,
  );
  const path = args.find((one) => isPath(one) && !one.reads);
  const rule: CliLeaf = leaf(work.leaf.name, {
    ...work.leaf,
    purpose,
    told: cut(told, 600),
    params: work.leaf.params.map((param) => ({ ...param, name: named(param.name) })),
    settled: true,
  });
  const one: CliCommand = command(
    "",
    { kind: "compute", leaf: rule.name },
    {
      args,
      input: work.input && path ? { as: work.input, arg: path.name, record: null } : null,
      help: base.summary,
      output: work.output ?? "text",
      ...(ends ? { exits: { fine: [], failing: [], rest: null, found: ends } } : {}),
    },
  );
  const confirmed = examplesFor(rule, one, usages, []);
  const shows = confirmed.some((example) => example.outcome.kind === "returns");
  const { result } = work;
  if (
    result &&
    !confirmed.every(({ args: given, outcome }) => outcome.kind !== "returns" || outcome.value === result(given))
  )
    return null;
  const refused = refusedOf(rule, work, read.refusals);
  const sessions = usages.flatMap((usage) =>
    !work.input && usage.output !== null && usage.output !== "" && !usage.pattern
      ? [{ args: usage.words.map((word) => word.text), stdout: usage.output, oracle: "confirmed" as const }]
      : [],
  );
  return {
    ...base,
    ...titled(base, reading, rule.name),
    leaves: [{ ...rule, raises: rule.raises || refused.examples.length > 0, refusals: refused.refusals }],
    commands: [one],
    examples: [...confirmed, ...(shows && !result ? [] : factsOf(rule, work)), ...refused.examples],
    sessions: sessions.slice(0, 20),
    ...(others.length + unread.length > 0
      ? { open: [...others, ...unread].map((text) => cut(text, 300)).slice(0, 8) }
      : {}),
  };
}
