import { describe, expect, it } from "vitest";
import { mentions, namePart } from "../../src/languages/pages/mentions.ts";

describe("what a page says", () => {
  it.each([
    ["1 things", "1 things", true],
    ["11 things", "1 things", false],
    ["Total: 3", "3", true],
    ["3.50 €", "3", false],
    ["3.", "3", true],
    ["-3", "3", false],
    ["1,300.00", "300.00", false],
    ["$300.00", "300.00", true],
    ["a river runs", "iver", true],
    ["Milk", "milk", false],
    ["anything", "", true],
    ["(a+b)*", "(a+b)*", true],
  ])("%j mentions %j: %s", (text, wanted, holds) => {
    expect(mentions(text, wanted)).toBe(holds);
  });

  it.each([
    ["Add thing", "add", true],
    ["Address", "add", false],
    ["Mark Tea as done", "Tea as done", true],
    ["12", "2", false],
    ["+", "+", true],
  ])("a control named %j answers to %j: %s", (name, wanted, holds) => {
    expect(namePart(wanted).test(name)).toBe(holds);
  });
});
