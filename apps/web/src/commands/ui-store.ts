import type { ProjectSummary } from "@guildhall/contracts";
import { create } from "zustand";
import { persist } from "zustand/middleware";
import { tabStorage } from "./tab-storage";

export type DrawerTab = "terminal" | "output" | "console";

interface Remembered {
  drawer: boolean;
  drawerTab: DrawerTab;
  /** Tool beside the stage instead of over it. */
  split: boolean;
  conversation: boolean;
  askOnly: boolean;
  ears: boolean;
  /** What the open file defines, below the explorer. */
  outline: boolean;
}

/** How a person likes the workspace; kept in this browser. */
export const usePreferences = create<Remembered>()(
  persist(
    (): Remembered => ({
      drawer: false,
      drawerTab: "terminal",
      split: false,
      conversation: true,
      askOnly: false,
      ears: false,
      outline: true,
    }),
    { name: "guildhall.preferences" },
  ),
);

/** How often the terminal was asked for by hand; a reload must not take the focus. */
export const useTerminalWishes = create<{ count: number }>(() => ({ count: 0 }));

export function toggleDrawer(): void {
  const { drawer, drawerTab } = usePreferences.getState();
  usePreferences.setState({ drawer: !drawer });
  if (!drawer && drawerTab === "terminal") useTerminalWishes.setState(({ count }) => ({ count: count + 1 }));
}

type Dialog =
  | { kind: "rename"; project: ProjectSummary }
  | { kind: "delete"; project: ProjectSummary }
  | { kind: "shortcuts" }
  | null;

/** The one dialog that may be open, whoever asked for it. */
export const useDialog = create<{ dialog: Dialog }>(() => ({ dialog: null }));
export const openDialog = (dialog: Dialog): void => useDialog.setState({ dialog });

interface ComposerState {
  drafts: Record<string, string>;
  wishes: number;
}

/** What a person has typed in a project's composer but not sent, and how often the composer was asked for. */
export const useComposer = create<ComposerState>()(
  persist((): ComposerState => ({ drafts: {}, wishes: 0 }), {
    name: "guildhall.composer",
    storage: tabStorage<Pick<ComposerState, "drafts">>(),
    partialize: ({ drafts }) => ({ drafts }),
  }),
);

export function setDraft(projectId: string, text: string): void {
  useComposer.setState(({ drafts }) => ({ drafts: { ...drafts, [projectId]: text } }));
}

/** Opens the composer with these words in it; what was typed there already stays in front of them. */
export function openComposer(projectId: string, text: string): void {
  const before = useComposer.getState().drafts[projectId]?.trim() ?? "";
  setDraft(projectId, before === "" || before === text ? text : `${before}\n\n${text}`);
  usePreferences.setState({ conversation: true, askOnly: false });
  focusComposer();
}

export function focusComposer(): void {
  useComposer.setState(({ wishes }) => ({ wishes: wishes + 1 }));
}
