import type { Leaf } from "@guildhall/contracts";
import type { Repositories, StoredLeaf } from "@guildhall/db";
import { renamedCode } from "../../codegen/index.ts";
import { isFileRow, keyButName } from "../spec/derive-spec.ts";

/** A leaf that is there under another name now. */
export interface RenamedLeaf {
  from: string;
  to: string;
  /** Its code under the new name; null where that is not sure to be the same, "" where there is none. */
  code: string | null;
  /** Why the code cannot follow; empty where it can. */
  why: string;
}

/**
 * Leaves that promise the same as before under another name, by what they are and not by who renamed them: an undo
 * and a restore are found as well. Two that cannot be told apart are none. Pure.
 */
export function renamedLeaves(rows: readonly StoredLeaf[], planned: readonly Leaf[]): RenamedLeaf[] {
  const there = new Set(planned.map((leaf) => leaf.name));
  const known = new Set(rows.map((row) => row.leaf.name));
  const left = Map.groupBy(
    rows.filter((row) => !there.has(row.leaf.name)),
    (row) => promiseOf(row.leaf),
  );
  const come = Map.groupBy(
    planned.filter((leaf) => !known.has(leaf.name)),
    promiseOf,
  );
  return [...come].flatMap(([key, leaves]) => {
    const [row, ...others] = left.get(key) ?? [];
    const [leaf, ...more] = leaves;
    if (!row || !leaf || others.length + more.length > 0) return [];
    return [{ from: row.leaf.name, to: leaf.name, ...codeUnder(row, leaf) }];
  });
}

/** What is in a file follows from its kind too: a style sheet is no script under another name. */
const promiseOf = (leaf: Leaf): string =>
  isFileRow(leaf) ? `${leaf.file.split(".").at(-1)} ${keyButName(leaf)}` : keyButName(leaf);

function codeUnder(row: StoredLeaf, leaf: Leaf): Pick<RenamedLeaf, "code" | "why"> {
  // A file does not hold its own name; who loads it by the former one is written again.
  if (row.code === "" || isFileRow(leaf)) return { code: row.code, why: "" };
  const code = renamedCode(row.code, leaf.language, { from: row.leaf.name, to: leaf.name });
  return code === null ? { code, why: "its code does not show that nothing else would change" } : { code, why: "" };
}

/** Gives what is stored of renamed leaves to their new names: code, state, pins and known failures. */
export async function carryRenamed(
  db: Pick<Repositories, "leaves">,
  projectId: string,
  planned: readonly Leaf[],
): Promise<void> {
  const rows = await db.leaves.list(projectId);
  const renamed = renamedLeaves(rows, planned).filter((entry) => entry.code !== null);
  if (renamed.length === 0) return;
  for (const { from, to, code } of renamed) {
    const row = rows.find((entry) => entry.leaf.name === from);
    const leaf = planned.find((entry) => entry.name === to);
    if (!row || !leaf || code === null) continue;
    const { leaf: _, reach, broke, ...stored } = row;
    await db.leaves.put(projectId, leaf, reach);
    // Codes that must not come back are told by their text, which has the former name.
    const kept = broke && {
      ...broke,
      codes: broke.codes.map((one) => renamedCode(one, leaf.language, { from, to }) ?? one),
    };
    await db.leaves.update(projectId, to, { ...stored, broke: kept, code });
  }
  const gone = new Set(renamed.map((entry) => entry.from));
  const names = [...rows.map((row) => row.leaf.name).filter((name) => !gone.has(name)), ...renamed.map(({ to }) => to)];
  await db.leaves.prune(projectId, names);
}

/**
 * Files written by a model that have to be written again because the files beside them are others now: those that
 * name one that is gone, and the first one where nobody loads a new one. A file edited by hand is left alone. Pure.
 */
export function filesToWriteAgain(rows: readonly StoredLeaf[], planned: readonly Leaf[]): string[] {
  const files = planned.filter(isFileRow);
  const written = rows.filter((row) => isFileRow(row.leaf) && row.code !== "");
  if (written.length === 0) return [];
  const before = new Set(rows.filter((row) => isFileRow(row.leaf)).map((row) => row.leaf.file));
  const now = new Set(files.map((leaf) => leaf.file));
  const gone = [...before].filter((path) => !now.has(path));
  const come = [...now].filter((path) => !before.has(path));
  const staying = written.filter((row) => now.has(row.leaf.file));
  const names = (row: StoredLeaf, path: string) => row.code.includes(path.split("/").at(-1) ?? path);
  const unloaded = come.some((path) => !staying.some((row) => names(row, path)));
  const entry = files[0]?.file;
  return staying
    .filter(
      (row) =>
        row.state === "chosen" && (gone.some((path) => names(row, path)) || (unloaded && row.leaf.file === entry)),
    )
    .map((row) => row.leaf.name);
}
