import type { JsonValue, Leaf } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { choosePins } from "../../src/verify/index.ts";

const leaf: Pick<Leaf, "returns" | "records" | "raises"> = { returns: "text", records: [], raises: true };
const gave = (value: string) => ({ kind: "returned" as const, value });
const refused = { kind: "raised" as const, error: "ValueError", message: "no", refusal: true as const };
const fault = { kind: "raised" as const, error: "TypeError", message: "no" };

it("takes the fewest calls that tell the code apart from every other program, before any other", () => {
  const inputs = [["a"], ["b"], ["c"], ["d"]];
  const own = inputs.map(() => gave("same"));
  const others = [
    [gave("x"), gave("x"), gave("same"), gave("same")],
    [gave("same"), gave("x"), gave("same"), gave("same")],
    [gave("same"), gave("same"), gave("same"), gave("x")],
  ];
  expect(choosePins({ leaf, inputs, own, again: own, others, max: 2 }).map(({ args }) => args)).toEqual([["b"], ["d"]]);
});

it("keeps refusals, and leaves out faults, timeouts, long calls and what two executions give differently", () => {
  const inputs = [["a"], ["b"], ["c"], ["d"], ["e".repeat(700)]];
  const own = [gave("1"), refused, fault, { kind: "timeout" as const }, gave("2")];
  const again = [gave("other"), ...own.slice(1)];
  expect(choosePins({ leaf, inputs, own, again, others: [] })).toEqual([{ args: ["b"], outcome: { kind: "raises" } }]);
});

it("leaves out values that a test file cannot say: of another type than declared, or maps keyed by numbers", () => {
  const maps = { ...leaf, returns: { map: "integer" as const } };
  const values: JsonValue[] = [{ $type: "list", value: "[]" }, { "10": 1 }, { ten: 1 }];
  const own = values.map((value) => ({ kind: "returned" as const, value }));
  const chosen = choosePins({ leaf: maps, inputs: [["a"], ["b"], ["c"]], own, again: own, others: [] });
  expect(chosen.map(({ args }) => args)).toEqual([["c"]]);
});
