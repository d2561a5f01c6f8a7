import { expect, it } from "vitest";
import { expertsToTry, isTried } from "../src/features/guild/hooks/experts-to-try.ts";

const experts = [
  { id: "coder", name: "Coder", experiments: ["model" as const] },
  { id: "devops", name: "DevOps", experiments: [] },
  { id: "reviewer", name: "Reviewer", experiments: ["model" as const, "prompt" as const] },
];
const tried = (
  kind: "model" | "prompt" | "policy",
  expert: string | null,
  state: "running" | "stopped" = "running",
) => ({
  kind,
  expert,
  state,
});
const offered = (kind: "model" | "prompt", ...experiments: ReturnType<typeof tried>[]) =>
  expertsToTry(experts, experiments, kind).map(({ label }) => label);

it("offers the experts an experiment can be about", () => {
  expect(offered("model")).toEqual(["Coder", "Reviewer"]);
  expect(offered("prompt")).toEqual(["Reviewer"]);
});

it("offers none for which the same is being tried, and those for which it was", () => {
  expect(offered("model", tried("model", "coder"))).toEqual(["Reviewer"]);
  expect(offered("prompt", tried("model", "reviewer"))).toEqual(["Reviewer"]);
  expect(offered("prompt", tried("prompt", "reviewer", "stopped"))).toEqual(["Reviewer"]);
  expect(isTried([tried("policy", null)], { kind: "policy", expert: null })).toBe(true);
  expect(isTried([tried("policy", null, "stopped")], { kind: "policy", expert: null })).toBe(false);
});
