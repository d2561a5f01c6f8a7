import type { ReactNode } from "react";
import classes from "./page.module.css";

/** A page outside a project: title, one line, actions at the right. */
export function Page({
  title,
  text,
  actions,
  wide = false,
  children,
}: {
  title: string;
  text: string;
  actions?: ReactNode;
  /** For tables of many columns. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <div className={classes.column} data-wide={wide || undefined}>
        <header className={classes.head}>
          <div>
            <h1>{title}</h1>
            <p>{text}</p>
          </div>
          {actions}
        </header>
        {children}
      </div>
    </div>
  );
}
