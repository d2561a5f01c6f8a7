import { opine } from "../../apps/engine/src/guild/gate/gate.ts";
import type { Policy } from "../../apps/engine/src/guild/gate/policy.ts";
import { withPrototypes } from "../../apps/engine/src/guild/gate/prototypes.ts";
import { embeddedText, readRequest } from "../../apps/engine/src/guild/gate/request-text.ts";
import { Roster } from "../../apps/engine/src/guild/router/roster.ts";
import type { Embedder } from "../../apps/engine/src/models/index.ts";
import { type Metric, percentile, rounded } from "../suite.ts";
import { isRight } from "./judge.ts";
import type { RoutingRow } from "./rows.ts";

/** Trades that a software house does not know; each becomes an expert of twenty requests. */
const TRADES = [
  "translator",
  "bookkeeper",
  "lawyer",
  "recruiter",
  "illustrator",
  "copywriter",
  "statistician",
  "chemist",
  "cartographer",
  "musician",
  "nutritionist",
  "travel-agent",
  "teacher",
];
const WISHES = [
  "write a text for the",
  "ask the",
  "what does a",
  "hand this over to the",
  "questions for our",
  "prepare the papers of the",
  "check with the",
  "a task for the",
  "let the",
  "the work of a",
];
const ENDS = ["about the spring catalogue", "for the customer in Oslo"];

const definition = (trade: string) => ({
  id: trade,
  name: trade,
  summary: `Does the work of a ${trade}.`,
  intents: [],
  requests: WISHES.flatMap((wish) => ENDS.map((end) => `${wish} ${trade} ${end}`)),
  confidenceThreshold: 0,
  basedOn: "coder",
  style: "",
});

/** Experts that are forgotten when the measurement ends. */
const inMemory = (): Parameters<typeof Roster.open>[0] => ({
  list: async () => [],
  add: async () => {},
  remove: async () => {},
});

interface Pass {
  ms: number[];
  /** Milliseconds of a core a request, in this process; holds at any load of the machine. */
  cpuMs: number;
  right: number;
}

/** The gate with the experts of the roster, one request after the other, as the router asks it. */
async function pass(
  policy: Policy,
  roster: Roster,
  rows: readonly RoutingRow[],
  embedder: Embedder | null,
): Promise<Pass> {
  const told: Pass = { ms: [], cpuMs: 0, right: 0 };
  const before = process.cpuUsage();
  for (const row of rows) {
    const started = performance.now();
    const request = readRequest(row.text);
    const [embedding = null] = embedder ? await embedder.embed([embeddedText(request)]) : [];
    const opinion = opine(policy, request, { embedding, stage: null });
    const heads = await roster.shares(request, { embedding, classes: policy.classes, references: policy.references });
    const shares = withPrototypes(opinion.probabilities, heads);
    told.ms.push(performance.now() - started);
    const [best = ""] = [...shares].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (isRight(row, best)) told.right += 1;
  }
  const { user, system } = process.cpuUsage(before);
  told.cpuMs = (user + system) / 1000 / Math.max(1, rows.length);
  return told;
}

/** Milliseconds of the gate with and without the embedder, and what thirteen more experts change. */
export async function gateLatency(
  policy: Policy,
  rows: readonly RoutingRow[],
  embedder: Embedder | null,
): Promise<Record<string, Metric>> {
  const embed = async (texts: readonly string[]) => (embedder ? embedder.embed([...texts]) : null);
  const inside = rows.filter(({ intent }) => intent !== "ood");
  const few = await Roster.open(inMemory(), embed);
  await pass(policy, few, inside.slice(0, 50), embedder);
  const words = await pass(policy, few, inside, null);
  const embedded = embedder ? await pass(policy, few, inside, embedder) : null;
  for (const trade of TRADES) await few.add(definition(trade));
  await pass(policy, few, inside.slice(0, 5), embedder);
  const manyWords = await pass(policy, few, inside, null);
  const many = embedder ? await pass(policy, few, inside, embedder) : null;
  const p95 = (told: Pass | null) => (told ? percentile(told.ms, 0.95) : null);
  const loss = (before: Pass, after: Pass) => rounded((before.right - after.right) / Math.max(1, inside.length));
  return {
    gateP95Ms: rounded(p95(words)),
    gateP50Ms: rounded(percentile(words.ms, 0.5)),
    gateCpuMs: rounded(words.cpuMs),
    gateP95MsEmbedded: rounded(p95(embedded)),
    gateP50MsEmbedded: rounded(embedded ? percentile(embedded.ms, 0.5) : null),
    experts25: {
      cpuMs: rounded(manyWords.cpuMs),
      p50Ms: rounded(percentile(manyWords.ms, 0.5)),
      p95Ms: rounded(p95(manyWords)),
      p95MsEmbedded: rounded(p95(many)),
      growthEmbedded: rounded(many && embedded ? (p95(many) ?? 0) / (p95(embedded) ?? 1) - 1 : null),
      oldClassesLoss: loss(words, manyWords),
      oldClassesLossEmbedded: many && embedded ? loss(embedded, many) : null,
    },
  };
}
