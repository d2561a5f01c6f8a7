import type { Leaf, RowEdit, SpecRow } from "@guildhall/contracts";

export type ChangeProposal =
  /** Edits of rows: the shell is emitted again without a model. */
  | { kind: "rows"; edits: RowEdit[]; summary: string }
  /** One leaf's promise grows; its code has to prove itself again. */
  | { kind: "leaf"; leaf: string; edits: RowEdit[]; summary: string }
  /** Not placed by words: the request joins the brief, which is read again. */
  | { kind: "brief"; summary: string };

const REREAD: ChangeProposal = { kind: "brief", summary: "The request was read together with the brief" };
const QUOTED = /["“'`]([^"”'`]+)["”'`]/;
const SET = /\b(?:rename|change|set|make|switch|update)\b\s+(?:the\s+)?(.+?)\s+(?:to|into|as|=)\s+(.+?)[.!]?$/i;
const ADD = /\b(?:add|include)\b\s+(?:an?\s+|the\s+|another\s+)?(.+?)[.!]?$/i;
const REMOVE = /\b(?:remove|delete|drop)\b\s+(?:the\s+)?(.+?)[.!]?$/i;

/** "`tool x` prints y": an example in the person's words, which only a reading of the brief takes over. */
const LITERAL_CALL = /`[^`\n]+`\s+(?:prints?|gives?|returns?|shows?|outputs?|is an error|exits?)\b/i;

const words = (text: string) =>
  new Set((text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/s$/, "")));

/** Share of the words of `small` that `large` has. */
function covered(small: string, large: string): number {
  const wanted = words(small);
  if (wanted.size === 0) return 0;
  return wanted.intersection(words(large)).size / wanted.size;
}

const unquoted = (text: string) => (QUOTED.exec(text)?.[1] ?? text).trim();

/** The row a phrase names: by its value first ("rename Tasks to Jobs"), then by its label ("the title"). */
function rowNamed(rows: SpecRow[], phrase: string): SpecRow | null {
  const name = unquoted(phrase).toLowerCase();
  const editable = rows.filter((row) => row.kind !== "heading");
  const exact = editable.find((row) => String(row.value).toLowerCase() === name);
  if (exact) return exact;
  const scored = editable
    .map((row) => ({ row, score: covered(phrase, `${row.section} ${row.label}`) + 0.3 * covered(row.label, phrase) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score < 0.9 || (second && second.score === first.score)) return null;
  return first.row;
}

function asRowValue(row: SpecRow, text: string): RowEdit | null {
  const value = unquoted(text);
  if (row.kind === "number")
    return Number.isFinite(Number(value)) ? { op: "set", path: row.path, value: Number(value) } : null;
  if (row.kind === "boolean") return { op: "set", path: row.path, value: /^(on|yes|true|required)$/i.test(value) };
  if (row.kind === "list")
    return { op: "set", path: row.path, value: value.split(/\s*(?:,|\band\b)\s*/).filter(Boolean) };
  if (row.kind === "choice") {
    const option = row.options?.find((entry) =>
      [entry.value, entry.label].some((name) => name.toLowerCase() === value.toLowerCase()),
    );
    return option ? { op: "set", path: row.path, value: option.value } : null;
  }
  return { op: "set", path: row.path, value };
}

/** The leaf a request speaks of: its name or most of its own words, and clearly more than any other. */
function leafNamed(leaves: Leaf[], request: string): Leaf | null {
  const named = leaves.find((leaf) => new RegExp(`\\b${leaf.name}\\b`, "i").test(request));
  if (named) return named;
  const scored = leaves
    .map((leaf) => ({ leaf, score: covered(request, `${leaf.name.replaceAll("_", " ")} ${leaf.purpose}`) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score >= 0.5 && first.score - (second?.score ?? 0) >= 0.1 ? first.leaf : null;
}

/** Places a change request by words alone: an edit of rows, a leaf's promise, or the brief. Pure. */
export function proposeEdits(input: { rows: SpecRow[]; leaves: Leaf[]; request: string }): ChangeProposal {
  const { rows, leaves } = input;
  const request = input.request.trim();
  if (LITERAL_CALL.test(request)) return REREAD;
  const set = SET.exec(request);
  if (set) {
    const row = rowNamed(rows, set[1] ?? "");
    const edit = row && asRowValue(row, set[2] ?? "");
    if (row && edit) return { kind: "rows", edits: [edit], summary: `${row.label}: ${unquoted(set[2] ?? "")}` };
  }
  const remove = REMOVE.exec(request);
  if (remove) {
    const phrase = remove[1] ?? "";
    const row = rows.find(
      (entry) => entry.removable && covered(phrase, `${entry.label} ${String(entry.value)}`) >= 0.6,
    );
    if (row) return { kind: "rows", edits: [{ op: "remove", path: row.path }], summary: `Removed ${row.label}` };
  }
  const add = ADD.exec(request);
  if (add) {
    const list = listNamed(rows, add[1] ?? "");
    if (list)
      return {
        kind: "rows",
        edits: [{ op: "add", path: list.path, value: list.value }],
        summary: `Added ${list.value}`,
      };
  }
  const leaf = leafNamed(leaves, request);
  const purpose = leaf && rows.find((row) => String(row.value) === leaf.purpose);
  if (leaf && purpose) {
    const sentence = /[.!?]$/.test(request) ? request : `${request}.`;
    const value = `${leaf.purpose} ${sentence}`.slice(0, 600);
    return {
      kind: "leaf",
      leaf: leaf.name,
      edits: [{ op: "set", path: purpose.path, value }],
      summary: `${leaf.name} changes`,
    };
  }
  return REREAD;
}

/** "a field notes to tasks": the list whose heading the noun and the rest name, and the new item's name. */
function listNamed(rows: SpecRow[], phrase: string): { path: string; value: string } | null {
  const lists = rows.filter((row) => row.addTo !== undefined);
  const form =
    /^(field|column|option|command|entity|view|page|section|choice|tag)s?\s+(?:called\s+|named\s+)?["“'`]?([\w -]+?)["”'`]?(?:\s+(?:to|for|in)\s+(?:the\s+)?(.+))?$/i.exec(
      phrase,
    );
  const swapped =
    /^["“'`]?([\w -]+?)["”'`]?\s+(field|column|option|command|entity|view|page|section|choice)(?:\s+(?:to|for|in)\s+(?:the\s+)?(.+))?$/i.exec(
      phrase,
    );
  const noun = form?.[1] ?? swapped?.[2];
  const value = (form?.[2] ?? swapped?.[1])?.trim();
  const where = form?.[3] ?? swapped?.[3] ?? "";
  if (!noun || !value) return null;
  const matching = lists.filter((row) => covered(noun, `${row.label} ${row.section} ${row.addTo ?? ""}`) > 0);
  const best = matching.sort(
    (a, b) => covered(where, `${b.label} ${b.section}`) - covered(where, `${a.label} ${a.section}`),
  )[0];
  return best?.addTo ? { path: best.addTo, value } : null;
}
