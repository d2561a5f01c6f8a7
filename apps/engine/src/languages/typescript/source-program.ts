/** The warm judge of whole programs in TypeScript and JavaScript. */
import type { SourceRunnerRequest } from "../runner-protocol.ts";
import { serveJudge } from "./thread-judge.ts";

await serveJudge<SourceRunnerRequest>({
  files: { entry: "source-worker", modules: ["serve-thread", "realm"], harness: ["value-writer", "source-harness"] },
  limits: ({ calls, callMs }) => calls.map(() => callMs),
  answer: (_, results) => ({ calls: results }),
});
