import {
  IconAlertCircleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconLoader2,
  IconPlayerStopFilled,
} from "@tabler/icons-react";
import classes from "./state-mark.module.css";

export type Mark = "idle" | "waiting" | "running" | "done" | "failed" | "stopped";

const WORDS: Record<Mark, string> = {
  idle: "not started",
  waiting: "waiting for you",
  running: "running",
  done: "done",
  failed: "failed",
  stopped: "stopped",
};

/** A state as shape and colour, with its word for those who see neither. */
export function StateMark({ state, size = 14 }: { state: Mark; size?: number }) {
  const props = { size, "aria-hidden": true, className: classes[state] } as const;
  return (
    <span className={classes.mark}>
      {state === "idle" && <IconCircle {...props} />}
      {state === "waiting" && <IconAlertCircleFilled {...props} />}
      {state === "running" && <IconLoader2 {...props} />}
      {state === "done" && <IconCircleCheckFilled {...props} />}
      {state === "failed" && <IconCircleXFilled {...props} />}
      {state === "stopped" && <IconPlayerStopFilled {...props} />}
      <span className={classes.word}>{WORDS[state]}</span>
    </span>
  );
}
