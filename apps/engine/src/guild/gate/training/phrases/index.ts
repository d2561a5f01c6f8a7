import type { Intent } from "@guildhall/contracts";
import { CODEGEN, DEBUG } from "./code-and-debug.ts";
import { KNOWLEDGE_EVERYDAY, SECURITY_EVERYDAY } from "./everyday-a.ts";
import { CODEGEN_EVERYDAY, DEBUG_EVERYDAY } from "./everyday-b.ts";
import { REFACTOR_EVERYDAY, TEST_EVERYDAY } from "./everyday-c.ts";
import { DEVOPS_EVERYDAY, DOCS_EVERYDAY } from "./everyday-d.ts";
import { PERFORMANCE_EVERYDAY, REVIEW_EVERYDAY } from "./everyday-e.ts";
import { ARCHITECTURE_EVERYDAY, PLANNING_EVERYDAY } from "./everyday-f.ts";
import { KNOWLEDGE, PERFORMANCE } from "./knowledge-and-performance.ts";
import {
  ARCHITECTURE_MIXED,
  CODEGEN_MIXED,
  DEBUG_MIXED,
  PLANNING_MIXED,
  REFACTOR_MIXED,
  REVIEW_MIXED,
} from "./mixed-signals-a.ts";
import {
  DEVOPS_MIXED,
  DOCS_MIXED,
  KNOWLEDGE_MIXED,
  PERFORMANCE_MIXED,
  SECURITY_MIXED,
  TEST_MIXED,
} from "./mixed-signals-b.ts";
import { ARCHITECTURE, PLANNING } from "./plan-and-design.ts";
import { REFACTOR, REVIEW } from "./refactor-and-review.ts";
import { DEVOPS, SECURITY } from "./security-and-devops.ts";
import { DOCS, TEST } from "./test-and-docs.ts";

const lines = (...texts: string[]): string[] => texts.flatMap((text) => text.split("\n")).filter((line) => line !== "");

/** Requests by intent, written for training beside those of the experts; no other text is copied here. */
export const PHRASES: Record<Intent, readonly string[]> = {
  planning: lines(PLANNING, PLANNING_MIXED, PLANNING_EVERYDAY),
  architecture: lines(ARCHITECTURE, ARCHITECTURE_MIXED, ARCHITECTURE_EVERYDAY),
  codegen: lines(CODEGEN, CODEGEN_MIXED, CODEGEN_EVERYDAY),
  debug: lines(DEBUG, DEBUG_MIXED, DEBUG_EVERYDAY),
  refactor: lines(REFACTOR, REFACTOR_MIXED, REFACTOR_EVERYDAY),
  review: lines(REVIEW, REVIEW_MIXED, REVIEW_EVERYDAY),
  test: lines(TEST, TEST_MIXED, TEST_EVERYDAY),
  docs: lines(DOCS, DOCS_MIXED, DOCS_EVERYDAY),
  security: lines(SECURITY, SECURITY_MIXED, SECURITY_EVERYDAY),
  devops: lines(DEVOPS, DEVOPS_MIXED, DEVOPS_EVERYDAY),
  knowledge: lines(KNOWLEDGE, KNOWLEDGE_MIXED, KNOWLEDGE_EVERYDAY),
  performance: lines(PERFORMANCE, PERFORMANCE_MIXED, PERFORMANCE_EVERYDAY),
};
