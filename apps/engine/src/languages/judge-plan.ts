import type { Example, JsonValue } from "@guildhall/contracts";
import { createRandom } from "../platform/index.ts";
import { describeOutcome, sameValue } from "./compare.ts";
import { inputsFor } from "./inputs.ts";
import type { JudgeRequest, JudgeVerdict, LeafTest, Outcome } from "./ports.ts";
import { type PlannedCall, type PropertyPlan, planProperty } from "./properties.ts";
import type { CallResult, RunnerAnswer, RunnerRequest, Signature } from "./runner-protocol.ts";

const CALL_MS = 2000;
const SCRIPT_MS = 10_000;
const TOTAL_MS = 20_000;
const PROPERTY_INPUTS = 40;
const PROPERTY_SEED = 20_260_101;

type Result = JudgeVerdict["results"][number];

/** One candidate's way through the judge: what to call first, what then, and the verdict. */
export interface JudgePlan {
  first: RunnerRequest;
  /** Calls that feed on results of the first round; null when there are none. */
  second(answer: RunnerAnswer): RunnerRequest | null;
  verdict(first: RunnerAnswer, second: RunnerAnswer | null): JudgeVerdict;
}

function filled(answer: RunnerAnswer | null, index: number): CallResult {
  const result = answer?.calls[index];
  if (result) return result;
  if (answer?.unfinished === "exit") {
    return { outcome: { kind: "raised", error: "Exit", message: "the program ended itself" }, mutated: false };
  }
  return { outcome: { kind: "timeout" }, mutated: false };
}

function judgeExample(id: string, example: Example, outcome: Outcome, request: JudgeRequest): Result {
  const got = describeOutcome(outcome);
  const wanted = example.outcome;
  const call = `${request.entry}(${JSON.stringify(example.args).slice(1, -1).slice(0, 300)})`;
  if (wanted.kind === "returns") {
    const passed =
      outcome.kind === "returned" && sameValue(outcome.value, wanted.value, request.returns, request.records);
    const message = passed ? "" : `${call} gave ${got}, wanted ${JSON.stringify(wanted.value).slice(0, 300)}`;
    return { id, passed, got, message };
  }
  const refused = outcome.kind === "raised" && outcome.refusal === true;
  const text = wanted.messageContains ?? "";
  const passed = refused && outcome.message.toLowerCase().includes(text.toLowerCase());
  if (passed) return { id, passed, got, message: "" };
  const kind = request.language === "python" ? "ValueError" : "Error";
  return { id, passed, got, message: `${call} gave ${got}, wanted ${kind}${text ? ` with "${text}"` : ""}` };
}

function judgeUnbroken(test: Extract<LeafTest, { kind: "unbroken" }>, outcome: Outcome, request: JudgeRequest): Result {
  const got = describeOutcome(outcome);
  const refused = outcome.kind === "raised" && outcome.refusal === true && test.mayRefuse;
  const passed = outcome.kind === "returned" || refused;
  const call = `${request.entry}(${JSON.stringify(test.args).slice(1, -1).slice(0, 300)})`;
  return { id: test.id, passed, got, message: passed ? "" : `${call} gave ${got}, it must not break` };
}

/** Properties of a candidate are tried on neighbours of its own examples. */
function propertyInputs(request: JudgeRequest): JsonValue[][] {
  const examples = request.tests.flatMap((test) => (test.kind === "example" ? [test.example] : []));
  const generated = inputsFor({ ...request, examples }, { seed: PROPERTY_SEED, count: PROPERTY_INPUTS });
  const given = examples.filter((e) => e.outcome.kind === "returns").map((e) => e.args);
  return [...given, ...generated];
}

