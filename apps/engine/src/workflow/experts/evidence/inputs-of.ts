import type { ProjectOutcome } from "../../../languages/index.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type Callee, calleeOf } from "./callee.ts";
import type { CodeUnit } from "./code-map.ts";
import { factoryCalls, handedOut } from "./factory-calls.ts";
import { plainCalls } from "./plain-calls.ts";
import { plainValues } from "./plain-values.ts";
import { saidCalls } from "./said-calls.ts";

/** Makes calls in one module of the project as it is. */
export type Run = (
  calls: readonly string[],
  callMs: number,
) => Promise<{ refused: string | null; outcomes: ProjectOutcome[] }>;

/** What inputs are made from. */
export interface InputsFrom {
  request: string;
  units: readonly CodeUnit[];
  sources: readonly SourceFile[];
}

/** Calls of a function that a person can read, likeliest first. */
export interface Inputs {
  callee: Callee;
  /** Written in the request itself. */
  asked: string[];
  calls: string[];
}

const MAX_CALLS = 40;
const MAX_LITERALS = 10;
const CALL_MS = 1000;
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Two ends of one thing: what one gives the other takes. */
const PAIRS = [
  ["decode", "encode"],
  ["loads", "dumps"],
  ["load", "dump"],
  ["unsign", "sign"],
  ["validate", "sign"],
  ["deserialize", "serialize"],
  ["decrypt", "encrypt"],
  ["decompress", "compress"],
  ["unpack", "pack"],
  ["unquote", "quote"],
  ["unescape", "escape"],
  ["parse", "format"],
  ["parse", "stringify"],
] as const;

/** Names of what may make the inputs of a function. Pure. */
export function inverseNames(name: string): string[] {
  const turned = /^(\w+?)_(to|2)_(\w+)$/.exec(name);
  const large = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const other = (from: string, to: string) => {
    const word = new RegExp(`(?<![a-z])${from}(?![a-z])|${large(from)}(?![a-z])`);
    const found = word.exec(name)?.[0];
    return found === undefined ? [] : [name.replace(found, found === from ? to : large(to))];
  };
  return [
    ...(turned ? [`${turned[3]}_${turned[2]}_${turned[1]}`] : []),
    ...PAIRS.flatMap(([from, to]) => [...other(from, to), ...other(to, from)]),
  ];
}

/** Calls that stand in the request in code marks, made ready to run: a bare method is called on the object that was made. */
function askedFor({ unit, begin }: Callee, request: string): string[] {
  const marked = new RegExp(`\`([^\`\\n]*(?<![\\w$])${escaped(unit.name)}\\([^\`\\n]*\\)[^\`\\n]*)\``, "g");
  return [...request.matchAll(marked)].flatMap(([, call = ""]) => {
    if (call.startsWith(`${unit.name}(`))
      return call === `${unit.name}()` ? [] : [begin + call.slice(unit.name.length)];
    // \`Signer.sign(x)\` names the method and makes no object.
    return unit.owner !== null && call.startsWith(`${unit.owner}.`) ? [] : [call];
  });
}

/** What a function's counterpart makes of plain values: inputs that are valid by what the project itself says. */
async function fromInverse({ unit, begin }: Callee, from: InputsFrom, run: Run): Promise<string[]> {
  const names = inverseNames(unit.name);
  const inverse = from.units.find(
    (other) => other.path === unit.path && other.owner === unit.owner && names.includes(other.name),
  );
  if (!inverse) return [];
  const before = begin.slice(0, begin.length - unit.name.length);
  const said = await saidCalls(inverse.name, unit.language, from.sources);
  const calls = [
    ...said.args.map((args) => `${before}${inverse.name}${args}`),
    ...plainCalls(inverse, `${before}${inverse.name}`, 6),
  ];
  if (calls.length === 0) return [];
  const { outcomes } = await run(calls, CALL_MS);
  const values = outcomes.flatMap(({ literal }) => (literal === null ? [] : [literal]));
  return [...new Set(values)].filter(({ length }) => length <= 120).map((value) => `${begin}(${value})`);
}

/** What can be done with the object it gives, in scripts: where nothing else says what such a function does. */
async function fromObject({ unit, begin }: Callee, { units }: InputsFrom, run: Run): Promise<string[]> {
  if (unit.language === "python" || unit.parameters.some(({ optional }) => !optional)) return [];
  const call = `${begin}()`;
  const [outcome] = (await run([handedOut(call)], CALL_MS)).outcomes;
  const names: unknown = outcome?.literal ? JSON.parse(outcome.literal) : [];
  return Array.isArray(names) ? factoryCalls(unit, units, call, names.map(String)) : [];
}

/** Literals of its tests that fit the one value it must be given. */
function fromLiterals({ unit, begin }: Callee, literals: readonly string[]): string[] {
  const needed = unit.parameters.filter(({ optional }) => !optional);
  const [first] = needed;
  if (!first || needed.length > 1) return [];
  const kindOf = (value: string) =>
    /^[rb]*b[rb]*["']/i.test(value) ? "bytes" : /^r?["'`]/i.test(value) ? "text" : /^-?\d+$/.test(value) ? "int" : "";
  const kinds = new Set(plainValues(first, { language: unit.language, words: [] }).map(kindOf).filter(Boolean));
  return literals
    .filter((literal) => kinds.has(kindOf(literal)))
    .slice(0, MAX_LITERALS)
    .map((literal) => `${begin}(${literal})`);
}

/**
 * Readable calls of a function: those of the request, of callers and tests, literals of its tests, what its counterpart
 * makes, then plain values of its types. A string says why it cannot be called at all.
 */
export async function inputsOf(
  unit: CodeUnit,
  from: InputsFrom,
  run: (module: string) => Run,
): Promise<Inputs | string> {
  const callee = await calleeOf(unit, from, run);
  if (typeof callee === "string") return callee;
  const { begin, isProperty, module } = callee;
  if (isProperty) return { callee, asked: [], calls: [begin] };
  const said = await saidCalls(unit.name, unit.language, from.sources);
  const asked = askedFor(callee, from.request);
  const calls = [
    ...asked,
    ...said.args.map((args) => begin + args),
    ...(await fromInverse(callee, from, run(module))),
    ...fromLiterals(callee, said.literals),
    ...plainCalls(unit, begin),
    ...(await fromObject(callee, from, run(module))),
  ];
  return { callee, asked, calls: [...new Set(calls)].slice(0, MAX_CALLS) };
}
