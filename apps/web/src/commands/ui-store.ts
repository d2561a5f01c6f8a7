import type { ProjectSummary, SpecPart } from "@guildhall/contracts";
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

/** A message of the person that is put in other words, to be sent again. */
export interface MessageEdit {
  messageId: string;
  text: string;
  mode: "change" | "ask";
  /** Kept from the message until the person lets go of it. */
  expert: string | null;
  part: SpecPart | null;
  /** Whether its change is taken back first; null as long as the person did not say. */
  takeBack: boolean | null;
}

interface ComposerState {
  drafts: Record<string, string>;
  /** By project; the draft waits below until the edit is sent or left. */
  edits: Record<string, MessageEdit>;
  wishes: number;
}

/** What a person has typed in a project's composer but not sent, and how often the composer was asked for. */
export const useComposer = create<ComposerState>()(
  persist((): ComposerState => ({ drafts: {}, edits: {}, wishes: 0 }), {
    name: "guildhall.composer",
    storage: tabStorage<Pick<ComposerState, "drafts" | "edits">>(),
    partialize: ({ drafts, edits }) => ({ drafts, edits }),
  }),
);

export function setDraft(projectId: string, text: string): void {
  useComposer.setState(({ drafts }) => ({ drafts: { ...drafts, [projectId]: text } }));
}

/** Opens a message in the composer, above the draft. */
export function beginEdit(projectId: string, edit: MessageEdit): void {
  useComposer.setState(({ edits }) => ({ edits: { ...edits, [projectId]: edit } }));
}

/** Changes the edit that is open; nothing where none is. */
export function changeEdit(projectId: string, change: Partial<Omit<MessageEdit, "messageId">>): void {
  const edit = useComposer.getState().edits[projectId];
  if (edit) beginEdit(projectId, { ...edit, ...change });
}

/** The composer is what it was before, draft and all. */
export function endEdit(projectId: string): void {
  useComposer.setState(({ edits: { [projectId]: _gone, ...edits } }) => ({ edits }));
}

/** The words were stored: they go from where they were typed, unless they were changed since. */
export function forgetSent(projectId: string, sent: { text: string; replaces?: { messageId: string } }): void {
  const { edits, drafts } = useComposer.getState();
  const edit = edits[projectId];
  const isEdit = edit?.text.trim() === sent.text && (sent.replaces?.messageId ?? edit.messageId) === edit.messageId;
  if (isEdit) endEdit(projectId);
  else if ((drafts[projectId] ?? "").trim() === sent.text) setDraft(projectId, "");
}

/** Opens the composer with these words in it; what was typed there already stays in front of them. */
export function openComposer(projectId: string, text: string): void {
  const { edits, drafts } = useComposer.getState();
  const edit = edits[projectId];
  const before = (edit?.text ?? drafts[projectId] ?? "").trim();
  const words = before === "" || before === text ? text : `${before}\n\n${text}`;
  if (edit) changeEdit(projectId, { text: words, mode: "change" });
  else setDraft(projectId, words);
  usePreferences.setState(edit ? { conversation: true } : { conversation: true, askOnly: false });
  focusComposer();
}

export function focusComposer(): void {
  useComposer.setState(({ wishes }) => ({ wishes: wishes + 1 }));
}

/** Between change and ask only: of the message that is put in other words, else of all that are written from now on. */
export function setAskOnly(projectId: string, askOnly: boolean): void {
  if (useComposer.getState().edits[projectId]) changeEdit(projectId, { mode: askOnly ? "ask" : "change" });
  else usePreferences.setState({ askOnly });
}

/** What the words in the composer may do now. */
export function isAskOnly(projectId: string): boolean {
  const edit = useComposer.getState().edits[projectId];
  return edit ? edit.mode === "ask" : usePreferences.getState().askOnly;
}

/** The project whose brief is to be told again, when another screen asks for it. */
export const useBriefWish = create<{ projectId: string | null }>(() => ({ projectId: null }));
/** Null: the wish was met or is over. */
export const wishBrief = (projectId: string | null): void => useBriefWish.setState({ projectId });
