/** The child process of a training: takes one `RetrainOrder` by message, sends `Retrained` or the error back, and ends. */
import { setPriority } from "node:os";
import { toErrorBody } from "@guildhall/contracts";
import { pino } from "pino";
import { openInstalledEmbedder } from "../../models/index.ts";
import { readPolicy, writePolicy } from "../gate/policy.ts";
import { FIT } from "../gate/training/fit-options.ts";
import { keepVectors, vectorsFile } from "../gate/training/kept-vectors.ts";
import { houseRows } from "../gate/training/rows.ts";
import { fitCandidate } from "./fit-candidate.ts";
import type { Retrained, RetrainOrder } from "./retrainer.ts";

async function retrain({ learned, team, active, home, now, options = FIT }: RetrainOrder): Promise<Retrained> {
  const embedder = await openInstalledEmbedder(home, pino({ level: "silent" }));
  try {
    const own = houseRows(options, team);
    const fit = await fitCandidate({
      ...{ own, learned, options },
      embedder: embedder && (await keepVectors(embedder, vectorsFile(home))),
      active: readPolicy(active),
      now: new Date(now),
    });
    return { policyId: fit.policy.id, text: writePolicy(fit.policy), report: fit.report, rows: fit.rows };
  } finally {
    await embedder?.dispose();
  }
}

const send = (message: unknown): Promise<void> =>
  new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));

setPriority(15);
process.once("message", (order: RetrainOrder) => {
  retrain(order)
    .then((done) => send({ done }))
    .catch((error: unknown) => send({ failed: toErrorBody(error) }))
    .finally(() => process.exit(0));
});
// Without the engine nobody waits for the candidate.
process.once("disconnect", () => process.exit(0));
