import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ParsedSignature, parseSignature } from "@guildhall/blueprints";
import type { Language } from "@guildhall/contracts";
import type { LeafTest } from "../../apps/engine/src/languages/index.ts";

export interface LeafRow {
  id: string;
  split?: "tune" | "report";
  language: Language;
  types: string;
  signature: string;
  purpose: string;
  examples: string[];
  hidden: string[];
}

const TEXTS = ["id", "types", "signature", "purpose"];
const LISTS = ["examples", "hidden"];

function isLeafRow(row: unknown): row is LeafRow {
  if (typeof row !== "object" || row === null) return false;
  const fields = new Map(Object.entries(row));
  const suite = fields.get("suite") ?? "leaves";
  return (
    suite === "leaves" &&
    ["python", "typescript"].includes(fields.get("language")) &&
    TEXTS.every((name) => typeof fields.get(name) === "string") &&
    LISTS.every(
      (name) => Array.isArray(fields.get(name)) && fields.get(name).every((line: unknown) => typeof line === "string"),
    )
  );
}

/** A row made ready: its leaf, the module a candidate lives in, and the tests that are not examples. */
export interface LeafCase {
  row: LeafRow;
  parsed: ParsedSignature;
  moduleFor: (code: string) => string;
  extraTests: LeafTest[];
  hidden: LeafTest[];
}

/** Our own rows. */
export const OWN_LEAVES = join(import.meta.dirname, "../data/leaves");

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(path, name));
}

/** Rows of the suite `leaves` in a file or folder; rows of other suites are passed over. */
export function readRows(path: string): LeafRow[] {
  return filesOf(path).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): unknown => JSON.parse(line))
      .filter(isLeafRow),
  );
}

/** `limit` rows drawn by the seed, in their own order: the first rows of a file are no fair sample. */
export function sampleOf(rows: LeafRow[], { limit, seed }: { limit: number | null; seed: number }): LeafRow[] {
  const lot = (row: LeafRow): string => createHash("sha256").update(`${seed}/${row.id}`).digest("hex");
  const drawn = rows.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, limit ?? rows.length);
  return rows.filter((row) => drawn.includes(row));
}

/** An example line that is no plain call and value, as a test of its own. */
function scriptOf(language: Language, line: string): string {
  if (language === "python") return line;
  const parts = /^([\s\S]*?)\s+\/\/\s+([\s\S]+)$/.exec(line);
  if (!parts) return line;
  return `if (JSON.stringify(${parts[1]}) !== JSON.stringify(${parts[2]})) throw new Error("the example does not hold");`;
}

/** Null when the signature cannot be read. */
export function caseOf(row: LeafRow): LeafCase | null {
  const parsed = parseSignature(row);
  if (!parsed) return null;
  const script = (source: string, i: number, kind: string): LeafTest => ({
    id: `${kind}-${i}`,
    kind: "script",
    source,
  });
  return {
    row,
    parsed,
    moduleFor: (code) => `${row.types}\n\n${code}`,
    extraTests: parsed.unreadable.map((line, i) => script(scriptOf(row.language, line), i, "line")),
    hidden: row.hidden.map((source, i) => script(source, i, "hidden")),
  };
}
