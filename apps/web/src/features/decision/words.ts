import type { RouteDecision } from "@guildhall/contracts";

/** How a decision came about. */
export const WAYS: Record<RouteDecision["way"], string> = {
  gate: "the gate was sure enough",
  model: "the local model chose",
  person: "a person is asked",
  mode: "the gate was not sure, and the mode spoke for it",
  named: "you named it",
  heuristic: "words alone decided",
};
