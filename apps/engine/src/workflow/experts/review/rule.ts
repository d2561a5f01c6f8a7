import type { ReviewFinding } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import type { SourceLanguage } from "../../../languages/index.ts";

/** What a rule says of one node. */
interface RuleHit {
  severity: ReviewFinding["severity"];
  rule: string;
  message: string;
  cure: string;
}

/** Looks at one node of a tree; null where it has nothing to say. Pure. */
export type TreeRule = (node: Node, language: SourceLanguage) => RuleHit | null;

/** Calls that only tidy up: that one fails is no loss. */
export const CLEANS_UP =
  /(?:^|[._]|(?<=[a-z])(?=[A-Z]))(?:[Cc]lose|[Ee]nd|[Aa]bort|[Kk]ill|[Rr]emove|[Uu]nlink|[Rr]m|[Dd]estroy|[Dd]isconnect|[Tt]erminate|[Rr]elease|[Ss]top|[Qq]uit|[Cc]ancel|[Ss]hutdown|[Cc]leanup|[Dd]elete)\w*\s*\(/;
