/**
 * `npm run train:words -- [--data FILE|DIR]`: writes the words that slips of the fingers are put right by, from the texts
 * that the gate learns. Part of the features: raise FEATURE_VERSION and run `npm run train:gate` after it.
 */
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { wordsOf } from "../request-text.ts";
import { FIT } from "./fit-options.ts";
import { type GateRow, houseRows, isPermissive, readDataRows } from "./rows.ts";

const FILE = join(import.meta.dirname, "..", "vocabulary.json");
const SHORTEST = 3;
/** A word that stands once may be a slip itself. */
const KNOWN_FROM = 2;
/** What slips are put right to has to be usual. */
const WANTED_FROM = 4;

/** Words by how many texts hold them, commonest first, those of equal count by the alphabet. */
function counted(rows: readonly GateRow[], from: number): string[] {
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    const words = new Set(wordsOf(text).filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word)));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= from)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([word]) => word);
}

const { values } = parseArgs({ options: { data: { type: "string" } } });
const own = houseRows(FIT);
const data = values.data === undefined ? [] : (await readDataRows(resolve(values.data))).filter(isPermissive);
const wanted = counted(
  own.filter(({ register }) => register === "request"),
  WANTED_FROM,
);
const known = counted([...own, ...data], KNOWN_FROM);
await writeFile(FILE, `${JSON.stringify({ wanted: wanted.join(" "), known: known.join(" ") }, null, 2)}\n`);
process.stdout.write(`${wanted.length} wanted and ${known.length} known words in ${FILE}\n`);
