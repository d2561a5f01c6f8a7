import { create } from "zustand";
import { persist } from "zustand/middleware";
import { tabStorage } from "@/commands";
import { movedDrafts } from "./moved-drafts";

interface Draft {
  text: string;
  /** The version of the file this edit began from. */
  etag: string;
}

interface Drafts {
  drafts: Record<string, Draft>;
}

/** Unsaved edits by project and path; they outlive the editor's being closed and a reload, not the tab. */
export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: {} }), { name: "guildhall.files", storage: tabStorage<Drafts>() }),
);

export const draftKey = (projectId: string, path: string): string => `${projectId}:${path}`;

export function setDraft(key: string, draft: Draft | null): void {
  useDrafts.setState(({ drafts }) => {
    const { [key]: _old, ...rest } = drafts;
    return { drafts: draft === null ? rest : { ...rest, [key]: draft } };
  });
}

/** Unsaved edits go along with a file or folder that is renamed, and end with one that is deleted: then `to` is null. */
export function moveDrafts(projectId: string, from: string, to: string | null): void {
  const target = to === null ? null : draftKey(projectId, to);
  useDrafts.setState(({ drafts }) => ({ drafts: movedDrafts(drafts, draftKey(projectId, from), target) }));
}

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** A tab with unsaved edits asks before it closes. External system: the window. */
function guardTab(): void {
  if (Object.keys(useDrafts.getState().drafts).length > 0) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
}

if (typeof window !== "undefined") {
  useDrafts.subscribe(guardTab);
  guardTab();
}
