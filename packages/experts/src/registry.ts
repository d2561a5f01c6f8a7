import type { RunKind, Stage } from "@guildhall/contracts";
import { coder } from "./definitions/coder.ts";
import { debuggerExpert } from "./definitions/debugger.ts";
import { knowledge } from "./definitions/knowledge.ts";
import { planner } from "./definitions/planner.ts";
import { reviewer } from "./definitions/reviewer.ts";
import { tester } from "./definitions/tester.ts";
import { type Expert, type ExpertId, expertSchema } from "./expert.ts";

/**
 * Checks a set of experts: each by its schema, ids once, requests of no two experts alike.
 * Throws an Error that names the expert and the field.
 */
export function createRegistry(experts: Expert[]): ReadonlyMap<ExpertId, Expert> {
  const byId = new Map<ExpertId, Expert>();
  const owners = new Map<string, ExpertId>();
  for (const candidate of experts) {
    const parsed = expertSchema.safeParse(candidate);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(`expert ${candidate.id}: ${issue?.path.join(".")}: ${issue?.message}`);
    }
    if (byId.has(candidate.id)) throw new Error(`expert ${candidate.id} is there twice`);
    for (const request of candidate.requests) {
      const other = owners.get(request.toLowerCase());
      if (other) throw new Error(`experts ${other} and ${candidate.id} both claim "${request}"`);
      owners.set(request.toLowerCase(), candidate.id);
    }
    byId.set(candidate.id, parsed.data);
  }
  return byId;
}

const registry = createRegistry([planner, coder, tester, debuggerExpert, reviewer, knowledge]);

/** All experts, in the order people meet them. */
export const experts: readonly Expert[] = [...registry.values()];

/** Who serves which stage, until the gate decides by the request. */
const SERVES: Record<Stage, ExpertId> = {
  brainstorm: "planner",
  requirements: "planner",
  plan: "planner",
  build: "coder",
  run: "debugger",
  test: "tester",
  ship: "reviewer",
};

/** The expert of a stage; a question in ask mode goes to the one that only answers. */
export function expertFor(stage: Stage, kind: RunKind): Expert {
  const id = kind === "ask" ? "knowledge" : SERVES[stage];
  const expert = registry.get(id);
  if (!expert) throw new Error(`the table names an unknown expert: ${id}`);
  return expert;
}
