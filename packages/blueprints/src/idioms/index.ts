/**
 * Small tested functions with typed slots, in Python and TypeScript, and the matcher that proposes them for a leaf.
 * Pure data and functions of values: nothing here executes code or decides that a candidate is right.
 */
export { CATALOGUE } from "./catalogue.ts";
export type { Idiom } from "./idiom.ts";
export { type IdiomCandidate, type MatchOptions, proposeIdioms, scoredIdioms } from "./match.ts";
export { type ParsedSignature, parseSignature, type SignatureSource } from "./signature.ts";
export { type IdiomSlotQuestion, idiomSlotQuestion } from "./slot-question.ts";
export { proposeReadings } from "./unsaid-choices.ts";
