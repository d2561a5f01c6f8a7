/**
 * Small tested functions with typed slots, in Python and TypeScript, and the matcher that proposes them for a leaf.
 * Pure data and functions of values: nothing here executes code or decides that a candidate is right.
 */
export { CATALOGUE } from "./catalogue.ts";
export type { Guarantee, Idiom, SlotOption, Slots, SlotValue } from "./idiom.ts";
export { readCall, readLiteral } from "./literals.ts";
export { type IdiomCandidate, type MatchOptions, proposeIdioms } from "./match.ts";
export { headOf, pythonType, typescriptType } from "./render.ts";
export { type ParsedSignature, parseSignature, type SignatureSource } from "./signature.ts";
