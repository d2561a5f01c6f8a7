/**
 * How well the gate knows what is meant: on the frozen set of typed requests or on `--data`, with the policy that
 * ships. Quality, calibration, abstaining, out of domain, flips under a changed form, latency, and a simulation of
 * what routing is worth. With `--data` also networks that never saw the tested sources.
 */
import { readFile } from "node:fs/promises";
import { readPolicy } from "../apps/engine/src/guild/gate/policy.ts";
import { SHIPPED_POLICY } from "../apps/engine/src/guild/router/policy-shelf.ts";
import { Roster } from "../apps/engine/src/guild/router/roster.ts";
import { openInstalledEmbedder } from "../apps/engine/src/models/index.ts";
import { openTestResources } from "../apps/engine/test/test-resources.ts";
import { bySource, qualityOf } from "./routing/figures.ts";
import { flips } from "./routing/flips.ts";
import { judgeAll } from "./routing/judge.ts";
import { gateLatency } from "./routing/latency.ts";
import { leaveSourcesOut } from "./routing/leave-out.ts";
import { paraphrases, routingRows } from "./routing/rows.ts";
import { simulatedValue } from "./routing/value.ts";
import { benchSuite } from "./suite.ts";

const LATENCY_ROWS = 400;
const FLIP_ROWS = 1000;

export const suite = benchSuite("routing", async (options) => {
  const { data, limit, seed, home, say } = options;
  const rows = (await routingRows(data)).slice(0, limit ?? undefined);
  const policy = readPolicy(await readFile(SHIPPED_POLICY, "utf8"));
  const resources = await openTestResources();
  const embedder = await openInstalledEmbedder(home, resources.logger);
  const roster = await Roster.open(resources.db.teamExperts, async () => null);
  const thresholds = new Map(
    roster
      .all()
      .flatMap(({ intents, capabilities }) =>
        intents.map((intent): [string, number] => [intent, capabilities.confidenceThreshold]),
      ),
  );
  const gate = { policy, embedder, thresholds };
  if (!embedder) say("no embedder is installed: words and marks alone are measured");
  try {
    say(`${rows.length} rows, policy ${policy.id}`);
    const texts = rows.map(({ text }) => text);
    const judged = await judgeAll(gate, texts);
    const words = embedder ? await judgeAll({ ...gate, embedder: null }, texts) : judged;
    say("changed forms");
    const flipped = await flips({ gate, seed }, rows.slice(0, FLIP_ROWS), await paraphrases(data));
    say("latency");
    const latency = await gateLatency(policy, rows.slice(0, LATENCY_ROWS), embedder);
    const { classes: _, confusion: __, reliability: ___, ...heldOut } = policy.metrics;
    return {
      n: rows.length,
      metrics: {
        ...qualityOf(rows, judged, seed),
        ...latency,
        bySource: bySource(rows, judged),
        flips: flipped,
        ownHeldOut: heldOut,
        value: simulatedValue(rows, judged, seed),
        ...(embedder ? await leaveSourcesOut(options, embedder) : {}),
        policy: policy.id,
      },
      baseline: { wordsAlone: qualityOf(rows, words, seed) },
    };
  } finally {
    await embedder?.dispose();
    await resources.close();
  }
});
