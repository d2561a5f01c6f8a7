import type { ReviewFinding } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import type { SourceLanguage } from "../../../languages/index.ts";

/** What a rule says of one node. */
export interface RuleHit {
  node: Node;
  severity: ReviewFinding["severity"];
  rule: string;
  message: string;
  cure: string;
}

/** Looks at one node of a tree; null where it has nothing to say. Pure. */
export type TreeRule = (node: Node, language: SourceLanguage) => Omit<RuleHit, "node"> | null;
