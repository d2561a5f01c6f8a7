import { type CodeUnit, isMarkup } from "./code-map.ts";
import { lineage, receiverOf } from "./find-target.ts";
import type { InputsFrom, Run } from "./inputs-of.ts";
import { plainCalls } from "./plain-calls.ts";
import { saidCalls } from "./said-calls.ts";

/** How a function of a project is called from outside. */
export interface Callee {
  unit: CodeUnit;
  /** Module the call is made in; a method's is that of the class it is called on. */
  module: string;
  /** What a test has to import, and how a script hands it out. */
  imported: { name: string; exported: CodeUnit["exported"] };
  /** What stands before the brackets: `total`, `Signer("key").sign`. */
  begin: string;
  /** Read and not called. */
  isProperty: boolean;
}

const MAX_TRIES = 10;
const CALL_MS = 1000;

const decorated = (unit: CodeUnit, by: string) =>
  new RegExp(`^\\s*@${by}\\b`, "m").test(unit.text.split(/\bdef\b/)[0] ?? "");

/** Ways to make an object of a class: as tests and callers make it, then with plain values of what it must be given. */
async function makings(receiver: CodeUnit, { units, sources }: InputsFrom): Promise<string[]> {
  const family = lineage(receiver.name, units);
  const named = new Set(["__init__", "constructor"]);
  const own = family.flatMap((owner) => units.filter((unit) => unit.owner === owner && named.has(unit.name)));
  const [making] = own;
  const said: string[] = [];
  for (const name of family) said.push(...(await saidCalls(name, receiver.language, sources)).args);
  const plain = making ? plainCalls(making, "", 4) : ["()"];
  const required = (making?.parameters ?? []).filter(({ optional }) => !optional).length;
  // A key, a name: what a class must be given is rarely the empty text.
  const full = plain.toSorted((a, b) => Number(a.includes('""')) - Number(b.includes('""')));
  const short = said.toSorted((a, b) => a.length - b.length);
  return [...(required === 0 ? ["()"] : []), ...short, ...full].map(
    (args) => `${receiver.language === "python" ? "" : "new "}${receiver.name}${args}`,
  );
}

/** A way to call a unit, or why there is none. */
export async function calleeOf(
  unit: CodeUnit,
  from: InputsFrom,
  run: (module: string) => Run,
): Promise<Callee | string> {
  if (unit.inner) {
    const outer = from.units.find(
      ({ path, bodyStart, end }) => path === unit.path && bodyStart <= unit.start && unit.end <= end,
    );
    return `\`${unit.name}\` stands inside ${outer ? `\`${outer.name}\`` : "another function"}: only that can call it, so ask about that.`;
  }
  if (isMarkup(unit.path))
    return `\`${unit.name}\` stands in ${unit.path}, a file with markup that only a build can load.`;
  const plain = { unit, module: unit.path, isProperty: false };
  if (unit.owner === null) {
    const reachable = unit.language === "python" || unit.exported !== null;
    return reachable
      ? { ...plain, imported: { name: unit.name, exported: unit.exported }, begin: unit.name }
      : `\`${unit.name}\` is not exported by ${unit.path}, so no other file can call it.`;
  }
  const receiver = receiverOf(from.request, unit, from.units);
  if (!receiver || receiver.inner) return `No class \`${unit.owner}\` was found to call \`${unit.name}\` on.`;
  const imported = { name: receiver.name, exported: receiver.exported };
  const at = { ...plain, module: receiver.path, imported };
  if (decorated(unit, "staticmethod") || decorated(unit, "classmethod") || /^static\b/.test(unit.text))
    return { ...at, begin: `${receiver.name}.${unit.name}` };
  const tries = [...new Set(await makings(receiver, from))].slice(0, MAX_TRIES);
  const ran = await run(receiver.path)(tries, CALL_MS);
  const made = tries.find((_, index) => ran.outcomes[index]?.kind === "value");
  if (made === undefined) {
    const why = ran.refused ?? ran.outcomes.map(({ text, message }) => `${text}: ${message}`)[0];
    return `No object of \`${receiver.name}\` could be made to call \`${unit.name}\` on${why ? ` (${why.slice(0, 160)})` : ""}. Say how one is made, like \`${receiver.name}(…).${unit.name}(…)\`.`;
  }
  const isProperty = decorated(unit, "property") || decorated(unit, "cached_property") || /^get\s/.test(unit.text);
  return { ...at, begin: `${made}.${unit.name}`, isProperty };
}
