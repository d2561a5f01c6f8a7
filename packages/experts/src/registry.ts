import type { RunKind, Stage } from "@guildhall/contracts";
import { architect } from "./definitions/architect.ts";
import { coder } from "./definitions/coder.ts";
import { debuggerExpert } from "./definitions/debugger.ts";
import { devops } from "./definitions/devops.ts";
import { documenter } from "./definitions/documenter.ts";
import { knowledge } from "./definitions/knowledge.ts";
import { performanceExpert } from "./definitions/performance.ts";
import { planner } from "./definitions/planner.ts";
import { refactorer } from "./definitions/refactorer.ts";
import { reviewer } from "./definitions/reviewer.ts";
import { security } from "./definitions/security.ts";
import { tester } from "./definitions/tester.ts";
import { type Expert, expertSchema } from "./expert.ts";

/** Fewer examples do not carry a class of the gate. */
export const MIN_HOUSE_REQUESTS = 60;
/** Enough for the prototype head of a team's own expert. */
export const MIN_TEAM_REQUESTS = 20;

/** What two requests are compared by: case, space and closing marks do not make another thought. */
const sameThought = (request: string) =>
  request
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s.!?…]+$/u, "")
    .trim();

/**
 * Checks a set of experts: each by its schema, ids once, no request twice. `team` are the experts a team adds; they
 * need fewer examples and may have no intent yet. Throws an Error that names the expert and the field, or both experts.
 */
export function createRegistry(house: readonly Expert[], team: readonly Expert[] = []): ReadonlyMap<string, Expert> {
  const byId = new Map<string, Expert>();
  const owners = new Map<string, string>();
  for (const candidate of [...house, ...team]) {
    const expert = checked(candidate, team.includes(candidate) ? MIN_TEAM_REQUESTS : MIN_HOUSE_REQUESTS);
    if (byId.has(expert.id)) throw new Error(`expert ${expert.id} is there twice`);
    for (const request of expert.requests) {
      const key = sameThought(request);
      const other = owners.get(key);
      if (other === expert.id) throw new Error(`expert ${expert.id} has "${request}" twice`);
      if (other) throw new Error(`experts ${other} and ${expert.id} both claim "${request}"`);
      owners.set(key, expert.id);
    }
    byId.set(expert.id, expert);
  }
  return byId;
}

function checked(candidate: Expert, minRequests: number): Expert {
  const parsed = expertSchema.safeParse(candidate);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`expert ${candidate.id}: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { id, requests, intents } = parsed.data;
  if (requests.length < minRequests)
    throw new Error(`expert ${id}: requests: ${requests.length} examples, at least ${minRequests} are needed`);
  if (minRequests === MIN_HOUSE_REQUESTS && intents.length === 0)
    throw new Error(`expert ${id}: intents: an expert of the house stands for at least one`);
  return parsed.data;
}

/** All experts of the house, in the order people meet them. */
export const experts: readonly Expert[] = [
  planner,
  architect,
  coder,
  debuggerExpert,
  refactorer,
  reviewer,
  tester,
  documenter,
  security,
  devops,
  knowledge,
  performanceExpert,
];

const registry = createRegistry(experts);

/** Who serves which stage, where no request says more. */
const SERVES: Record<Stage, string> = {
  brainstorm: "planner",
  requirements: "planner",
  plan: "planner",
  build: "coder",
  run: "debugger",
  test: "tester",
  ship: "reviewer",
};

/** An expert of the house by its id; null when there is none. */
export const findExpert = (id: string): Expert | null => registry.get(id) ?? null;

/** The expert of a stage; a question in ask mode goes to the one that only answers. */
export function expertFor(stage: Stage, kind: RunKind): Expert {
  const id = kind === "ask" ? "knowledge" : SERVES[stage];
  const expert = registry.get(id);
  if (!expert) throw new Error(`the table names an unknown expert: ${id}`);
  return expert;
}
