import { create } from "zustand";

interface Draft {
  text: string;
  /** The version of the file this edit began from. */
  etag: string;
}

/** Unsaved edits by project and path; they outlive the editor's being closed, not the page. */
export const useDrafts = create<{ drafts: Record<string, Draft> }>(() => ({ drafts: {} }));

export const draftKey = (projectId: string, path: string): string => `${projectId}:${path}`;

export function setDraft(key: string, draft: Draft | null): void {
  useDrafts.setState(({ drafts }) => {
    const { [key]: _old, ...rest } = drafts;
    return { drafts: draft === null ? rest : { ...rest, [key]: draft } };
  });
}
