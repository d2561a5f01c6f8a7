/** The warm judge of leaves. */
import type { RunnerRequest } from "../runner-protocol.ts";
import { serveJudge } from "./thread-judge.ts";

await serveJudge<RunnerRequest>({
  files: {
    entry: "candidate-worker",
    modules: ["serve-thread", "realm"],
    harness: ["codec", "context-harness"],
  },
  limits: ({ calls, callMs, scripts, scriptMs }) => [...calls.map(() => callMs), ...scripts.map(() => scriptMs)],
  answer: async ({ calls }, results) => ({
    calls: results.slice(0, calls.length),
    scripts: results.slice(calls.length),
  }),
});
