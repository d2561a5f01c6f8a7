import { scalarIdiom } from "../scalar.ts";

export const dateRangesOverlap = scalarIdiom({
  id: "date-ranges-overlap",
  title: "Do two spans overlap",
  phrases: ["do two date ranges overlap", "time spans intersect"],
  cues: [["overlap", "overlaps", "overlapping", "intersect", "clash"]],
  unless: ["how many", "number of days", "which"],
  params: ["text", "text", "text", "text"],
  returns: "boolean",
  variants: [
    {
      name: "end excluded",
      words: ["touching", "not overlap", "ends when", "free"],
      python: "return $1 < $4 and $3 < $2",
      typescript: "return $1 < $4 && $3 < $2;",
    },
    {
      name: "end included",
      words: ["inclusive", "both ends", "included", "share a day"],
      python: "return $1 <= $4 and $3 <= $2",
      typescript: "return $1 <= $4 && $3 <= $2;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def overlap(a: str, b: str, c: str, d: str) -> bool",
      purpose: "Do the date ranges a to b and c to d overlap, both ends included?",
      holds:
        'assert overlap("2026-01-01", "2026-01-03", "2026-01-03", "2026-01-09") and not overlap("2026-01-01", "2026-01-03", "2026-01-04", "2026-01-09")',
    },
    {
      language: "typescript",
      signature: "function overlap(a: string, b: string, c: string, d: string): boolean",
      purpose: "Do two time spans overlap; touching ones do not.",
      holds:
        'assert.ok(!overlap("09:00", "10:00", "10:00", "11:00")); assert.ok(overlap("09:00", "10:00", "09:30", "09:40"));',
    },
  ],
});
