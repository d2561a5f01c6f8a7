/**
 * Drafts by key after what is at `from` was renamed to `to`, with everything under it; null where it was deleted. Pure.
 */
export function movedDrafts<Draft>(
  drafts: Record<string, Draft>,
  from: string,
  to: string | null,
): Record<string, Draft> {
  const moved = Object.entries(drafts).flatMap(([key, draft]): [string, Draft][] => {
    if (key !== from && !key.startsWith(`${from}/`)) return [[key, draft]];
    return to === null ? [] : [[to + key.slice(from.length), draft]];
  });
  return Object.fromEntries(moved);
}
