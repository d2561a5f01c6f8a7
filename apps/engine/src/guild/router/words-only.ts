import type { Intent } from "@guildhall/contracts";
import type { ReadRequest } from "../gate/request-text.ts";

/** Words that speak for an intent, when there is no trained gate. Rough on purpose, and said so. */
const WORDS: readonly [Intent, RegExp][] = [
  [
    "debug",
    /\b(bug|crash\w*|error|exception|broken|fix\w*|fail\w*|wrong|hang\w*|traceback|doesnt work|not working|why does)\b/,
  ],
  ["test", /\b(tests?|coverage|pytest|vitest|junit|jest|mock\w*|assert\w*|e2e)\b/],
  ["refactor", /\b(refactor\w*|clean up|tidy|rename|extract|simplify|duplicat\w*|restructure)\b/],
  ["review", /\b(review\w*|feedback|pull request|pr|critique|look over|lgtm)\b/],
  ["docs", /\b(docs?|document\w*|readme|docstrings?|changelog|tutorial|guide|jsdoc)\b/],
  ["security", /\b(secur\w*|vulnerab\w*|xss|csrf|injection|cve|attack\w*|secrets?|encrypt\w*|exploit)\b/],
  [
    "devops",
    /\b(docker\w*|deploy\w*|ci|pipeline|kubernetes|k8s|helm|terraform|github actions|container|compose|nginx)\b/,
  ],
  ["performance", /\b(slow\w*|fast\w*|performance|optimi[sz]e|profile|latency|memory|bottleneck|speed|throughput)\b/],
  ["architecture", /\b(architect\w*|design|trade ?offs?|microservices?|monolith|adr|data model|schema|structure)\b/],
  ["planning", /\b(plan\w*|roadmap|tasks?|user stor\w+|requirements?|sprint|estimate|mvp|backlog|milestones?)\b/],
  ["codegen", /\b(write|add|implement|create|build|generate|make|new|feature|function|support)\b/],
  ["knowledge", /\b(where|explain|what|which|how|who|why|understand)\b/],
];

/** Shares by intent from words alone; they sum to one and are no calibrated probabilities. */
export function wordShares({ words, marks }: ReadRequest): Map<string, number> {
  const text = words.join(" ");
  const points = WORDS.map(([intent, form], at): [Intent, number] => {
    const hits = text.match(new RegExp(form.source, "g"))?.length ?? 0;
    const trace = intent === "debug" && marks.stackTrace ? 2 : 0;
    // The general words at the end of the table count less than the particular ones before them.
    return [intent, (Math.min(hits, 2) + trace) * (at >= WORDS.length - 2 ? 0.6 : 1) + 0.05];
  });
  const total = points.reduce((sum, [, value]) => sum + value, 0);
  return new Map(points.map(([intent, value]) => [intent, value / total]));
}
