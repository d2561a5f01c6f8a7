import type { Example, Leaf } from "@guildhall/contracts";
import { type ProjectCalls, type ProjectRun, signatureCalls, wordsIn } from "../../../languages/index.ts";
import type { RunCalls } from "../../../verify/index.ts";
import type { ProjectFiles } from "../../../workspace/index.ts";
import type { CodeUnit } from "./code-map.ts";
import type { Run } from "./inputs-of.ts";
import { plainCalls } from "./plain-calls.ts";

const CALL_MS = 1000;
const UNREACHED = /^(?:NameError|ReferenceError|SyntaxError|AttributeError)$/;

/** A JSON value in the notation of a language. */
function literal(value: unknown, language: CodeUnit["language"]): string {
  if (language !== "python") return JSON.stringify(value);
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, language)).join(", ")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${literal(item, language)}`)
      .join(", ")}}`;
  return JSON.stringify(value);
}

/** Confirmed examples of a leaf as calls with their values; those with records are left out: they need their class. */
export function exampleCalls(
  leaf: Leaf,
  examples: readonly Example[],
  language: CodeUnit["language"],
): { call: string; expected: string }[] {
  if (leaf.records.length > 0) return [];
  return examples
    .filter((example) => example.leaf === leaf.name && example.oracle === "confirmed")
    .flatMap(({ args, outcome }) =>
      outcome.kind === "returns"
        ? [
            {
              call: `${leaf.name}(${args.map((arg) => literal(arg, language)).join(", ")})`,
              expected: literal(outcome.value, language),
            },
          ]
        : [],
    );
}

/** Calls made from the types of a signature, plain ones first; none where a parameter has none, or of a method. Pure. */
const typedCalls = (unit: CodeUnit, count: number, seed = 1): string[] => {
  if (unit.owner !== null || unit.inner) return [];
  const { name: entry, language } = unit;
  const drawn = signatureCalls(unit.signature, { entry, language, seed, count, words: wordsIn(unit.text) });
  return [...new Set([...plainCalls(unit, entry), ...drawn])].slice(0, count);
};

/** Makes calls in the modules of a copy as it stands. */
export const runIn =
  (
    calls: ProjectCalls,
    { files, language, signal }: { files: ProjectFiles; language: CodeUnit["language"]; signal: AbortSignal },
  ) =>
  (module: string): Run =>
  (asked, callMs) =>
    calls({ root: files.root, path: module, language, calls: asked, callMs, repeat: 0, profile: false, signal });

/**
 * Makes calls among the files of a copy, in which the file of a unit has the text given; in another module where the
 * unit is called from there.
 */
export function projectCalls(
  calls: ProjectCalls,
  {
    files,
    unit,
    module = unit.path,
    signal,
  }: { files: ProjectFiles; unit: Pick<CodeUnit, "path" | "language">; module?: string; signal: AbortSignal },
): RunCalls<string> & { last: () => ProjectRun | null } {
  let last: ProjectRun | null = null;
  const run = async (source: string, asked: readonly string[], callMs: number) => {
    await files.write(unit.path, source);
    const { language } = unit;
    last = await calls({
      root: files.root,
      path: module,
      language,
      calls: asked,
      callMs,
      repeat: 0,
      profile: false,
      signal,
    });
    return { refused: last.refused, outcomes: last.outcomes };
  };
  return Object.assign(run, { last: () => last });
}

/**
 * Whether functions of a file do the same in two texts of it, on calls made from their types: the first call that comes
 * to something else, and how many were compared.
 */
export async function sameBehaviour(
  calls: ProjectCalls,
  how: {
    files: ProjectFiles;
    units: readonly CodeUnit[];
    before: string;
    after: string;
    signal: AbortSignal;
    /** Calls of the one that is changed, and the module they are made in. */
    extra?: readonly string[];
    module?: string;
  },
): Promise<{ compared: number; functions: number; differs: string | null }> {
  const [first] = how.units;
  if (!first) return { compared: 0, functions: 0, differs: null };
  const asked = [...new Set([...(how.extra ?? []), ...how.units.flatMap((unit) => typedCalls(unit, 24))])].slice(
    0,
    120,
  );
  if (asked.length === 0) return { compared: 0, functions: 0, differs: null };
  const run = projectCalls(calls, { files: how.files, unit: first, module: how.module, signal: how.signal });
  const was = await run(how.before, asked, CALL_MS);
  const again = await run(how.before, asked, CALL_MS);
  const now = await run(how.after, asked, CALL_MS);
  if (was.refused !== null) return { compared: 0, functions: 0, differs: null };
  if (now.refused !== null)
    return { compared: 0, functions: 0, differs: `it cannot be loaded any more: ${now.refused}` };
  let compared = 0;
  const functions = new Set<string>();
  for (const [index, call] of asked.entries()) {
    const [a, b, c] = [was.outcomes[index], again.outcomes[index], now.outcomes[index]];
    // What changes by itself from run to run tells nothing.
    if (!a || !b || !c || a.kind === "timeout" || a.text !== b.text) continue;
    // A name that is not there is as missing before as after.
    if (a.kind === "raised" && c.kind === "raised" && UNREACHED.test(a.text)) continue;
    compared += 1;
    functions.add(how.units.findLast(({ name }) => call.includes(`${name}(`))?.name ?? "");
    if (a.kind !== c.kind || a.text !== c.text)
      return {
        compared,
        functions: functions.size,
        differs: `\`${call}\` gave ${a.text.slice(0, 120)} and now gives ${c.text.slice(0, 120)}`,
      };
  }
  return { compared, functions: functions.size, differs: null };
}
