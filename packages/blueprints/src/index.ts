/**
 * The kinds of prototype as data and pure functions, and the idioms: small tested functions with typed slots.
 * Nothing here reads a file, runs code or asks a model; everything a project shows is derived from a form.
 */
export type { Blueprint, FileMap, LeafCode, LeafHandle, QuestionTemplate, SlotStep, WholeFile } from "./blueprint.ts";
export { checkBrief, essentialBrief } from "./check-brief.ts";
export { type Guess, guessBlueprint } from "./guess.ts";
export {
  CATALOGUE as IDIOMS,
  type Idiom,
  type IdiomCandidate,
  type IdiomSlotQuestion,
  idiomSlotQuestion,
  type MatchOptions,
  type ParsedSignature,
  parseSignature,
  proposeIdioms,
  proposeReadings,
  type SignatureSource,
  scoredIdioms,
} from "./idioms/index.ts";
export { KEPT_RUN, type KeptRun, type KeptRuns } from "./kept-run.ts";
export { literalSource, recordSource, signatureSource } from "./leaf-source.ts";
export { blueprintOf, blueprints } from "./registry.ts";
