import type { ReviewFinding } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { codeMap } from "../evidence/code-map.ts";
import { groupFindings } from "../evidence/sort-findings.ts";
import { reviewCode } from "./review-code.ts";

/** What the house's rules find in one text that belongs to no project, worst first; its path tells the language. */
export async function reviewText(file: SourceFile): Promise<ReviewFinding[]> {
  return groupFindings(await reviewCode([file], await codeMap([file])));
}
