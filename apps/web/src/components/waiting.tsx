import { Loader } from "@mantine/core";
import { useState } from "react";
import { formatClock } from "./format";
import classes from "./notes.module.css";
import { useNow } from "./use-now";

/** Says what is waited for; from two seconds on also for how long. */
export function Waiting({ label }: { label: string }) {
  const [since] = useState(() => Date.now());
  const now = useNow(true);
  const ms = now - since;
  return (
    <div className={classes.waiting} role="status">
      <Loader size={14} color="gray" />
      <span>{label}</span>
      {ms >= 2000 && <span className={classes.clock}>{formatClock(ms)}</span>}
    </div>
  );
}
