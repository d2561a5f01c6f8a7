import type { CandidateSource, LeafView } from "@guildhall/contracts";
import { Progress } from "@mantine/core";
import { SOURCE_WORDS } from "@/features/leaves";
import { sharesOf } from "../hooks/shares";
import classes from "./candidates.module.css";

const COLORS: Partial<Record<CandidateSource, string>> = {
  idiom: "teal",
  earlier: "cyan",
  sample: "iris",
  repair: "yellow",
  user: "gray",
};

/** Which share of the solved leaves came from where: a bar with its legend in words. */
export function SourceShares({ leaves }: { leaves: LeafView[] }) {
  const shares = sharesOf(leaves);
  if (shares.length === 0) return null;
  return (
    <section className={classes.shares} aria-label="Where the leaves came from">
      <Progress.Root size="sm" aria-hidden>
        {shares.map(({ source, percent }) => (
          <Progress.Section key={source} value={percent} color={COLORS[source] ?? "gray"} />
        ))}
      </Progress.Root>
      <ul>
        {shares.map(({ source, leaves: count, percent }) => (
          <li key={source}>
            <i style={{ background: `var(--mantine-color-${COLORS[source] ?? "gray"}-6)` }} />
            {Math.round(percent)} % from {SOURCE_WORDS[source]} ({count})
          </li>
        ))}
      </ul>
    </section>
  );
}
