import { formatClock } from "./format";
import { useNow } from "./use-now";

/** Time since `since`, ticking. */
export function Elapsed({ since }: { since: string }) {
  const now = useNow(true);
  return <span style={{ fontVariantNumeric: "tabular-nums" }}>{formatClock(now - Date.parse(since))}</span>;
}
