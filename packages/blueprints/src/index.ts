/**
 * The kinds of prototype as data and pure functions, and the idioms: small tested functions with typed slots.
 * Nothing here reads a file, runs code or asks a model; everything a project shows is derived from a form.
 */
export type { Blueprint, FileMap, LeafCode, QuestionTemplate, SlotStep } from "./blueprint.ts";
export { proposeIdioms, type IdiomCandidate } from "./idioms/index.ts";
export { literalSource, recordSource, signatureSource } from "./leaf-source.ts";
