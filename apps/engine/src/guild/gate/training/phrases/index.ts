import type { Intent } from "@guildhall/contracts";
import { ARCHITECTURE_CHATS, CODEGEN_CHATS, DEBUG_CHATS, PLANNING_CHATS } from "./chats-a.ts";
import { DOCS_CHATS, REFACTOR_CHATS, REVIEW_CHATS, TEST_CHATS } from "./chats-b.ts";
import { DEVOPS_CHATS, KNOWLEDGE_CHATS, PERFORMANCE_CHATS, SECURITY_CHATS } from "./chats-c.ts";
import { CODEGEN, DEBUG } from "./code-and-debug.ts";
import { CODEGEN_DAILY } from "./daily-a.ts";
import { DEBUG_DAILY } from "./daily-b.ts";
import { KNOWLEDGE_DAILY } from "./daily-c.ts";
import { SECURITY_DAILY } from "./daily-d.ts";
import { REFACTOR_DAILY, REVIEW_DAILY } from "./daily-e.ts";
import { DOCS_DAILY, TEST_DAILY } from "./daily-f.ts";
import { DEVOPS_DAILY, PERFORMANCE_DAILY } from "./daily-g.ts";
import { ARCHITECTURE_DAILY, PLANNING_DAILY } from "./daily-h.ts";
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
import {
  ARCHITECTURE_NOTES,
  CODEGEN_NOTES,
  DEBUG_NOTES,
  PLANNING_NOTES,
  REFACTOR_NOTES,
  REVIEW_NOTES,
} from "./notes-a.ts";
import { DEVOPS_NOTES, DOCS_NOTES, KNOWLEDGE_NOTES, PERFORMANCE_NOTES, SECURITY_NOTES, TEST_NOTES } from "./notes-b.ts";
import { REVIEW_FINDINGS } from "./notes-c.ts";
import { SECURITY_ADVISORIES } from "./notes-c2.ts";
import { ARCHITECTURE_PROPOSALS } from "./notes-d.ts";
import { PLANNING_GOALS } from "./notes-d2.ts";
import { CODEGEN_COMMITS, DEBUG_COMMITS } from "./notes-e.ts";
import { REFACTOR_COMMITS, TEST_COMMITS } from "./notes-e2.ts";
import { DEVOPS_COMMITS, DOCS_COMMITS } from "./notes-f.ts";
import { PERFORMANCE_COMMITS } from "./notes-f2.ts";
import { KNOWLEDGE_QUESTIONS } from "./notes-f3.ts";
import { REVIEW_FINDINGS_MORE } from "./notes-g.ts";
import { PLANNING_GOALS_MORE } from "./notes-g2.ts";
import { ARCHITECTURE_PROPOSALS_MORE } from "./notes-g3.ts";
import { SECURITY_ADVISORIES_MORE } from "./notes-g4.ts";
import { ARCHITECTURE, PLANNING } from "./plan-and-design.ts";
import { REFACTOR, REVIEW } from "./refactor-and-review.ts";
import { ARCHITECTURE_REWORDED, CODEGEN_REWORDED, DEBUG_REWORDED, PLANNING_REWORDED } from "./reworded-a.ts";
import { DOCS_REWORDED, REFACTOR_REWORDED, REVIEW_REWORDED, TEST_REWORDED } from "./reworded-b.ts";
import { DEVOPS_REWORDED, KNOWLEDGE_REWORDED, PERFORMANCE_REWORDED, SECURITY_REWORDED } from "./reworded-c.ts";
import { ARCHITECTURE_REWORDED_MORE, KNOWLEDGE_REWORDED_MORE, PLANNING_REWORDED_MORE } from "./reworded-d.ts";
import { CODEGEN_REWORDED_MORE, DEBUG_REWORDED_MORE, TEST_REWORDED_MORE } from "./reworded-e.ts";
import { DOCS_REWORDED_MORE, REFACTOR_REWORDED_MORE, REVIEW_REWORDED_MORE } from "./reworded-f.ts";
import { DEVOPS_REWORDED_MORE, PERFORMANCE_REWORDED_MORE, SECURITY_REWORDED_MORE } from "./reworded-g.ts";
import { DEVOPS, SECURITY } from "./security-and-devops.ts";
import { ARCHITECTURE_TALK, PLANNING_TALK } from "./talk-a.ts";
import { CODEGEN_TALK, DEBUG_TALK } from "./talk-b.ts";
import { REFACTOR_TALK, REVIEW_TALK } from "./talk-c.ts";
import { DOCS_TALK, TEST_TALK } from "./talk-d.ts";
import { DEVOPS_TALK, SECURITY_TALK } from "./talk-e.ts";
import { KNOWLEDGE_TALK, PERFORMANCE_TALK } from "./talk-f.ts";
import { DOCS, TEST } from "./test-and-docs.ts";

const lines = (...texts: string[]): string[] => texts.flatMap((text) => text.split("\n")).filter((line) => line !== "");

