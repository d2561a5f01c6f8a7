import { Loader } from "@mantine/core";
import { useState } from "react";
import { formatClock } from "./format";
import classes from "./notes.module.css";
import { useNow } from "./use-now";

/** Says what is waited for; from one second on also for how long. */
export function Waiting({ label }: { label: string }) {
  const [since] = useState(() => Date.now());
  const now = useNow(true);
  const ms = now - since;
  return (
    <div className={classes.waiting} role="status">
      <Loader size={14} color="gray" />
      <span>{label}</span>
      {/* Seen, not read out: a status that changes every second would talk without end. */}
      {ms >= 1000 && (
        <span className={classes.clock} aria-hidden>
          {formatClock(ms)}
        </span>
      )}
    </div>
  );
}
