/**
 * Code for one leaf, chosen by running it: prompts, extraction of answers, candidates, selection, repair.
 * It never decides by what a model says about its own code, and it writes no files.
 */
export type { ReadyCandidate } from "./candidate-search.ts";
export { chooseByRunning } from "./choose-by-running.ts";
export type { SourceExample } from "./doc-examples.ts";
export { earlierCandidates, wordSimilarity } from "./earlier-leaves.ts";
export { editedFile } from "./edit-answer.ts";
export { editPrompt } from "./edit-prompt.ts";
export { readExercise } from "./exercise.ts";
export { candidateSet } from "./explain-choice.ts";
export { fencedBlocks } from "./extract.ts";
export { fillSlots } from "./fill-slots.ts";
export { type CodeProblem, readProblem } from "./problem.ts";
export { recordSearch, replay, withExample } from "./recorded-search.ts";
export { renamedCode } from "./rename-code.ts";
export { repairSource } from "./repair-source.ts";
export type { CandidateRecord } from "./select.ts";
export { type LeafSolution, leafTests, MAX_SAMPLES, solveLeaf } from "./solve-leaf.ts";
export { MAX_PROBLEM_SAMPLES, solveProblem } from "./solve-problem.ts";
export type { AskableExample } from "./splitting-input.ts";
export { wholeFileFrom } from "./whole-file.ts";
