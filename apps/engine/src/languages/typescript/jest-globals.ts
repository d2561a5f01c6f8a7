/** What a test file written for jest imports or finds as globals, from vitest. Loaded inside the sandbox. */
import { describe, it, test, vi } from "vitest";

export * from "vitest";
export { vi as jest };
export const xtest = test.skip;
export const xit = it.skip;
export const xdescribe = describe.skip;
export const fit = it.only;
export const fdescribe = describe.only;

Object.assign(globalThis, { jest: vi, xtest, xit, xdescribe, fit, fdescribe });
