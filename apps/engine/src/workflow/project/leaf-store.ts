import { proposeIdioms, signatureSource } from "@guildhall/blueprints";
import type { Leaf, LeafView } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { earlierCandidates, type LeafSolution, type ReadyCandidate, wordSimilarity } from "../../codegen/index.ts";
import type { Embedder } from "../../models/index.ts";
import type { JourneyServices } from "../services.ts";
import { leafKey } from "../spec/derive-spec.ts";

const MAX_IDIOMS = 120;
/** Words of a purpose beyond which a leaf with several promises is risky for a small model. */
const RISKY_WORDS = 45;

/** How likely a small model solves a leaf: from its size, its examples and whether a tested piece fits. Pure. */
function reachOf(leaf: Leaf, hasIdiom: boolean): LeafView["reach"] {
  if (hasIdiom) return "likely";
  const words = leaf.purpose.split(/\s+/).length;
  if (words > 2 * RISKY_WORDS || leaf.params.length > 5) return "beyond";
  return words > RISKY_WORDS || leaf.examples.length === 0 ? "risky" : "likely";
}

/** The leaves of a project: planned, solved, kept to be found again. */
export function createLeafStore(db: Repositories, embedder: () => Promise<Embedder | null>): JourneyServices["leaves"] {
  async function earlier(leaf: Leaf, signal: AbortSignal): Promise<ReadyCandidate[]> {
    const stored = await db.acceptedLeaves.list(leaf.language);
    if (stored.length === 0) return [];
    const words = stored.map((entry) => wordSimilarity(entry.purpose, leaf.purpose));
    const service = await embedder();
    const [vector] = service ? await service.embed([leaf.purpose], signal) : [];
    const scores = stored.map((entry, index) =>
      vector && entry.embedding ? dot(vector, entry.embedding) : (words[index] ?? 0),
    );
    return earlierCandidates(leaf, stored, scores);
  }

  return {
    async plan(projectId, leaves) {
      const known = new Map((await db.leaves.list(projectId)).map((row) => [row.leaf.name, row]));
      for (const leaf of leaves) {
        const before = known.get(leaf.name);
        await db.leaves.put(projectId, leaf, reachOf(leaf, proposeIdioms(leaf, { limit: 1 }).length > 0));
        if (!before || leafKey(before.leaf) === leafKey(leaf)) continue;
        await db.leaves.update(projectId, leaf.name, {
          state: "waiting",
          detail: "its description changed",
          broke: null,
        });
        // Examples cannot tell code of the former promise from code of the new one: nobody vouches for it any more.
        if (before.leaf.purpose !== leaf.purpose) await db.leaves.update(projectId, leaf.name, { source: null });
      }
      await db.leaves.prune(
        projectId,
        leaves.map((leaf) => leaf.name),
      );
    },

    async pending(projectId, leaves) {
      const rows = new Map((await db.leaves.list(projectId)).map((row) => [row.leaf.name, row]));
      return leaves.filter((leaf) => {
        const row = rows.get(leaf.name);
        return !row || !SETTLED.has(row.state) || leafKey(row.leaf) !== leafKey(leaf);
      });
    },

    async setState(projectId, name, state, detail) {
      await db.leaves.update(projectId, name, { state, detail });
    },

    broke: async (projectId, name) => (await db.leaves.get(projectId, name)).broke,

    async ready(projectId, leaf, signal) {
      const rows = await db.leaves.list(projectId);
      const own = rows.find((row) => row.leaf.name === leaf.name && row.code !== "");
      const outdated = own?.source === null ? own.code.trim() : null;
      const former: ReadyCandidate[] =
        own && outdated === null ? [{ source: "earlier", origin: "this leaf before", code: own.code, prior: 0.8 }] : [];
      const idioms = proposeIdioms(leaf, { limit: MAX_IDIOMS }).map((idiom) => ({
        source: "idiom" as const,
        origin: idiom.idiomId,
        code: idiom.code,
        prior: idiom.prior,
      }));
      const found = (await earlier(leaf, signal)).filter((candidate) => candidate.code.trim() !== outdated);
      return [...former, ...idioms, ...found];
    },

    async settle(context, leaf, solution) {
      const { projectId, runId } = context;
      for (const record of ranked(solution)) {
        await db.leaves.addCandidate(projectId, {
          id: record.id,
          leaf: leaf.name,
          runId,
          source: record.source,
          origin: record.origin,
          code: record.code,
          rejected: record.rejected,
          results: [
            ...record.failed.map(({ id, got }) => ({ check: id, passed: false, got })),
            ...record.passed.map((id) => ({ check: id, passed: true, got: "" })),
          ],
          chosen: record.code === solution.code,
        });
      }
      if (solution.code === null) return;
      await db.leaves.update(projectId, leaf.name, {
        code: solution.code,
        source: solution.source,
        origin: solution.origin,
      });
      if (solution.status !== "proved" || solution.source === "idiom") return;
      const service = await embedder();
      const [vector] = service ? await service.embed([leaf.purpose], context.signal) : [];
      await db.acceptedLeaves.add({
        language: leaf.language,
        name: leaf.name,
        signature: signatureSource(leaf),
        purpose: leaf.purpose,
        code: solution.code,
        leaf,
        embedding: vector ?? null,
        projectId,
      });
    },
  };
}

const SETTLED = new Set(["chosen", "edited", "stubbed"]);
const MAX_STORED = 24;

/** The candidates worth keeping: those that ran, the best first, and the chosen one in any case. */
function ranked(solution: LeafSolution): LeafSolution["candidates"] {
  const score = (record: LeafSolution["candidates"][number]) =>
    (record.code === solution.code ? 1000 : 0) + (record.rejected === null ? 100 : 0) + record.passed.length;
  return [...solution.candidates].sort((a, b) => score(b) - score(a)).slice(0, MAX_STORED);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
