import { wordTable } from "@guildhall/contracts";
import { findItem } from "./find-row.ts";
import type { RowItem } from "./row-items.ts";

const NAMED =
  /^(?:please\s+)?(?:remove|delete|drop|rename)\s+(?:the\s+)?(?:(field|column|command|page|chart)\s+(.+?)|(.+?)\s+(field|column|command|page|chart))(?:\s+(?:to|into|from)\s+.+)?[.!]?$/i;
const LISTS = wordTable<string[]>({
  field: ["fields", "inputs"],
  column: ["fields"],
  command: ["commands"],
  page: ["views"],
  chart: ["charts"],
});
const MAX_SHOWN = 8;

/** What to say of a request about a thing that is not there: what there is. Null when it is there, or no thing is named. Pure. */
export function missingThing(items: RowItem[], request: string): string | null {
  const said = NAMED.exec(request.trim());
  const noun = (said?.[1] ?? said?.[4] ?? "").toLowerCase();
  const name = said?.[2] ?? said?.[3] ?? "";
  const lists = LISTS[noun];
  if (!lists || findItem(items, name, lists)) return null;
  const known = items.filter((item) => lists.includes(item.list)).flatMap((item) => item.names.slice(0, 1));
  const there =
    known.length > 0 ? ` There ${known.length === 1 ? "is" : "are"}: ${known.slice(0, MAX_SHOWN).join(", ")}.` : "";
  return `There is no ${noun} “${name}”.${there}`;
}
