import { beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE, type Idiom, type IdiomCandidate, parseSignature, proposeIdioms } from "../../src/idioms/index.ts";
import { type Piece, runPieces } from "./run-code.ts";

const PYTHON_PREFIX = `from __future__ import annotations
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
`;
/** How far down an idiom's own fillings the right one may stand when no example helps. */
const WITHIN = 4;

type Guarantee = Idiom["guarantees"][number];

function leafOf(guarantee: Guarantee) {
  const parsed = parseSignature({ types: "", ...guarantee });
  if (!parsed) throw new Error(`cannot read ${guarantee.signature}`);
  return parsed.leaf;
}

function candidatesFor(idiom: Idiom, guarantee: Guarantee): IdiomCandidate[] {
  return proposeIdioms(leafOf(guarantee), { limit: 200 }).filter((candidate) => candidate.idiomId === idiom.id);
}

const cases = CATALOGUE.flatMap((idiom) =>
  idiom.guarantees.map((guarantee, i) => ({ idiom, guarantee, id: `${idiom.id} ${i + 1}, ${guarantee.language}` })),
);
let results = new Map<string, string | null>();

beforeAll(() => {
  const pieces = cases.flatMap(({ idiom, guarantee, id }): Piece[] =>
    candidatesFor(idiom, guarantee)
      .slice(0, 20)
      .map((candidate, rank) => ({
        id: `${id}@${rank}`,
        language: guarantee.language,
        code: `${guarantee.language === "python" ? PYTHON_PREFIX : ""}${guarantee.types ?? ""}\n\n${candidate.code}`,
        holds: guarantee.holds,
      })),
  );
  results = runPieces(pieces);
});

describe("idioms", () => {
  it("are at least forty, each with an id of its own and a guarantee in both languages", () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CATALOGUE.map((idiom) => idiom.id)).size).toBe(CATALOGUE.length);
    for (const idiom of CATALOGUE) {
      expect(idiom.phrases.length, idiom.id).toBeGreaterThan(0);
      expect(new Set(idiom.guarantees.map((guarantee) => guarantee.language)), idiom.id).toEqual(
        new Set(["python", "typescript"]),
      );
    }
  });

  it.each(cases)("$id holds for one of the likeliest fillings", ({ id }) => {
    const outcomes = Array.from({ length: 20 }, (_, rank) => results.get(`${id}@${rank}`)).filter(
      (outcome) => outcome !== undefined,
    );
    const rank = outcomes.indexOf(null);
    expect(rank, `first failure: ${outcomes[0] ?? "no candidate"}`).toBeGreaterThanOrEqual(0);
    expect(rank).toBeLessThan(WITHIN);
  });

  it("give code that runs, whatever the filling: no candidate fails to parse or to import", () => {
    const broken = [...results].filter(
      ([, message]) =>
        message !== null &&
        /SyntaxError|NameError|ImportError|is not defined|Unexpected token|has already been declared/.test(message),
    );
    expect(broken).toEqual([]);
  });
});
