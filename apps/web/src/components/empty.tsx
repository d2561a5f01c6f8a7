import type { ReactNode } from "react";
import classes from "./notes.module.css";

/** One sentence and at most one button. */
export function Empty({ icon, children, action }: { icon?: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      {icon}
      <div className={classes.emptyText}>{children}</div>
      {action}
    </div>
  );
}
