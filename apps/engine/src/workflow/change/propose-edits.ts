import type { Leaf, RowEdit, SpecRow } from "@guildhall/contracts";
import { missingThing } from "./place/missing-thing.ts";
import { placeAdd } from "./place/place-add.ts";
import { placeCounts } from "./place/place-counts.ts";
import { placeLimits } from "./place/place-limits.ts";
import { placeOrder } from "./place/place-order.ts";
import { placeRemove } from "./place/place-remove.ts";
import { placeSet } from "./place/place-set.ts";
import type { Placed } from "./place/placed.ts";
import { itemsOf, type RowItem } from "./place/row-items.ts";

const MAX_PURPOSE = 600;

export type ChangeProposal =
  /** Edits of rows: the shell is emitted again without a model. */
  | { kind: "rows"; edits: RowEdit[]; summary: string }
  /** One leaf's promise grows; its code has to prove itself again. */
  | { kind: "leaf"; leaf: string; edits: RowEdit[]; summary: string }
  /** It speaks of something that is not there; what to say of it. */
  | { kind: "missing"; summary: string }
  /** Not placed by words: the request joins the brief, which is read again. */
  | { kind: "brief"; summary: string };

const REREAD: ChangeProposal = { kind: "brief", summary: "The request was read together with the brief" };
/** Between two requests in one sentence. */
const BETWEEN =
  /\s*(?:;|\.\s+|,?\s+and\s+(?:also\s+|then\s+)?(?=(?:add|remove|delete|rename|change|make|set|show|sort|use|call)\b)|,\s+(?=(?:add|remove|delete|rename|change|make|set|sort)\b))/i;

/** "`tool x` prints y": an example in the person's words, which only a reading of the brief takes over. */
export const LITERAL_CALL = /`[^`\n]+`\s+(?:prints?|gives?|returns?|shows?|outputs?|is an error|exits?)\b/i;

const words = (text: string) =>
  new Set((text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/s$/, "")));

/** Share of the words of `small` that `large` has. */
function covered(small: string, large: string): number {
  const wanted = words(small);
  if (wanted.size === 0) return 0;
  return wanted.intersection(words(large)).size / wanted.size;
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

/** A leaf is named by a name that is more than a word of every day. */
function leafChange(rows: SpecRow[], leaves: Leaf[], request: string): ChangeProposal | null {
  const leaf = leafNamed(leaves, request);
  const purpose = leaf && rows.find((row) => String(row.value) === leaf.purpose);
  if (!leaf || !purpose) return null;
  const sentence = /[.!?]$/.test(request) ? request : `${request}.`;
  const value = `${leaf.purpose} ${sentence}`.slice(0, MAX_PURPOSE);
  return {
    kind: "leaf",
    leaf: leaf.name,
    edits: [{ op: "set", path: purpose.path, value }],
    summary: `${leaf.name} changes`,
  };
}

function placed(rows: SpecRow[], items: RowItem[], request: string): Placed | null {
  const placing = { rows, items, request };
  for (const place of [placeCounts, placeLimits, placeOrder, placeSet, placeRemove, placeAdd]) {
    const found = place(placing);
    if (found) return found;
  }
  return null;
}

/** Two and more requests in one sentence, when every one has its place; quoted words are never cut. */
function placedParts(rows: SpecRow[], items: RowItem[], request: string): Placed | null {
  const parts = request.split(BETWEEN).filter(Boolean);
  if (parts.length < 2 || parts.some((part) => (part.match(/["“”`]/g) ?? []).length % 2 === 1)) return null;
  const found = parts.map((part) => placed(rows, items, part));
  if (!found.every((entry) => entry !== null)) return null;
  return {
    edits: found.flatMap(({ edits }) => edits),
    summary: found.map(({ summary }) => summary).join("; "),
  };
}

/** Places a change request by words alone: edits of rows, a leaf's promise, or the brief. Pure. */
export function proposeEdits(input: { rows: SpecRow[]; leaves: Leaf[]; request: string }): ChangeProposal {
  const { rows, leaves } = input;
  const request = input.request.trim();
  if (LITERAL_CALL.test(request)) return REREAD;
  const items = itemsOf(rows);
  const several = placedParts(rows, items, request);
  const whole = several ?? placed(rows, items, request);
  if (whole) return { kind: "rows", ...whole };
  const missing = missingThing(items, request);
  if (missing) return { kind: "missing", summary: missing };
  return leafChange(rows, leaves, request) ?? REREAD;
}
