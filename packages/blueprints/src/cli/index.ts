/**
 * Command line tools and libraries: one form, emitted as Python or TypeScript. Reads literal usage from a brief
 * by code and writes everything but the leaves; never runs anything and never asks a model by itself.
 */
export { pythonCli, typescriptCli } from "./blueprint.ts";
