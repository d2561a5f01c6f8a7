import type { Leaf, Requirement, SpecRow } from "@guildhall/contracts";

const MIN_SHARED = 3;

/** The row with the longest value that a text repeats. */
function rowIn(rows: SpecRow[], text: string): SpecRow | null {
  const lower = text.toLowerCase();
  const valued = rows.filter(
    ({ kind, value }) => kind !== "heading" && typeof value === "string" && value.length >= MIN_SHARED,
  );
  const said = valued.filter(({ value }) => lower.includes(String(value).toLowerCase()));
  return said.sort((a, b) => String(b.value).length - String(a.value).length)[0] ?? null;
}

/** The nearest heading above a row, which stands for the whole item. */
function headingAbove(rows: SpecRow[], path: string): SpecRow | null {
  for (let at = path.slice(0, path.lastIndexOf("/")); at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const heading = rows.find((row) => row.path === at && row.kind === "heading");
    if (heading) return heading;
  }
  return null;
}

/**
 * The row each story and criterion comes from, by id, so that a comment on one is placed at that row: what its leaf
 * promises, else the row whose words it repeats. Those of no single row are left out. Pure.
 */
export function partsOf(input: {
  requirements: Requirement[];
  leaves: Leaf[];
  rows: SpecRow[];
}): Record<string, string> {
  const { requirements, leaves, rows } = input;
  const parts: Record<string, string> = {};
  for (const { id, story, criteria } of requirements) {
    for (const criterion of criteria) {
      const leaf = leaves.find((entry) => entry.criteria.includes(criterion.id));
      const purpose = leaf && rows.find((row) => row.value === leaf.purpose);
      const row = purpose ?? rowIn(rows, `${criterion.given ?? ""} ${criterion.when} ${criterion.shall}`);
      if (row) parts[criterion.id] = row.path;
    }
    const first = criteria.map((criterion) => parts[criterion.id]).find((path) => path !== undefined);
    const own = rowIn(rows, story) ?? (first === undefined ? null : headingAbove(rows, first));
    if (own) parts[id] = own.path;
  }
  return parts;
}
