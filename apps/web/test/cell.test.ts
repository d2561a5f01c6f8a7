import type { CaseStatus, Check, TraceMatrix, TraceRow } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { columnsOf, lookOf } from "../src/features/tests/hooks/cell";

const check = (id: string, criteria: string[]): Check => ({
  id,
  title: id,
  criteria,
  oracle: "derived",
  kind: "page",
  steps: [{ action: "goto" }],
});
const row = (criterionId: string): TraceRow => ({
  criterionId,
  text: "",
  ears: "",
  priority: "must",
  status: "untested",
  oracle: "none",
  checks: [],
});

describe("a cell of the matrix", () => {
  it("looks different for each kind of proof, and never proved without a word of the user", () => {
    expect(lookOf("passed", "confirmed")).toBe("proved");
    expect(lookOf("passed", "derived")).toBe("derived");
    expect(lookOf("passed", "house")).toBe("house");
    expect(lookOf("passed", "none")).toBe("unconfirmed");
    expect(lookOf("failed", "confirmed")).toBe("failed");
  });

  it("puts columns in the order of the criteria they serve, orphans last, and shows live results first", () => {
    const matrix: TraceMatrix = {
      versionId: null,
      rows: [row("R1.1"), row("R1.2")],
      cases: [check("orphan", []), check("second", ["R1.2"]), check("first", ["R1.1"])].map((one) => ({
        check: one,
        result: null,
      })),
      orphans: ["orphan"],
    };
    const live: Record<string, CaseStatus> = { second: "passed" };
    const columns = columnsOf(matrix, live);
    expect(columns.map((column) => column.checkId)).toEqual(["first", "second", "orphan"]);
    expect(columns.map((column) => column.status)).toEqual(["untested", "passed", "untested"]);
  });

  it("keeps the lanes apart: what is pinned has no column among the criteria", () => {
    const pinned: Check = {
      ...{ id: "pin", title: "f(1)", criteria: ["R1.1"], oracle: "none", leaf: "f" },
      ...{ kind: "pinned", args: [1], outcome: { kind: "returns", value: 2 } },
    };
    const cases = [check("spec", ["R1.1"]), pinned].map((one) => ({ check: one, result: null }));
    const matrix: TraceMatrix = { versionId: null, rows: [row("R1.1")], cases, orphans: [] };
    expect(columnsOf(matrix, {}).map((column) => column.checkId)).toEqual(["spec"]);
    expect(columnsOf(matrix, {}, "regression").map((column) => column.checkId)).toEqual(["pin"]);
  });
});
