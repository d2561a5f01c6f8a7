import type { Blueprint } from "@guildhall/blueprints";
import type { JsonValue, Leaf } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import {
  boundaryInputs,
  fitMutants,
  type JudgeRequest,
  type LeafJudge,
  type Outcome,
  withMutant,
} from "../../languages/index.ts";
import { choosePins, type PinnedCall, type LeafSubject as Subject } from "../../verify/index.ts";
import { isAccepted } from "./pinned-checks.ts";

/** Inputs tried on accepted code before the few are chosen that are kept. */
const INPUTS = 400;
/** Small changes of the code; what tells it apart from them tells a person's slip too. */
const MUTANTS = 48;
/** Rivals and near misses of its search, tried on the same inputs. */
const MAX_RIVALS = 12;
/** Other programs may hang: they get less time a call than accepted code, and all of them together so much. */
const OTHER_CALL_MS = 200;
const OTHERS_MS = 15_000;
const SEED = 20_260_301;

interface PinnerInput {
  db: Repositories;
  judge: LeafJudge;
  /** A second, fresh interpreter with another hash seed: what depends on more than its input shows there. */
  freshJudge: () => LeafJudge;
}

export interface LeafPinner {
  /** Pins what the accepted leaves without pins do; those of kinds without functions have none. Throws CANCELLED. */
  pinMissing(projectId: string, blueprint: Blueprint, leaves: Leaf[], signal: AbortSignal): Promise<void>;
}

/** Pins accepted behaviour: runs the code on boundary inputs and stores the few calls that tell most. */
export function createLeafPinner({ db, judge, freshJudge }: PinnerInput): LeafPinner {
  /** Programs that nearly do the same: those of its own search that ran, and the code with one small change each. */
  const othersOf = async (
    projectId: string,
    { leaf, code, moduleFor }: Subject,
    signal: AbortSignal,
  ): Promise<string[]> => {
    const search = await db.leafSearches.get(projectId, leaf.name);
    const ran = search?.records.filter((record) => record.rejected === null && record.code.trim() !== code.trim());
    const rivals = [...new Set(ran?.map((record) => record.code))].slice(0, MAX_RIVALS);
    const refused = async (text: string) =>
      (await judge.judge([requestOf(leaf, moduleFor(text), [])], signal))[0]?.rejected?.message ?? null;
    const mutated = await fitMutants(code, leaf.language, { limit: MUTANTS, seed: SEED, refused });
    return [...rivals, ...(mutated?.mutants.map((mutant) => withMutant(mutated, mutant.id)) ?? [])];
  };

  const pinOne = async (projectId: string, subject: Subject, signal: AbortSignal): Promise<PinnedCall[]> => {
    const { leaf, code, moduleFor } = subject;
    const inputs = boundaryInputs(leaf, code, INPUTS);
    const [own] = await judge.judge([requestOf(leaf, moduleFor(code), inputs)], signal);
    if (!own || own.rejected) return [];
    const others: Outcome[][] = [];
    const end = performance.now() + OTHERS_MS;
    for (const other of await othersOf(projectId, subject, signal)) {
      if (performance.now() > end) break;
      const request = { ...requestOf(leaf, moduleFor(other), inputs), callMs: OTHER_CALL_MS };
      const [verdict] = await judge.judge([request], signal);
      if (verdict?.rejected === null) others.push(verdict.outcomes);
    }
    const fresh = freshJudge();
    try {
      const [again] = await fresh.judge([requestOf(leaf, moduleFor(code), inputs)], signal);
      return choosePins({ leaf, inputs, own: own.outcomes, again: again?.outcomes ?? [], others });
    } finally {
      await fresh.dispose();
    }
  };

  return {
    async pinMissing(projectId, blueprint, leaves, signal) {
      const rows = new Map((await db.leaves.list(projectId)).map((row) => [row.leaf.name, row]));
      for (const leaf of leaves) {
        const row = rows.get(leaf.name);
        if (!row || row.pins !== null || !isAccepted(row)) continue;
        const subject = { leaf, code: row.code, moduleFor: (code: string) => blueprint.moduleFor(leaf, code) };
        const pins = await pinOne(projectId, subject, signal);
        await db.leaves.update(projectId, leaf.name, { pins });
      }
    },
  };
}

/** A request that only looks what the code gives. */
function requestOf(leaf: Leaf, code: string, probes: JsonValue[][]): JudgeRequest {
  const { language, name: entry, params, returns, records } = leaf;
  return { id: entry, language, code, entry, params, returns, records, tests: [], probes };
}

/** What code gives for one input: its outcome, or why it does not run at all. Throws CANCELLED. */
export async function outcomeOf(
  judge: LeafJudge,
  leaf: Leaf,
  code: string,
  args: JsonValue[],
  signal?: AbortSignal,
): Promise<Outcome> {
  const [verdict] = await judge.judge([requestOf(leaf, code, [args])], signal);
  const rejected = verdict?.rejected;
  if (rejected) return { kind: "raised", error: rejected.gate, message: rejected.message };
  return verdict?.outcomes[0] ?? { kind: "timeout" };
}
