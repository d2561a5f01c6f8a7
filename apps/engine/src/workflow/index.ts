/**
 * The journey from brief to shipped prototype as a LangGraph state graph, one file a stage, and the verbs of it.
 * It composes the rooms below; it never runs project code itself and never decides a test by a model's word.
 */

export { RunCheckpointSaver } from "./checkpoint-saver.ts";
export { createWorkflow } from "./create-workflow.ts";
export type { GuildDoor } from "./experts/guild-door.ts";
export { reviewText } from "./experts/review/review-text.ts";
export { createAskVerbs } from "./guild-ask/ask-verbs.ts";
export type { BuildRequest, HeadlessJourney } from "./headless-journey.ts";
export { createExerciseSolver, type Exercise, type ExerciseSolver } from "./solve-exercise.ts";
export { runSpecOf } from "./spec/run-spec.ts";
