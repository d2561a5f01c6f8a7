/**
 * Everything a person can tell the workspace to do, registered once with label, keys, predicate and action.
 * Menus, palette and shortcuts read it; nothing else binds a global key.
 */
export { refreshRuns, tellFailure, useActions } from "./actions";
export { usePaletteWishes } from "./palettes";
export { available, COMMANDS, type CommandContext, commandById, keysLabel } from "./registry";
export { tabStorage } from "./tab-storage";
export {
  type DrawerTab,
  focusComposer,
  openComposer,
  openDialog,
  setDraft,
  toggleDrawer,
  useComposer,
  useDialog,
  usePreferences,
  useTerminalWishes,
} from "./ui-store";
export { useBusyRun } from "./use-busy-run";
export { useCommandContext, useShortcuts } from "./use-commands";
