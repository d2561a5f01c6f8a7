import type { Intent } from "@guildhall/contracts";
import { CODEGEN, DEBUG } from "./code-and-debug.ts";
import { KNOWLEDGE, PERFORMANCE } from "./knowledge-and-performance.ts";
import { ARCHITECTURE, PLANNING } from "./plan-and-design.ts";
import { REFACTOR, REVIEW } from "./refactor-and-review.ts";
import { DEVOPS, SECURITY } from "./security-and-devops.ts";
import { DOCS, TEST } from "./test-and-docs.ts";

const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/** Requests by intent, written for training beside those of the experts; no other text is copied here. */
export const PHRASES: Record<Intent, readonly string[]> = {
  planning: lines(PLANNING),
  architecture: lines(ARCHITECTURE),
  codegen: lines(CODEGEN),
  debug: lines(DEBUG),
  refactor: lines(REFACTOR),
  review: lines(REVIEW),
  test: lines(TEST),
  docs: lines(DOCS),
  security: lines(SECURITY),
  devops: lines(DEVOPS),
  knowledge: lines(KNOWLEDGE),
  performance: lines(PERFORMANCE),
};
