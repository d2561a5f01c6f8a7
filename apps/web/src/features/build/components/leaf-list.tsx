import { StateMark } from "@/components";
import { LEAF_STATES } from "@/features/leaves";
import { goTo } from "@/place";
import type { LiveLeaf } from "../hooks/use-live-leaves";
import classes from "./build.module.css";

/** Every leaf with its state: waiting, writing, checking, chosen, repaired, or stuck. */
export function LeafList({ leaves, selected }: { leaves: LiveLeaf[]; selected: string | null }) {
  return (
    <ul className={classes.leaves} aria-label="Leaves">
      {leaves.map(({ view, state, progress }) => {
        const words = LEAF_STATES[state];
        const of =
          progress?.candidate != null && progress.candidates != null && words.mark === "running"
            ? ` · candidate ${progress.candidate} of ${progress.candidates}`
            : "";
        return (
          <li key={view.leaf.name}>
            <button
              type="button"
              className={classes.leaf}
              data-state={state}
              aria-current={view.leaf.name === selected ? "true" : undefined}
              onClick={() => goTo({ item: view.leaf.name }, "replace")}
            >
              <StateMark state={words.mark} size={15} />
              <span className={classes.leafName}>{view.leaf.name}</span>
              <span className={classes.leafState}>
                {words.label}
                {of}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
