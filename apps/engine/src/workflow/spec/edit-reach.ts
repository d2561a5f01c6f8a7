import { type EditReach, type Leaf, plainText } from "@guildhall/contracts";
import type { StoredLeaf } from "@guildhall/db";
import { filesToWriteAgain, type RenamedLeaf, renamedLeaves } from "../project/carry-renamed.ts";
import { changedLeaves, type DerivedSpec, isFileRow, keyButName, plannedRows } from "./derive-spec.ts";

/**
 * What edits make of a spec, before they are made: what is written again, what is only called otherwise, what goes.
 * `rows` is what is built so far; without it nothing has to be written again that was not waiting anyway. Pure.
 */
export function editReach(before: DerivedSpec, after: DerivedSpec, rows: StoredLeaf[]): Omit<EditReach, "left"> {
  const [was, is] = [plannedRows(before), plannedRows(after)];
  const named = renames(was, is, rows);
  const renamed = [...named, ...reworded(before, after, new Set(named.map((entry) => entry.from)))];
  const follows = new Set(renamed.filter((entry) => entry.code !== null).map((entry) => entry.to));
  const again = new Set(filesToWriteAgain(rows, is));
  const changed = new Set(changedLeaves(was, is).filter((name) => !follows.has(name)));
  const leaves = is.filter((leaf) => changed.has(leaf.name) || again.has(leaf.name)).map(shownName);
  const there = new Set(is.map((leaf) => leaf.name));
  const moved = new Set(renamed.map((entry) => entry.from));
  const removed = was.filter((leaf) => !there.has(leaf.name) && !moved.has(leaf.name));
  const shown = new Map([...was, ...is].map((leaf) => [leaf.name, shownName(leaf)]));
  return {
    leaves,
    files: changedFiles(before, after),
    needsModel: leaves.length > 0,
    renamed: renamed.map(({ from, to, code, why }) => ({
      from: shown.get(from) ?? from,
      to: shown.get(to) ?? to,
      kept: code !== null,
      why,
    })),
    removed: removed.map(shownName),
    criteria: lostCriteria(before, after, removed),
    runs: lostRuns(before, after),
  };
}

/** Kept runs of which no check is made any more, be they gone or not. */
function lostRuns(before: DerivedSpec, after: DerivedSpec): string[] {
  const made = (derived: DerivedSpec) =>
    new Set(derived.checks.flatMap((check) => (check.kind === "cli" && check.kept ? [check.kept] : [])));
  const { kept } = before.blueprint;
  const [was, is] = [made(before), made(after)];
  const lost = kept?.list(before.form).filter(({ id }) => was.has(id) && !is.has(id)) ?? [];
  return lost.flatMap((run) => kept?.text(before.form, run) ?? []);
}

/** A file is known by its path. */
const shownName = (leaf: Leaf): string => (isFileRow(leaf) ? leaf.file : leaf.name);

/** What is stored tells whether code can follow; a leaf that nothing is stored of has none to lose. */
function renames(was: Leaf[], is: Leaf[], rows: StoredLeaf[]): RenamedLeaf[] {
  const stored = new Map(rows.map((row) => [row.leaf.name, row]));
  const blank = {
    state: "waiting",
    reach: "risky",
    source: null,
    origin: null,
    code: "",
    detail: "",
    broke: null,
    pins: null,
  } as const;
  return renamedLeaves(
    was.map((leaf) => {
      const row = stored.get(leaf.name);
      // Code of another promise is written again whatever it is called.
      return row && keyButName(row.leaf) === keyButName(leaf) ? row : { ...blank, leaf };
    }),
    is,
  );
}

/** Called otherwise and described otherwise at once: the same row of the form, but no longer the same promise. */
function reworded(before: DerivedSpec, after: DerivedSpec, known: ReadonlySet<string>): RenamedLeaf[] {
  const [was, is] = [leavesByRow(before), leavesByRow(after)];
  const [old, now] = [new Set(was.values()), new Set(is.values())];
  return [...was].flatMap(([path, from]) => {
    const to = is.get(path);
    if (to === undefined || known.has(from) || now.has(from) || old.has(to)) return [];
    return [{ from, to, code: null, why: "it promises something else now" }];
  });
}

/** Names of leaves and files by the path of the row that holds them. */
function leavesByRow(derived: DerivedSpec): Map<string, string> {
  const names = new Map(plannedRows(derived).map((leaf) => [shownName(leaf), leaf.name]));
  const { leaves } = derived.blueprint.plan(derived.form, {});
  return new Map(leaves.flatMap(({ name, of }) => (name === null ? [] : [[name, names.get(of) ?? of] as const])));
}

function changedFiles(before: DerivedSpec, after: DerivedSpec): string[] {
  const old = before.blueprint.emit(before.form, []);
  const next = after.blueprint.emit(after.form, []);
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].filter((path) => old[path] !== next[path]);
}

function lostCriteria(before: DerivedSpec, after: DerivedSpec, removed: Leaf[]): EditReach["criteria"] {
  const ids = new Set(removed.flatMap((leaf) => leaf.criteria));
  if (ids.size === 0) return [];
  const text = (criterion: { given?: string | undefined; when: string; shall: string }) =>
    JSON.stringify([criterion.given, criterion.when, criterion.shall]);
  const served = new Set(after.leaves.flatMap((leaf) => leaf.criteria));
  const now = new Map(
    after.requirements.flatMap(({ criteria }) => criteria.map((one) => [text(one), one.id] as const)),
  );
  return before.requirements
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => ids.has(criterion.id))
    .flatMap((criterion) => {
      const id = now.get(text(criterion));
      if (id !== undefined && served.has(id)) return [];
      return [{ id: criterion.id, text: plainText(criterion), gone: id === undefined }];
    });
}
