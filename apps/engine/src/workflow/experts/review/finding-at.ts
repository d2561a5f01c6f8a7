import type { ReviewFinding } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { lineAt } from "../evidence/numbered.ts";

const MAX_QUOTE = 160;

/** A row of a rule at a line of a file, with that line as its quote. Pure. */
export const findingAt = (
  { path, text }: SourceFile,
  line: number,
  said: Pick<ReviewFinding, "severity" | "rule" | "message" | "cure">,
): ReviewFinding => ({
  path,
  line,
  ...said,
  quote: lineAt(text, line).trim().slice(0, MAX_QUOTE),
  by: "rule",
  explained: "",
});
