import { createHash } from "node:crypto";
import type { JsonValue, Leaf, PinnedCheck } from "@guildhall/contracts";
import type { StoredLeaf } from "@guildhall/db";

const ACCEPTED = new Set<StoredLeaf["state"]>(["chosen", "edited"]);
const MAX_TITLE = 120;

/** Code that stands in the project: what a leaf without it does is nothing to pin. Pure. */
export const isAccepted = (row: Pick<StoredLeaf, "state" | "code">): boolean =>
  row.code !== "" && ACCEPTED.has(row.state);

/** A call as a person reads it, e.g. `slugify("Hello")`; at most 120 characters. */
const callText = (leaf: string, args: JsonValue[]): string => {
  const text = `${leaf}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`;
  return text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE - 1)}…` : text;
};

/** The id of a pinned call follows from the call: it stays the same when its result changes. */
const pinId = (leaf: string, args: JsonValue[]): string =>
  `pin-${leaf}-${createHash("sha256").update(JSON.stringify(args)).digest("hex").slice(0, 8)}`;

/**
 * The regression lane of a project: one check a pinned call of its accepted leaves. Nobody vouches for them, and they
 * serve the criteria of their leaf without ever proving one. Pure.
 */
export function pinnedChecks(rows: StoredLeaf[], leaves: Leaf[]): PinnedCheck[] {
  const known = new Map(rows.map((row) => [row.leaf.name, row]));
  return leaves.flatMap((leaf) => {
    const row = known.get(leaf.name);
    if (!row || !isAccepted(row)) return [];
    const pins = (row.pins ?? []).filter((pin) => pin.args.length === leaf.params.length);
    return pins.map(
      ({ args, outcome }): PinnedCheck => ({
        id: pinId(leaf.name, args),
        title: callText(leaf.name, args),
        criteria: leaf.criteria,
        oracle: "none",
        kind: "pinned",
        leaf: leaf.name,
        args,
        outcome,
      }),
    );
  });
}
