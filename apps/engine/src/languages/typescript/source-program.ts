/** The warm judge of whole programs in TypeScript and JavaScript. */
import type { SourceRunnerRequest } from "../runner-protocol.ts";
import { serveJudge } from "./thread-judge.ts";
import { createTypeNotes } from "./type-notes.ts";

const typeNotes = createTypeNotes();

await serveJudge<SourceRunnerRequest>({
  files: { entry: "source-worker", modules: ["serve-thread", "realm"], harness: ["value-writer", "source-harness"] },
  limits: ({ calls, callMs }) => calls.map(() => callMs),
  answer: async ({ typed }, results) => ({ calls: results, notes: typed ? await typeNotes(typed) : [] }),
});
