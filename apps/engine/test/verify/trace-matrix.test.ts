import type { CaseResult, Check, Oracle, Requirement } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { allMustsPassed, traceMatrix } from "../../src/verify/trace-matrix.ts";

const requirements: Requirement[] = [
  { id: "R1", story: "s", criteria: [{ id: "R1.1", when: "it runs", shall: "work", priority: "must" }] },
];
const check = (id: string, oracle: Oracle, criteria = ["R1.1"]): Check => ({
  id,
  title: id,
  criteria,
  oracle,
  kind: "example",
  leaf: "f",
  exampleId: id,
});
const record = (checkId: string, status: CaseResult["status"]): CaseResult => ({
  checkId,
  status,
  durationMs: 1,
  output: "",
  script: "",
  file: "",
  versionId: "v",
});
const matrix = (checks: Check[], results: CaseResult[]) =>
  traceMatrix({ requirements, checks, results, versionId: "v" });

describe("the trace matrix", () => {
  it("shows a criterion without a record as untested, never as passed", () => {
    expect(matrix([check("a", "confirmed")], []).rows[0]).toMatchObject({ status: "untested", oracle: "none" });
  });

  it("passes a criterion only when all its deciding cases passed", () => {
    const checks = [check("a", "house"), check("b", "confirmed")];
    expect(matrix(checks, [record("a", "passed")]).rows[0]?.status).toBe("untested");
    expect(matrix(checks, [record("a", "passed"), record("b", "passed")]).rows[0]).toMatchObject({
      status: "passed",
      oracle: "confirmed",
    });
  });

  it("turns the row red when any vouched case fails", () => {
    const checks = [check("a", "house"), check("b", "confirmed")];
    expect(matrix(checks, [record("a", "passed"), record("b", "failed")]).rows[0]).toMatchObject({
      status: "failed",
      oracle: "confirmed",
    });
  });

  it("lets an unvouched case dispute a criterion but neither prove nor refute it", () => {
    expect(matrix([check("a", "none")], [record("a", "passed")]).rows[0]?.status).toBe("untested");
    const checks = [check("a", "none"), check("b", "derived")];
    expect(matrix(checks, [record("a", "failed"), record("b", "passed")]).rows[0]?.status).toBe("disputed");
  });

  it("lists checks that serve no criterion", () => {
    expect(matrix([check("a", "house", ["R9.9"])], []).orphans).toEqual(["a"]);
  });

  it("is not satisfied by an empty list of must criteria", () => {
    expect(allMustsPassed(traceMatrix({ requirements: [], checks: [], results: [], versionId: null }))).toBe(false);
  });
});
