import type { TypeRef } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { parseValue, readNumber, sampleOf, valueText } from "../src/features/spec/hooks/values";

describe("values typed by a person", () => {
  it.each<[TypeRef, string, unknown]>([
    ["text", " 12 ", " 12 "],
    ["integer", "12", 12],
    ["decimal", "3.34", "3.34"],
    ["boolean", "false", false],
    [{ list: "integer" }, "[1, 2]", [1, 2]],
    [{ optional: "date" }, "null", null],
    ["none", "", null],
  ])("%j reads %j", (type, text, value) => {
    expect(parseValue(type, text)).toEqual(value);
  });

  it.each<[TypeRef, string]>([
    ["integer", "1.5"],
    ["number", "much"],
    ["number", ""],
    ["boolean", "yes"],
    [{ list: "text" }, "a, b"],
  ])("%j refuses %j", (type, text) => {
    expect(() => parseValue(type, text)).toThrow(/Write/);
  });

  it.each([
    [1.5, 1.5],
    ["1.", 1],
    ["-2.50", -2.5],
    ["", null],
    [null, null],
    ["-", undefined],
    ["much", undefined],
  ])("a number field that holds %j stands for %j", (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it("shows a sample of every type that the type itself accepts", () => {
    const types: TypeRef[] = [
      "text",
      "integer",
      "number",
      "decimal",
      "boolean",
      "date",
      "json",
      { list: "date" },
      { map: "integer" },
      { tuple: ["text", "integer"] },
    ];
    for (const type of types) expect(() => parseValue(type, sampleOf(type))).not.toThrow();
  });

  it("keeps the quotes of text, so that an empty text is seen", () => {
    expect(valueText("")).toBe('""');
  });
});
