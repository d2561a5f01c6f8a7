import { wordsOf } from "../../change/place/words.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, isTestPath } from "./code-map.ts";

/** Words of requests that are names of code by chance only. */
const COMMON = new Set(
  "test tests code file function method class main run add get set make write look check fix review docs document update change find show list name value data why slow fast on off in at by to of or and use if not with all is it do for as from type hints rename simplify profile measure types".split(
    " ",
  ),
);
/** Whoever pastes more names what is meant at its beginning. */
const MAX_REQUEST = 8000;
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const said = (request: string, name: string): boolean =>
  new RegExp(`(?<![\\w$.-])${escaped(name)}(?![\\w$-])`).test(request);

/** Paths a request names, whole or by their last part. Pure. */
export function namedFiles(request: string, sources: readonly SourceFile[]): string[] {
  return sources
    .filter(({ path }) => said(request, path) || (path.includes(".") && said(request, path.split("/").at(-1) ?? path)))
    .map(({ path }) => path);
}

/** The class a request names, where it names one. Pure. */
export const namedClass = (request: string, units: readonly CodeUnit[]): CodeUnit | null =>
  units.find(({ kind, name, path }) => kind === "class" && !isTestPath(path) && said(request, name)) ?? null;

/** A name written as a call, `total()`, that nothing in the project has; null where there is none. Pure. */
export function namedNowhere(request: string, units: readonly CodeUnit[]): string | null {
  const known = new Set(units.map(({ name }) => name));
  const called = request.slice(0, MAX_REQUEST).matchAll(/(?<![\w$.])(?:[\w$]+\.)?([A-Za-z_$][\w$]*)\(\)/g);
  return [...called].map(([, name = ""]) => name).find((name) => !known.has(name)) ?? null;
}

/** A class with those it is derived from, as far as they stand in the project; nearest first. Pure. */
export function lineage(name: string, units: readonly CodeUnit[]): string[] {
  const found: string[] = [];
  for (const queue = [name]; queue.length > 0; ) {
    const next = queue.shift() ?? "";
    if (found.includes(next)) continue;
    found.push(next);
    queue.push(...(units.find((unit) => unit.kind === "class" && unit.name === next)?.bases ?? []));
  }
  return found;
}

/** `Cart.total`, `Cart::total`, `Cart#total`: a method by its class. */
const DOTTED = /(?<![\w$.])([A-Za-z_$][\w$]*)(?:\.|::|#)([A-Za-z_$][\w$]*)/g;

/** Classes a request names a method by, `Signer.unsign`, with the method's name. */
function dottedIn(request: string, units: readonly CodeUnit[]): { owner: string; name: string }[] {
  const classes = new Set(units.filter(({ kind }) => kind === "class").map(({ name }) => name));
  return [...request.matchAll(DOTTED)].flatMap(([, owner = "", name = ""]) =>
    classes.has(owner) ? [{ owner, name }] : [],
  );
}

/** The class a request calls a method on, which may be one that inherits it; its own otherwise. Pure. */
export function receiverOf(request: string, unit: CodeUnit, units: readonly CodeUnit[]): CodeUnit | null {
  if (unit.owner === null) return null;
  const named = dottedIn(request.slice(0, MAX_REQUEST), units).find(
    ({ owner, name }) => name === unit.name && lineage(owner, units).includes(unit.owner ?? ""),
  );
  const wanted = named?.owner ?? unit.owner;
  const classes = units.filter(({ kind, name }) => kind === "class" && name === wanted);
  return classes.find(({ path }) => path === unit.path) ?? classes[0] ?? null;
}

/** How much `Owner.name` in a request speaks for a unit: a method of the nearest class that has it. */
function dottedScore(unit: CodeUnit, dotted: readonly { owner: string; name: string }[], units: readonly CodeUnit[]) {
  const named = dotted.filter(({ name }) => name === unit.name);
  if (named.length === 0 || unit.owner === null) return 0;
  const far = Math.min(
    ...named.map(({ owner }) => {
      const at = lineage(owner, units).indexOf(unit.owner ?? "");
      return at < 0 ? Number.POSITIVE_INFINITY : at;
    }),
  );
  return Number.isFinite(far) ? Math.max(24, 40 - far) : 0;
}

/**
 * The functions and methods a request speaks of, best first: named with their class, in code marks, by a word that is no
 * everyday word, then by the words of their names. Empty where none is meant. Every expert finds them by this. Pure.
 */
export function targetsOf(text: string, units: readonly CodeUnit[], files: readonly string[]): CodeUnit[] {
  const request = text.slice(0, MAX_REQUEST);
  const quoted = new Set(
    [...request.matchAll(/[`"“]([\w$.]+)(?:\([^`"”\n]*\))?[`"”]/g)].flatMap(([, name = ""]) => [
      name,
      name.split(".").at(-1) ?? name,
    ]),
  );
  // The words of a class's name speak of the class, and not of a method that shares one.
  const classes = units.filter(({ kind, name }) => kind === "class" && said(request, name));
  const wanted = new Set(wordsOf(classes.reduce((rest, { name }) => rest.replaceAll(name, " "), request)));
  const dotted = dottedIn(request, units);
  const scored = units
    .filter((unit) => unit.kind === "function" && !isTestPath(unit.path))
    .map((unit) => {
      const words = wordsOf(unit.name);
      const shared = words.filter((word) => wanted.has(word) && !COMMON.has(word));
      let score = dottedScore(unit, dotted, units);
      if (quoted.has(unit.name)) score += 20;
      if (said(request, unit.name)) score += COMMON.has(unit.name.toLowerCase()) ? 1 : 12;
      if (new RegExp(`(?<![\\w$])${escaped(unit.name)}\\(`).test(request)) score += 8;
      if (words.length > 0) score += (4 * shared.length) / words.length;
      if (files.includes(unit.path)) score += 2;
      // A class that is named means what it hands out.
      if (unit.owner !== null && said(request, unit.owner)) score += unit.name.startsWith("_") ? 1 : 3;
      // What stands inside a function is meant only where nothing outside has its name.
      if (unit.inner) score -= 2;
      return { unit, score };
    })
    .filter(({ score }) => score >= 3)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.unit.path.localeCompare(b.unit.path) ||
        // Signatures of overloads come before the function itself, and short getters before what is meant.
        b.unit.complexity - a.unit.complexity ||
        b.unit.codeLines - a.unit.codeLines,
    );
  return scored.map(({ unit }) => unit);
}
