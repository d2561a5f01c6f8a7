import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toGrammarSchema, withoutLayout } from "../../src/models/host/grammar-schema.ts";

describe("toGrammarSchema", () => {
  it("keeps what the grammar builder knows of a zod schema and drops the rest", () => {
    const schema = z.toJSONSchema(
      z.object({
        name: z.string().max(20).regex(/^a/),
        size: z.number().int().min(1).max(9),
        note: z.string().max(5).nullable(),
        rows: z
          .array(z.enum(["a", "b"]))
          .min(1)
          .max(3),
      }),
    );
    expect(toGrammarSchema(schema)).toEqual({
      type: "object",
      properties: {
        name: { type: "string", maxLength: 20 },
        size: { type: "integer" },
        note: { oneOf: [{ type: "string", maxLength: 5 }, { type: "null" }] },
        rows: { type: "array", minItems: 1, maxItems: 3, items: { type: "string", enum: ["a", "b"] } },
      },
      additionalProperties: false,
    });
  });

  it("keeps a property that is named like a keyword", () => {
    const schema = { type: "object", properties: { pattern: { type: "string", pattern: "x" } } };
    expect(toGrammarSchema(schema)).toEqual({ type: "object", properties: { pattern: { type: "string" } } });
  });
});

describe("withoutLayout", () => {
  it("forbids line breaks between values and leaves every other rule alone", () => {
    const grammar =
      'root ::= "{" whitespace-b-1-4-rule "}"\nwhitespace-b-1-4-rule ::= [\\n] ("    ") | [ ]?\ncomma-whitespace-b-1-4-rule ::= "," ([\\n])';
    expect(withoutLayout(grammar).split("\n")).toEqual([
      'root ::= "{" whitespace-b-1-4-rule "}"',
      'whitespace-b-1-4-rule ::= ""',
      'comma-whitespace-b-1-4-rule ::= "," [ ]?',
    ]);
  });
});
