import { type CandidateRecord, repairSource, type SourceExample } from "../../apps/engine/src/codegen/index.ts";
import type { SourceJudge } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import type { SandboxDriver } from "../../apps/engine/src/sandbox/index.ts";
import { commonest, countedBackend, type RowRecord } from "../codegen/measure-row.ts";
import { programOf, runSource } from "../codegen/run-row.ts";
import { hiddenConditions, openExamples, problemOf, type RepairRow } from "./rows.ts";

/** What came of one broken program. */
export interface RepairRecord extends RowRecord {
  suite: string;
  /** The accepted program fails something that the broken one passed. */
  regressed: boolean;
  /** The house accepted a repair. */
  accepted: boolean;
  /** One of the small edits alone passes all hidden tests. */
  editReaches: boolean;
  edits: { tried: number; passing: number };
}

/** Why a row says nothing here, or its record. */
export type Measured = { left: string } | { record: RepairRecord };

interface Tools {
  judge: SourceJudge;
  driver: SandboxDriver;
  backend: ChatBackend | null;
  seed: number;
}

/** Repairs one row as the house does; the first answer of the same search is the raw model's, which saw the same. */
export async function measureRepair(row: RepairRow, tools: Tools): Promise<Measured> {
  const { judge, driver, seed } = tools;
  const verdicts = new Map<string, Promise<boolean>>();
  const passes = (code: string | null | undefined): Promise<boolean> => {
    if (!code) return Promise.resolve(false);
    const run = () => runSource(driver, { language: row.language, text: programOf(row, code) });
    const known = verdicts.get(code) ?? run().then((result) => result.passed);
    verdicts.set(code, known);
    return known;
  };
  if (!(await passes(row.reference))) return { left: "its reference does not pass here" };
  if (await passes(row.buggy)) return { left: "the broken program passes here" };
  const checks = await checksOf(row, judge);
  const examples = givenExamples(checks);
  if (examples.length === 0) return { left: "no example of it fails" };
  const counted = tools.backend ? countedBackend(tools.backend) : null;
  const repair = await repairSource(problemOf(row, examples), {
    model: async () => (counted ? { backend: counted.backend, maxSamples: 7 } : null),
    judge,
    seed,
  });
  const samples = repair.candidates.filter(({ source }) => source === "sample");
  const edits = repair.candidates.filter(({ source }) => source === "edit");
  const reached = async (some: readonly CandidateRecord[]) => {
    for (const { code } of some) if (await passes(code)) return true;
    return false;
  };
  const editReaches = await reached(edits);
  return {
    record: {
      id: row.id,
      language: row.language,
      suite: row.suite,
      raw: await passes(samples[0]?.code),
      house: await passes(repair.code),
      majority: await passes(commonest(samples)?.code),
      any: editReaches || (await reached(samples)),
      passesExamples: repair.passesExamples,
      examples: examples.length,
      samples: samples.length,
      repairs: 0,
      rawTokens: counted?.greedy().tokens ?? 0,
      tokens: counted?.all().tokens ?? 0,
      rawMs: counted?.greedy().ms ?? 0,
      ms: counted?.all().ms ?? 0,
      curve: [],
      rawRefusal: samples[0]?.rejected ?? "",
      regressed: repair.repaired && (await regressed(row, repair.code, { checks, judge })),
      accepted: repair.repaired,
      editReaches,
      edits: repair.edits,
    },
  };
}

interface Check extends SourceExample {
  open: boolean;
  /** What the broken program does with it. */
  passed: boolean;
}

const requestOf = (row: RepairRow, source: string, checks: readonly SourceExample[]) => {
  const { language, setup, entry } = problemOf(row, []);
  return { id: row.id, language, source, setup, entry, calls: checks.map((check, i) => ({ id: `${i}`, ...check })) };
};

/** Every example and hidden condition that the reference fulfils: what it does not was misread, or is no literal. */
async function checksOf(row: RepairRow, judge: SourceJudge): Promise<Check[]> {
  const open = openExamples(row);
  const all = [...open, ...hiddenConditions(row)];
  const [right, broken] = await judge.judge([requestOf(row, row.reference, all), requestOf(row, row.buggy, all)]);
  return all.flatMap((check, i) =>
    right?.outcomes[i]?.matches === true
      ? [{ ...check, open: i < open.length, passed: broken?.outcomes[i]?.matches === true }]
      : [],
  );
}

/** The open examples; where none of them fails, the first hidden one that does is given to both sides. */
function givenExamples(checks: readonly Check[]): SourceExample[] {
  const open = checks.filter((check) => check.open);
  const failing = open.some((check) => !check.passed) ? [] : checks.filter((check) => !check.passed).slice(0, 1);
  if (failing.length === 0 && open.every((check) => check.passed)) return [];
  return [...open, ...failing].map(({ call, expected }) => ({ call, expected }));
}

async function regressed(
  row: RepairRow,
  code: string,
  { checks, judge }: { checks: readonly Check[]; judge: SourceJudge },
): Promise<boolean> {
  const before = checks.filter((check) => check.passed);
  if (before.length === 0) return false;
  const [verdict] = await judge.judge([requestOf(row, code, before)]);
  return before.some((_, i) => verdict?.outcomes[i]?.matches !== true);
}
