import type { BlueprintId } from "@guildhall/contracts";
import { useState } from "react";
import { create } from "zustand";
import { persist } from "zustand/middleware";
import { tabStorage } from "@/commands";

interface IdeaDraft {
  brief: string;
  /** The kind that was chosen by hand; null takes the guessed one. */
  kind: BlueprintId | null;
  /** The text the composer opened with: a draft of another one is not meant. */
  from: string;
}

interface IdeaDrafts {
  drafts: Record<string, IdeaDraft>;
}

/** Ideas typed and not yet started, by project; they outlive a reload. */
const useIdeaDrafts = create<IdeaDrafts>()(
  persist((): IdeaDrafts => ({ drafts: {} }), { name: "guildhall.ideas", storage: tabStorage<IdeaDrafts>() }),
);

/** The idea of no project yet. */
const keyOf = (projectId: string | null): string => projectId ?? "new";

/** Ends the draft: the idea was started, or the person keeps what there was before. */
export function dropIdea(projectId: string | null): void {
  useIdeaDrafts.setState(({ drafts }) => {
    const { [keyOf(projectId)]: _gone, ...rest } = drafts;
    return { drafts: rest };
  });
}

/** The idea as it is typed, beginning from `initial`, and how it changes. */
export function useIdea(projectId: string | null, initial: string) {
  const [from] = useState(initial);
  const stored = useIdeaDrafts(({ drafts }) => drafts[keyOf(projectId)]);
  const idea: IdeaDraft = stored?.from === from ? stored : { brief: from, kind: null, from };
  const change = (part: Partial<Pick<IdeaDraft, "brief" | "kind">>) =>
    useIdeaDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [keyOf(projectId)]: { ...idea, ...part } } }));
  return { ...idea, change };
}
