import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { caseOf, type LeafCase, OWN_LEAVES, readRows } from "../leaves/rows.ts";

const damageSchema = z.object({
  /** Id of the row of the leaves that is damaged. */
  leaf: z.string(),
  /** Its purpose with clauses left out, as a brief written in a hurry would have it. */
  damaged: z.string(),
});

/** A leaf as it was confirmed, and the same leaf with half of what was said. */
export interface ClarifyCase {
  id: string;
  whole: LeafCase;
  damaged: LeafCase;
}

const OWN = join(import.meta.dirname, "../data/clarify/damaged.jsonl");

/** The damaged leaves keep one example, as one is what people give. Throws where a row or its leaf cannot be read. */
export function readClarifyCases(data: string | null): ClarifyCase[] {
  const leaves = new Map(readRows(OWN_LEAVES).map((row) => [row.id, row]));
  return readFileSync(data ?? OWN, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => damageSchema.parse(JSON.parse(line)))
    .map(({ leaf, damaged }) => {
      const row = leaves.get(leaf);
      const whole = row && caseOf(row);
      const half = row && caseOf({ ...row, purpose: damaged, examples: row.examples.slice(0, 1) });
      if (!whole || !half) throw new Error(`${leaf}: no such leaf, or its signature cannot be read`);
      return { id: leaf, whole, damaged: half };
    });
}
