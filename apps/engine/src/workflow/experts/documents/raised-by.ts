import type { CodeUnit } from "../evidence/code-map.ts";
import { lineage } from "../evidence/find-target.ts";

const MAX_DEPTH = 3;
const RAISED = /\b(?:raise|throw\s+new|throw)\s+([A-Za-z_][\w.]*)/g;
const CAUGHT = /\bexcept\b[ \t]*([^:\n]*):/g;
const CALLED = /(?:\b(self|cls|this)\.)?(?<![\w.])([A-Za-z_]\w*)\s*\(/g;

const last = (name: string) => name.split(".").at(-1) ?? name;
const bodyOf = ({ text, doc }: CodeUnit) => (doc ? text.replace(doc, "") : text);

/** What a function calls of its project, as far as the call says whose it is. */
function called(unit: CodeUnit, units: readonly CodeUnit[]): CodeUnit[] {
  const family = unit.owner === null ? [] : lineage(unit.owner, units);
  return [...bodyOf(unit).matchAll(CALLED)].flatMap(([, self, name = ""]) => {
    if (self)
      return units.find((other) => other.name === name && other.owner !== null && family.includes(other.owner)) ?? [];
    const maker = units.find(
      (other) => other.owner === name && (other.name === "__init__" || other.name === "constructor"),
    );
    return (
      maker ?? units.find((other) => other.name === name && other.owner === null && other.kind === "function") ?? []
    );
  });
}

/** Types of errors that the body of a function raises, or what it calls in the project does, and that it does not catch. Pure. */
export function raisedBy(
  unit: CodeUnit,
  units: readonly CodeUnit[],
  depth = 0,
  seen = new Set<CodeUnit>(),
): Set<string> {
  if (depth > MAX_DEPTH || seen.has(unit)) return new Set();
  seen.add(unit);
  const body = bodyOf(unit);
  const own = [...body.matchAll(RAISED)].map(([, name = ""]) => last(name)).filter((name) => /^[A-Z]/.test(name));
  const below = called(unit, units).flatMap((other) => [...raisedBy(other, units, depth + 1, seen)]);
  const caught = [...body.matchAll(CAUGHT)].map(([, types = ""]) => types);
  const all = caught.some((types) => types.trim() === "" || /\b(?:Base)?Exception\b/.test(types));
  const kept = all ? [] : below.filter((name) => !caught.some((types) => new RegExp(`\\b${name}\\b`).test(types)));
  return new Set([...own, ...kept]);
}

/** A sentence that says something is raised or fails. */
export const SAYS_RAISED = /\b(?:raises?|raised|throws?|thrown|fails?|failure|errors?|exceptions?)\b/i;
const ERROR_NAME = /\b[A-Z]\w*(?:Error|Exception|Warning)\b|\bBad[A-Z]\w*\b/g;

/** The error a sentence about failing speaks of, where the function raises it; null where nothing bears it out. Pure. */
export function raisedIn(sentence: string, raised: ReadonlySet<string>): string | null {
  const named = [...raised].find((name) => new RegExp(`\\b${name}\\b`).test(sentence));
  if (named) return named;
  // Another error by name is a claim about something else.
  if ((sentence.match(ERROR_NAME) ?? []).length > 0) return null;
  const [only] = raised;
  return raised.size === 1 && only !== undefined ? only : null;
}
