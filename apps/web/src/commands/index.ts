/**
 * Everything a person can tell the workspace to do, registered once with label, keys, predicate and action.
 * Menus, palette and shortcuts read it; nothing else binds a global key.
 */
export { refreshRuns, tellFailure, useActions } from "./actions";
export { usePaletteWishes } from "./palettes";
export { available, COMMANDS, type CommandContext, commandById, keysLabel } from "./registry";
export { tabStorage } from "./tab-storage";
export {
  beginEdit,
  changeEdit,
  type DrawerTab,
  endEdit,
  focusComposer,
  forgetSent,
  type MessageEdit,
  openComposer,
  openDialog,
  setAskOnly,
  setDraft,
  toggleDrawer,
  useBriefWish,
  useComposer,
  useDialog,
  usePreferences,
  useTerminalWishes,
  wishBrief,
} from "./ui-store";
export { useBusyRun } from "./use-busy-run";
export { useCommandContext, useShortcuts } from "./use-commands";
