import { signatureSource } from "@guildhall/blueprints";
import { AppError, type KeptLeaf, type LeafView, type Verbs } from "@guildhall/contracts";
import type { AcceptedLeaf, Repositories, StoredLeaf } from "@guildhall/db";
import { candidateSet, fencedBlocks } from "../../codegen/index.ts";
import type { BuildPace } from "../project/build-pace.ts";
import type { RunService } from "../run-service.ts";
import type { JourneyServices } from "../services.ts";
import { planView } from "../spec/plan-view.ts";
import { refuseWhileWorking } from "./refuse-while-working.ts";

interface LeafVerbsInput {
  db: Repositories;
  runs: RunService;
  services: JourneyServices;
  pace: BuildPace;
  /** Emits the project again after a leaf was edited by hand; makes a version. */
  reemit: (projectId: string, label: string) => Promise<void>;
}

const EXITS: LeafView["exits"] = ["give-example", "edit", "retry", "stub", "bigger-model"];

const keptView = ({ embedding: _, leaf, ...row }: AcceptedLeaf): KeptLeaf => ({ ...row, examples: leaf.examples });

/** Leaves as a list; what a list needs of other tables is read once for all of them. */
async function leafViews(db: Repositories, projectId: string, rows: StoredLeaf[]): Promise<LeafView[]> {
  const judged = await db.leafSearches.judged(projectId);
  const codes = rows.map((row) => row.code).filter((code) => code !== "");
  const kept = await db.acceptedLeaves.scopesOf(projectId, codes);
  return rows.map((row) => {
    const signature = signatureSource(row.leaf);
    const scopes = kept.filter((entry) => entry.code === row.code && entry.signature === signature);
    return {
      ...row,
      candidates: judged.get(row.leaf.name) ?? 0,
      kept: (scopes.find((entry) => entry.scope === "team") ?? scopes[0])?.scope ?? null,
      exits: row.state === "stuck" || row.state === "stubbed" ? EXITS : ["edit", "retry"],
    };
  });
}

/** Leaves with what their search showed, the ways out of a stuck one, and those kept for later builds. */
export function createLeafVerbs({ db, runs, services, pace, reemit }: LeafVerbsInput): Verbs["leaves"] {
  const view = async (projectId: string, row: StoredLeaf): Promise<LeafView> => {
    const [only] = await leafViews(db, projectId, [row]);
    if (!only) throw new AppError("NOT_FOUND", `There is no leaf "${row.leaf.name}".`, "Reload the plan.");
    return only;
  };
  return {
    list: async (_actor, { projectId }) => leafViews(db, projectId, await db.leaves.list(projectId)),
    plan: async (_actor, { projectId }) => {
      const stored = await db.specs.latest(projectId);
      if (!stored) return null;
      return planView({ ...stored, rows: await db.leaves.list(projectId), pace: await pace.current() });
    },
    candidates: async (_actor, { projectId, leaf }) => {
      const { code } = await db.leaves.get(projectId, leaf);
      const search = await db.leafSearches.get(projectId, leaf);
      return search && candidateSet(search, { leaf, code });
    },
    kept: async (_actor, { projectId }) => (await db.acceptedLeaves.list({ projectId })).map(keptView),
    keep: async (_actor, { projectId, leaf, scope }) => keptView(await services.leaves.keep(projectId, leaf, scope)),
    forget: async (_actor, { keptId }) => {
      await db.acceptedLeaves.remove(keptId);
      return { ok: true };
    },
    edit: async (_actor, { projectId, leaf, code }) => {
      await refuseWhileWorking(db, projectId);
      const source = fencedBlocks(code)[0]?.code ?? code;
      const { leaf: planned } = await db.leaves.get(projectId, leaf);
      const isFile = planned.params.length === 0 && planned.returns === "none";
      if (!isFile && !new RegExp(`\\b${leaf}\\b`).test(source)) {
        throw new AppError("INVALID_INPUT", `The code does not define ${leaf}.`, `Keep the function's name, ${leaf}.`);
      }
      const row = await db.leaves.update(projectId, leaf, {
        state: "edited",
        source: "user",
        origin: null,
        code: source,
        detail: "edited by hand; run the tests",
      });
      await reemit(projectId, `Edited ${leaf}`);
      return view(projectId, row);
    },
    stub: async (_actor, { projectId, leaf }) => {
      await refuseWhileWorking(db, projectId);
      const row = await db.leaves.update(projectId, leaf, { state: "stubbed", detail: "left as a marked stub" });
      await reemit(projectId, `Stub ${leaf}`);
      return view(projectId, row);
    },
    retry: async (_actor, { projectId, leaf }) => {
      const previous = (await db.runs.list(projectId))[0]?.seed ?? 0;
      return runs.start({
        projectId,
        kind: "build",
        request: `Try ${leaf} again`,
        seed: previous + 1,
        approve: false,
        // Refused while a run works, whose next emission would put a stub in place of accepted code.
        prepare: async () => {
          await db.leaves.update(projectId, leaf, { state: "waiting", detail: "tried again" });
        },
      });
    },
  };
}
