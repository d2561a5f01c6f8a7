/**
 * One folder a language: judging candidates in a warm interpreter, running a project's tests, listing its problems.
 * Everything runs inside a sandbox; "passed" is said only from what ran. It never writes code and never asks a model.
 */

export { boundaryInputs } from "./boundary-inputs.ts";
export { furtherCalls } from "./call-inputs.ts";
export { canonicalValue, describeOutcome, fingerprint, sameValue } from "./compare.ts";
export { detectSuites } from "./detect-suites.ts";
export { inputsFor } from "./inputs.ts";
export { instrument } from "./instrument.ts";
export { onLaterDay } from "./later-clock.ts";
export { createLeafJudge } from "./leaf-judge.ts";
export { fitMutants } from "./mutation/fit-mutants.ts";
export { type Mutant, mutate, withMutant } from "./mutation/mutate.ts";
export { outlineOf } from "./outline/outline.ts";
export { parseSource } from "./parse-source.ts";
export { plainInputs } from "./plain-inputs.ts";
export type {
  Grammar,
  JudgeRequest,
  JudgeVerdict,
  LeafJudge,
  LeafTest,
  Outcome,
  Problem,
  SourceJudge,
  SourceLanguage,
  SourceOutcome,
  SourceRequest,
  SourceVerdict,
  SuiteResult,
  SuiteRunner,
  TestRunner,
} from "./ports.ts";
export { createProblemLister } from "./problem-lister.ts";
export { createProjectCalls, type ProjectCalls, type ProjectOutcome, type ProjectRun } from "./project-calls.ts";
export { signatureCalls, wordsIn } from "./signature-calls.ts";
export { createSourceJudge } from "./source-judge.ts";
export { createSuiteRunner, suitePrograms } from "./suite-runner.ts";
export { checkPrograms, createTestRunner } from "./test-runner.ts";