/** Lays one request out as calls and reads the answers. Pure. */
export function planJudgement(request: JudgeRequest): JudgePlan {
  const entry: Signature = { fn: request.entry, params: request.params.map((p) => p.type), returns: request.returns };
  const properties = new Map<string, { plan: PropertyPlan; at: number }>();
  const calls: PlannedCall[] = [];
  const exampleAt = new Map<string, number>();
  const scripts = request.tests.filter((test) => test.kind === "script");
  const inputs = request.tests.some((test) => test.kind === "property") ? propertyInputs(request) : [];

  for (const test of request.tests) {
    if (test.kind === "example") {
      exampleAt.set(test.id, calls.length);
      calls.push({ signature: entry, args: test.example.args, watch: false });
    } else if (test.kind === "unbroken") {
      exampleAt.set(test.id, calls.length);
      calls.push({ signature: entry, args: test.args, watch: false });
    } else if (test.kind === "property") {
      const random = createRandom(PROPERTY_SEED);
      const { property, param = 0 } = test;
      const plan = planProperty({ property, param, with: test.with, entry, records: request.records, inputs, random });
      properties.set(test.id, { plan, at: calls.length });
      calls.push(...plan.first);
    }
  }
  const probesAt = calls.length;
  calls.push(...request.probes.map((args) => ({ signature: entry, args, watch: false })));

  const lines = (planned: PlannedCall[], sources: string[]): RunnerRequest => {
    const signatures = [...new Map([entry, ...planned.map((c) => c.signature)].map((s) => [s.fn, s])).values()];
    return {
      id: request.id,
      code: request.code,
      signatures,
      records: request.records,
      calls: planned.map((c) => ({ ...c, signature: signatures.findIndex((s) => s.fn === c.signature.fn) })),
      scripts: sources,
      callMs: request.callMs ?? CALL_MS,
      scriptMs: SCRIPT_MS,
      totalMs: TOTAL_MS,
    };
  };
  const firstResults = (at: { plan: PropertyPlan; at: number }, answer: RunnerAnswer) =>
    at.plan.first.map((_, i) => filled(answer, at.at + i));
  const secondCalls = (answer: RunnerAnswer) =>
    [...properties].map(([id, at]) => ({ id, calls: at.plan.second(firstResults(at, answer)) }));

  const result = (
    test: LeafTest,
    first: RunnerAnswer,
    second: RunnerAnswer | null,
    secondAt: Map<string, number>,
  ): Result => {
    if (test.kind === "example") {
      return judgeExample(test.id, test.example, filled(first, exampleAt.get(test.id) ?? 0).outcome, request);
    }
    if (test.kind === "unbroken") {
      return judgeUnbroken(test, filled(first, exampleAt.get(test.id) ?? 0).outcome, request);
    }
    if (test.kind === "script") {
      const script = first.scripts[scripts.indexOf(test)];
      const failure = script ? script.failure : first.unfinished;
      return { id: test.id, passed: failure === null, got: failure ?? "ok", message: failure ?? "" };
    }
    const at = properties.get(test.id);
    if (!at) return { id: test.id, passed: false, got: "", message: "not run" };
    if (second?.rejected) return { id: test.id, passed: false, got: "", message: second.rejected.message };
    const results = firstResults(at, first);
    const then = at.plan.second(results).map((_, i) => filled(second, (secondAt.get(test.id) ?? 0) + i));
    const failure = at.plan.failure(results, then);
    return { id: test.id, passed: failure === null, got: failure ?? "holds", message: failure ?? "" };
  };

  return {
    first: lines(
      calls,
      scripts.map((test) => test.source),
    ),
    second(answer) {
      const planned = answer.rejected ? [] : secondCalls(answer).flatMap((group) => group.calls);
      return planned.length > 0 ? lines(planned, []) : null;
    },
    verdict(first, second) {
      const secondAt = new Map<string, number>();
      let at = 0;
      for (const group of first.rejected ? [] : secondCalls(first)) {
        secondAt.set(group.id, at);
        at += group.calls.length;
      }
      const rejected = first.rejected;
      return {
        id: request.id,
        rejected,
        results: request.tests.map((test) =>
          rejected
            ? { id: test.id, passed: false, got: "", message: rejected.message }
            : result(test, first, second, secondAt),
        ),
        outcomes: rejected ? [] : request.probes.map((_, i) => filled(first, probesAt + i).outcome),
        durationMs: first.durationMs + (second?.durationMs ?? 0),
      };
    },
  };
}
