import type { ReactNode } from "react";
import { useCommandContext, useShortcuts } from "@/commands";
import classes from "./app-frame.module.css";
import { CommandPalette } from "./command-palette";
import { Dialogs } from "./dialogs";
import { LiveRegion } from "./live-region";
import { QuickOpen } from "./quick-open";
import { Rail } from "./rail";
import { RunNotices } from "./run-notices";

export function AppFrame({ children }: { children: ReactNode }) {
  const context = useCommandContext();
  useShortcuts(context);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to content
      </a>
      <Rail context={context} />
      <main id="content" className={classes.content} tabIndex={-1}>
        {children}
      </main>
      <CommandPalette context={context} />
      <QuickOpen projectId={context.project?.id ?? null} />
      <Dialogs />
      <LiveRegion />
      <RunNotices />
    </div>
  );
}
