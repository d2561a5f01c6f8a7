import { proposeIdioms, proposeReadings, signatureSource } from "@guildhall/blueprints";
import { AppError, type KeptScope, type Leaf, type LeafView } from "@guildhall/contracts";
import type { AcceptedLeaf, Repositories, StoredLeaf } from "@guildhall/db";
import { earlierCandidates, type ReadyCandidate, wordSimilarity } from "../../codegen/index.ts";
import type { Embedder } from "../../models/index.ts";
import type { JourneyServices } from "../services.ts";
import { isFileRow, leafKey } from "../spec/derive-spec.ts";
import { carryRenamed, filesToWriteAgain } from "./carry-renamed.ts";

const MAX_IDIOMS = 120;
/** Words of a purpose beyond which a leaf with several promises is risky for a small model. */
const RISKY_WORDS = 45;

/** How likely a small model solves a leaf: from its size, its examples and whether a tested piece fits. Pure. */
function reachBySize(leaf: Leaf, hasIdiom: boolean): LeafView["reach"] {
  if (hasIdiom) return "likely";
  const words = leaf.purpose.split(/\s+/).length;
  if (words > 2 * RISKY_WORDS || leaf.params.length > 5) return "beyond";
  return words > RISKY_WORDS || leaf.examples.length === 0 ? "risky" : "likely";
}

/** Whether any tested piece may fit a leaf, and how likely it is to be solved. Pure. */
export function reachOf(leaf: Leaf): { idiom: boolean; reach: LeafView["reach"] } {
  const idiom = !isFileRow(leaf) && proposeIdioms(leaf, { limit: 1 }).length > 0;
  return { idiom, reach: reachBySize(leaf, idiom) };
}

/** The leaves of a project: planned, solved, kept to be found again. */
export function createLeafStore(db: Repositories, embedder: () => Promise<Embedder | null>): JourneyServices["leaves"] {
  async function keep(
    { projectId, leaf, code, scope }: { projectId: string; leaf: Leaf; code: string; scope: KeptScope },
    signal: AbortSignal,
  ): Promise<AcceptedLeaf> {
    const service = await embedder();
    const [vector] = service ? await service.embed([leaf.purpose], signal) : [];
    return db.acceptedLeaves.add({
      scope,
      language: leaf.language,
      name: leaf.name,
      signature: signatureSource(leaf),
      purpose: leaf.purpose,
      code,
      leaf,
      embedding: vector ?? null,
      projectId,
    });
  }

  async function earlier(projectId: string, leaf: Leaf, signal: AbortSignal): Promise<ReadyCandidate[]> {
    const stored = await db.acceptedLeaves.list({ projectId, language: leaf.language });
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
      const again = filesToWriteAgain(await db.leaves.list(projectId), leaves);
      await carryRenamed(db, projectId, leaves);
      const known = new Map((await db.leaves.list(projectId)).map((row) => [row.leaf.name, row]));
      for (const leaf of leaves) {
        const before = known.get(leaf.name);
        await db.leaves.put(projectId, leaf, reachOf(leaf).reach);
        if (!before || leafKey(before.leaf) === leafKey(leaf)) continue;
        await db.leaves.update(projectId, leaf.name, {
          state: "waiting",
          detail: "its description changed",
          broke: null,
        });
        // Examples cannot tell code of the former promise from code of the new one: nobody vouches for it any more.
        if (before.leaf.purpose !== leaf.purpose) await db.leaves.update(projectId, leaf.name, { source: null });
      }
      for (const name of again)
        await db.leaves.update(projectId, name, { state: "waiting", detail: "the files beside it are others now" });
      await db.leaves.prune(
        projectId,
        leaves.map((leaf) => leaf.name),
      );
    },

    async pending(projectId, leaves) {
      const rows = new Map((await db.leaves.list(projectId)).map((row) => [row.leaf.name, row]));
      return leaves.filter((leaf) => !isSettled(rows.get(leaf.name), leaf));
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
      const idioms = proposeReadings(leaf, { limit: MAX_IDIOMS }).map((idiom) => ({
        source: "idiom" as const,
        origin: idiom.idiomId,
        code: idiom.code,
        prior: idiom.prior,
        said: idiom.ambiguous.length === 0,
      }));
      const found = (await earlier(projectId, leaf, signal)).filter((candidate) => candidate.code.trim() !== outdated);
      return [...former, ...idioms, ...found];
    },

    async settle(context, leaf, solution) {
      const { projectId } = context;
      context.settleStream();
      await db.leafSearches.put(projectId, leaf.name, solution.search);
      if (solution.code === null) return;
      await db.leaves.update(projectId, leaf.name, {
        code: solution.code,
        source: solution.source,
        origin: solution.origin,
        // Pinned anew: what this code does is accepted now.
        pins: null,
      });
      if (solution.status !== "proved" || solution.source === "idiom") return;
      await keep({ projectId, leaf, code: solution.code, scope: "project" }, context.signal);
    },

    async keep(projectId, name, scope) {
      const { leaf, code, state, source } = await db.leaves.get(projectId, name);
      if (code === "" || (state !== "chosen" && state !== "edited")) {
        throw new AppError("CONFLICT", `${name} has no accepted code yet.`, "Build it first, then keep it.");
      }
      if (source === "idiom") {
        throw new AppError(
          "CONFLICT",
          `${name} is a filled idiom, which every build tries already.`,
          "Keep leaves that were written for this project.",
        );
      }
      return keep({ projectId, leaf, code, scope }, new AbortController().signal);
    },
  };
}

const SETTLED = new Set(["chosen", "edited", "stubbed"]);

/** Whether what is stored stands for exactly this leaf, so that a build leaves it alone. Pure. */
export const isSettled = (row: Pick<StoredLeaf, "leaf" | "state"> | undefined, leaf: Leaf): boolean =>
  row !== undefined && SETTLED.has(row.state) && leafKey(row.leaf) === leafKey(leaf);

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
