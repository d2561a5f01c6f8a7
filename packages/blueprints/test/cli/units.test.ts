import { describe, expect, test } from "vitest";
import { unitFamilies, unitsFrom } from "../../src/cli/brief/units.ts";
import { pythonCli } from "../../src/cli/index.ts";

describe("amounts with units", () => {
  test.each([
    ["concentrations in M, mM, uM, nM", { M: 1, mM: 1e-3, uM: 1e-6, nM: 1e-9 }],
    ["distances may be km, mi (1.609344 km) or m", { km: 1000, m: 1, mi: 1609.344 }],
    ["weights in g or kg", { g: 1, kg: 1000 }],
  ])("%s", (brief, factors) => {
    expect(Object.fromEntries(unitFamilies(brief)[0]?.factors ?? [])).toEqual(factors);
  });

  test("a list with a unit nobody knows is none", () => {
    expect(unitFamilies("lengths in ell, foo or bar")).toEqual([]);
  });

  test("the unit the output shows is what the rule gets", () => {
    const factors = unitFamilies("volumes in L, mL, uL")[0]?.factors ?? new Map();
    expect(unitsFrom(factors, "uL")).toEqual([
      { name: "uL", factor: 1 },
      { name: "L", factor: 1_000_000 },
      { name: "mL", factor: 1000 },
    ]);
  });

  test("the shell reads them, and the example of the brief reaches the rule as numbers", () => {
    const form = pythonCli.draft(
      '`brew --coffee "18 g" --water "0.3 kg"` prints `16.67`, the ratio. Amounts in g or kg. Zero or negative amounts: error.',
    ).form;
    expect(form.commands[0]?.args.map((one) => [one.name, one.type, one.units?.[0]?.name, one.limits])).toEqual([
      ["coffee", "decimal", "g", { above: 0 }],
      ["water", "decimal", "g", { above: 0 }],
    ]);
    expect(form.examples[0]?.args).toEqual(["18", "300"]);
  });

  test("a length of time counts in seconds, a day with a time is a moment", () => {
    const pace = pythonCli.draft("`pace 10 52:30` prints `5:15` per km, times are mm:ss or h:mm:ss.").form;
    expect(pace.commands[0]?.args.map((one) => one.type)).toEqual(["integer", "duration"]);
    const stay = pythonCli.draft(
      "`fee 2025-03-07T09:10 2025-03-07T11:20` prints `9.00`. Exit before entry: error.",
    ).form;
    expect(stay.commands[0]?.args.map((one) => [one.name, one.type])).toEqual([
      ["entry", "moment"],
      ["exit", "moment"],
    ]);
    expect(stay.commands[0]?.ordered).toEqual([{ low: "entry", high: "exit" }]);
  });
});
