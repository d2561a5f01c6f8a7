import type { JsonValue } from "@guildhall/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeForms } from "../../src/workflow/spec/merge-forms.ts";

const form = (fields: JsonValue[], more: Record<string, JsonValue> = {}): JsonValue => ({
  title: "A",
  fields,
  ...more,
});
const field = (key: string, required = false): JsonValue => ({ key, required });

it("takes what each side changed alone, items by their names", () => {
  const base = form([field("a"), field("b")]);
  const ours = form([field("a", true), field("b"), field("mine")], { title: "B" });
  const theirs = form([field("b"), field("theirs")]);
  expect(mergeForms(base, form([field("a"), field("b"), field("mine")], { title: "B" }), theirs)).toEqual({
    form: form([field("b"), field("theirs"), field("mine")], { title: "B" }),
    conflicts: [],
  });
  // One side removed what the other changed: ours stands, and it is told.
  expect(mergeForms(base, ours, theirs).conflicts).toEqual(["/fields/a"]);
});

it("adds and takes out the words of a plain list one by one", () => {
  const { form: merged, conflicts } = mergeForms(["Food", "Fun"], ["Food", "Fun", "Health"], ["Food"]);
  expect([merged, conflicts]).toEqual([["Food", "Health"], []]);
});

it("undoes a change by itself: the way back of one side leaves the other side's work", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (a, b) => {
      const [from, to] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))] as [JsonValue, JsonValue];
      expect(mergeForms(from, from, to)).toEqual({ form: to, conflicts: [] });
      expect(mergeForms(from, to, from)).toEqual({ form: to, conflicts: [] });
      expect(mergeForms(from, to, to)).toEqual({ form: to, conflicts: [] });
    }),
  );
});
