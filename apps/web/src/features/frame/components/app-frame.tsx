import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useCommandContext, useDialog, usePaletteWishes, useShortcuts } from "@/commands";
import classes from "./app-frame.module.css";
import { LiveRegion } from "./live-region";
import { Rail } from "./rail";
import { RunNotices } from "./run-notices";

// Loaded when first asked for: none of them belongs to the first paint.
const CommandPalette = dynamic(() => import("./command-palette"), { ssr: false });
const QuickOpen = dynamic(() => import("./quick-open"), { ssr: false });
const GoToSymbol = dynamic(() => import("./go-to-symbol"), { ssr: false });
const Dialogs = dynamic(() => import("./dialogs"), { ssr: false });

export function AppFrame({ children }: { children: ReactNode }) {
  const context = useCommandContext();
  useShortcuts(context);
  const wishes = usePaletteWishes();
  const dialog = useDialog((state) => state.dialog);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to content
      </a>
      <Rail context={context} />
      <main id="content" className={classes.content} tabIndex={-1}>
        {children}
      </main>
      {wishes.commands > 0 && <CommandPalette context={context} wishes={wishes.commands} />}
      {wishes.files > 0 && <QuickOpen projectId={context.project?.id ?? null} wishes={wishes.files} />}
      {wishes.symbols > 0 && <GoToSymbol projectId={context.project?.id ?? null} wishes={wishes.symbols} />}
      {dialog !== null && <Dialogs />}
      <LiveRegion />
      <RunNotices />
    </div>
  );
}
