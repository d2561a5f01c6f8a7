import { wordsOf } from "../../change/place/words.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, isTestPath } from "./code-map.ts";

/** Words of requests that are names of code by chance only. */
const COMMON = new Set(
  "test tests code file function method class main run add get set make write look check fix review docs document update change find show list name value data why slow fast".split(
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

/** `Cart.total`, `Cart::total`, `Cart#total`: a method by its class. */
const QUALIFIED = /\b([A-Za-z_]\w*)(?:\.|::|#)([A-Za-z_]\w*)/g;

/** How well a request names a method by its class: 2 = that class has it, 1 = only the method's name fits. */
function qualified(request: string, unit: CodeUnit, units: readonly CodeUnit[]): 0 | 1 | 2 {
  const owners = [...request.matchAll(QUALIFIED)].flatMap(([, owner = "", name]) =>
    name === unit.name ? [owner] : [],
  );
  if (owners.length === 0) return 0;
  const inside = units.some(
    ({ kind, name, path, start, end }) =>
      kind === "class" && path === unit.path && owners.includes(name) && start <= unit.start && unit.end <= end,
  );
  return inside ? 2 : 1;
}

/**
 * The functions a request speaks of, best first: named in code marks, named by a word that is no everyday word, then
 * by the words of their names. Empty where none is meant. Pure.
 */
export function targetsOf(text: string, units: readonly CodeUnit[], files: readonly string[]): CodeUnit[] {
  const request = text.slice(0, MAX_REQUEST);
  const quoted = new Set([...request.matchAll(/[`"“]([\w$.]+)(?:\(\))?[`"”]/g)].map(([, name = ""]) => name));
  const wanted = new Set(wordsOf(request));
  const scored = units
    .filter((unit) => unit.kind === "function" && !isTestPath(unit.path))
    .map((unit) => {
      const words = wordsOf(unit.name);
      const shared = words.filter((word) => wanted.has(word) && !COMMON.has(word));
      let score = 0;
      if (quoted.has(unit.name)) score += 20;
      score += 15 * qualified(request, unit, units);
      if (said(request, unit.name)) score += COMMON.has(unit.name.toLowerCase()) ? 1 : 12;
      if (new RegExp(`(?<![\\w$])${escaped(unit.name)}\\(`).test(request)) score += 8;
      if (words.length > 0) score += (4 * shared.length) / words.length;
      if (files.includes(unit.path)) score += 2;
      return { unit, score };
    })
    .filter(({ score }) => score >= 3)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.unit.path.localeCompare(b.unit.path) ||
        // Signatures of overloads come before the function itself.
        b.unit.codeLines - a.unit.codeLines,
    );
  return scored.map(({ unit }) => unit);
}