/** Requests by intent, written for training beside those of the experts; no other text is copied here. */
export const PHRASES: Record<Intent, readonly string[]> = {
  planning: lines(PLANNING, PLANNING_MIXED, PLANNING_EVERYDAY, PLANNING_DAILY),
  architecture: lines(ARCHITECTURE, ARCHITECTURE_MIXED, ARCHITECTURE_EVERYDAY, ARCHITECTURE_DAILY),
  codegen: lines(CODEGEN, CODEGEN_MIXED, CODEGEN_EVERYDAY, CODEGEN_DAILY),
  debug: lines(DEBUG, DEBUG_MIXED, DEBUG_EVERYDAY, DEBUG_DAILY),
  refactor: lines(REFACTOR, REFACTOR_MIXED, REFACTOR_EVERYDAY, REFACTOR_DAILY),
  review: lines(REVIEW, REVIEW_MIXED, REVIEW_EVERYDAY, REVIEW_DAILY),
  test: lines(TEST, TEST_MIXED, TEST_EVERYDAY, TEST_DAILY),
  docs: lines(DOCS, DOCS_MIXED, DOCS_EVERYDAY, DOCS_DAILY),
  security: lines(SECURITY, SECURITY_MIXED, SECURITY_EVERYDAY, SECURITY_DAILY),
  devops: lines(DEVOPS, DEVOPS_MIXED, DEVOPS_EVERYDAY, DEVOPS_DAILY),
  knowledge: lines(KNOWLEDGE, KNOWLEDGE_MIXED, KNOWLEDGE_EVERYDAY, KNOWLEDGE_DAILY),
  performance: lines(PERFORMANCE, PERFORMANCE_MIXED, PERFORMANCE_EVERYDAY, PERFORMANCE_DAILY),
};

/** Messages as people type them to an assistant, on question sites and on trackers, with what they paste. */
export const MESSAGES: Record<Intent, readonly string[]> = {
  planning: lines(PLANNING_CHATS, PLANNING_TALK),
  architecture: lines(ARCHITECTURE_CHATS, ARCHITECTURE_TALK),
  codegen: lines(CODEGEN_CHATS, CODEGEN_TALK),
  debug: lines(DEBUG_CHATS, DEBUG_TALK),
  refactor: lines(REFACTOR_CHATS, REFACTOR_TALK),
  review: lines(REVIEW_CHATS, REVIEW_TALK),
  test: lines(TEST_CHATS, TEST_TALK),
  docs: lines(DOCS_CHATS, DOCS_TALK),
  security: lines(SECURITY_CHATS, SECURITY_TALK),
  devops: lines(DEVOPS_CHATS, DEVOPS_TALK),
  knowledge: lines(KNOWLEDGE_CHATS, KNOWLEDGE_TALK),
  performance: lines(PERFORMANCE_CHATS, PERFORMANCE_TALK),
};

/** Wordings of one wish stand next to each other, four by four. */
export const WORDINGS = 4;

/** Wishes in `WORDINGS` wordings that share few words. */
export const REWORDED: Record<Intent, readonly string[]> = {
  planning: lines(PLANNING_REWORDED, PLANNING_REWORDED_MORE),
  architecture: lines(ARCHITECTURE_REWORDED, ARCHITECTURE_REWORDED_MORE),
  codegen: lines(CODEGEN_REWORDED, CODEGEN_REWORDED_MORE),
  debug: lines(DEBUG_REWORDED, DEBUG_REWORDED_MORE),
  refactor: lines(REFACTOR_REWORDED, REFACTOR_REWORDED_MORE),
  review: lines(REVIEW_REWORDED, REVIEW_REWORDED_MORE),
  test: lines(TEST_REWORDED, TEST_REWORDED_MORE),
  docs: lines(DOCS_REWORDED, DOCS_REWORDED_MORE),
  security: lines(SECURITY_REWORDED, SECURITY_REWORDED_MORE),
  devops: lines(DEVOPS_REWORDED, DEVOPS_REWORDED_MORE),
  knowledge: lines(KNOWLEDGE_REWORDED, KNOWLEDGE_REWORDED_MORE),
  performance: lines(PERFORMANCE_REWORDED, PERFORMANCE_REWORDED_MORE),
};

/** Texts of work that are no requests: subjects of commits, findings, advisories, goals, summaries. */
export const NOTES: Record<Intent, readonly string[]> = {
  planning: lines(PLANNING_NOTES, PLANNING_GOALS, PLANNING_GOALS_MORE),
  architecture: lines(ARCHITECTURE_NOTES, ARCHITECTURE_PROPOSALS, ARCHITECTURE_PROPOSALS_MORE),
  codegen: lines(CODEGEN_NOTES, CODEGEN_COMMITS),
  debug: lines(DEBUG_NOTES, DEBUG_COMMITS),
  refactor: lines(REFACTOR_NOTES, REFACTOR_COMMITS),
  review: lines(REVIEW_NOTES, REVIEW_FINDINGS, REVIEW_FINDINGS_MORE),
  test: lines(TEST_NOTES, TEST_COMMITS),
  docs: lines(DOCS_NOTES, DOCS_COMMITS),
  security: lines(SECURITY_NOTES, SECURITY_ADVISORIES, SECURITY_ADVISORIES_MORE),
  devops: lines(DEVOPS_NOTES, DEVOPS_COMMITS),
  knowledge: lines(KNOWLEDGE_NOTES, KNOWLEDGE_QUESTIONS),
  performance: lines(PERFORMANCE_NOTES, PERFORMANCE_COMMITS),
};
