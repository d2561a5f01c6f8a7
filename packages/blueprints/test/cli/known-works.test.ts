import type { Language, Leaf } from "@guildhall/contracts";
import { describe, expect, test } from "vitest";
import { KNOWN_COMPUTATIONS } from "../../src/cli/known/computations.ts";
import type { KnownWork } from "../../src/cli/known/known-work.ts";
import { knownLineWork } from "../../src/cli/known/line-facts.ts";
import type { LineWork } from "../../src/cli/known/line-work.ts";
import { shownWork } from "../../src/cli/known/shown-work.ts";
import { knownUnitWork } from "../../src/cli/known/unit-work.ts";
import { camel } from "../../src/cli/words.ts";
import { proposeIdioms } from "../../src/idioms/index.ts";
import { pythonLiteral, typescriptLiteral } from "../../src/literals.ts";
import { type Piece, runPieces } from "../idioms/run-code.ts";

const PREFIX = "from __future__ import annotations\nfrom datetime import date\nfrom decimal import Decimal\n";

const leafOf = (work: KnownWork, language: Language): Leaf => ({
  ...work.leaf,
  name: language === "python" ? work.leaf.name : camel(work.leaf.name),
  params: work.leaf.params.map((param) => ({
    ...param,
    name: language === "python" ? param.name : camel(param.name),
  })),
  language,
  records: [],
  examples: [],
  criteria: [],
  file: "x",
});

function piecesOf(id: string, work: KnownWork): Piece[] {
  return (["python", "typescript"] as const).flatMap((language) => {
    const leaf = leafOf(work, language);
    const literal = language === "python" ? pythonLiteral : typescriptLiteral;
    const holds = work.facts
      .map(({ args, gives }) => {
        const call = `${leaf.name}(${leaf.params.map((param, at) => literal(args[at] ?? null, param.type, [])).join(", ")})`;
        const result = literal(gives, leaf.returns, []);
        if (language === "typescript")
          return leaf.returns === "number"
            ? `assert.ok(Math.abs(${call} - ${result}) < 1e-9, ${JSON.stringify(`${call}`)});`
            : `assert.deepEqual(${call}, ${result});`;
        return leaf.returns === "number"
          ? `assert abs(${call} - ${result}) < 1e-9, ${call}`
          : `assert ${call} == ${result}, ${call}`;
      })
      .join("\n");
    return proposeIdioms(leaf)
      .slice(0, 12)
      .map((candidate, rank) => ({
        id: `${id} ${language} ${rank}`,
        language,
        code: `${language === "python" ? PREFIX : ""}${candidate.code}`,
        holds,
      }));
  });
}

const LINES: LineWork[] = [
  { kind: "tally", item: "name", order: "most", ties: "name", repeated: false, counted: true, most: null },
  { kind: "tally", item: "line", order: "seen", ties: null, repeated: true, counted: true, most: null },
  { kind: "tally", item: "line", order: "fewest", ties: "seen", repeated: false, counted: true, most: 3 },
  { kind: "tally", item: "name", order: "most", ties: null, repeated: false, counted: true, most: 3 },
  { kind: "tally", item: "word", order: "name", ties: null, repeated: false, counted: true, most: null },
  { kind: "tally", item: "line", order: null, ties: null, repeated: true, counted: false, most: null },
  { kind: "figures", of: ["lines", "words", "characters"] },
  { kind: "figures", of: ["words"] },
  { kind: "matching", wanted: "word", numbered: true, ignoreCase: false, fileFirst: true },
  { kind: "matching", wanted: "text", numbered: false, ignoreCase: true, fileFirst: false },
  { kind: "compared", parts: ["first", "second"] },
  { kind: "compared", parts: ["both"] },
  { kind: "words", order: "most", ties: "name", most: null, option: false },
  { kind: "words", order: "name", ties: null, most: null, option: false },
  { kind: "words", order: "most", ties: null, most: 2, option: false },
  { kind: "words", order: "most", ties: null, most: 1, option: false },
  { kind: "words", order: "most", ties: null, most: null, option: true },
  { kind: "unique" },
  { kind: "sorted", descending: false },
  { kind: "sorted", descending: true },
];
const UNITS = ["temperatures", "lengths", "weights", "volumes", "speeds", "times"].flatMap((noun) =>
  [[], ["1.0"], ["1.00"]].flatMap((outputs) => {
    const work = knownUnitWork({ text: `A tool that converts ${noun}.`, calls: [], outputs });
    return work ? [{ id: `${noun} ${outputs.join()}`, work }] : [];
  }),
);
const ONE_WAY = [
  ...["seconds to hours", "hours to days", "weeks to days", "minutes to milliseconds", "metres to feet"],
  ...["miles to kilometres", "kilometres to miles", "pounds to kilograms", "kg to grams", "millilitres to litres"],
  ...["Celsius to Fahrenheit", "Fahrenheit to Celsius", "Kelvin to Celsius", "Fahrenheit to Kelvin"],
].flatMap((units) =>
  [[], ["1.00"]].flatMap((outputs) => {
    const work = knownUnitWork({ text: `A tool that converts ${units}.`, calls: [], outputs });
    return work && work.facts.length > 0 ? [{ id: `${units} ${outputs.join()}`, work }] : [];
  }),
);
const SHOWN = [
  { text: "Bump version numbers: major, minor or patch.", calls: ["1.4.9 minor"], outputs: ["1.5.0"] },
  {
    text: "Turns seconds into hours, minutes and seconds; parts that are zero are left out.",
    calls: ["3725"],
    outputs: ["1h 2m 5s"],
  },
].flatMap((told) => {
  const work = shownWork(told);
  return work ? [{ id: told.text, work }] : [];
});
const WORKS = [
  ...SHOWN,
  ...KNOWN_COMPUTATIONS.map((work) => ({ id: work.leaf.name, work })),
  ...LINES.map((line) => ({ id: JSON.stringify(line), work: knownLineWork(line, null) })),
  ...UNITS,
  ...ONE_WAY,
];

describe("known works", () => {
  const results = runPieces(WORKS.flatMap(({ id, work }) => piecesOf(id, work)));

  test("a conversion in one direction is known for any two units of a kind", () => {
    expect(ONE_WAY.length).toBeGreaterThanOrEqual(24);
  });

  test.each(WORKS)("an idiom gives every result of $id in both languages", ({ id }) => {
    for (const language of ["python", "typescript"]) {
      const outcomes = Array.from({ length: 12 }, (_, rank) => results.get(`${id} ${language} ${rank}`)).filter(
        (outcome) => outcome !== undefined,
      );
      expect(outcomes, `${id} in ${language}`).toContain(null);
    }
  });
});
