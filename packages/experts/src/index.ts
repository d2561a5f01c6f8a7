/**
 * The experts as data: what each is for, how it decodes, what verifies it, and which one serves a stage. Nothing here
 * talks to a model or decides whether an answer is right.
 */
export type { Expert, ExpertId } from "./expert.ts";
export { expertFor, experts } from "./registry.ts";
