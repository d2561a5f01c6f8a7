import type { BlueprintId } from "@guildhall/contracts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { toProblem, trpc } from "@/api";
import { dropIdea } from "./idea-drafts";

interface Idea {
  /** null makes a new project named after the brief. */
  projectId: string | null;
  brief: string;
  blueprint: BlueprintId | null;
}

/** Stores the brief, making the project first when there is none; gives back the project's id. */
export function useStartIdea() {
  const cache = useQueryClient();
  const guess = useMutation(trpc.brainstorm.guess.mutationOptions());
  const create = useMutation(trpc.projects.create.mutationOptions());
  const start = useMutation(trpc.brainstorm.start.mutationOptions());
  /** A project made for an idea whose start then failed: the next try goes there. */
  const made = useRef<string | null>(null);
  const makeProject = async (brief: string): Promise<string> => {
    // A brief that cannot be read is refused here, before there is a project of it.
    await guess.mutateAsync({ brief });
    return (await create.mutateAsync({ name: nameFrom(brief) })).id;
  };
  return useMutation({
    mutationFn: async ({ projectId, brief, blueprint }: Idea) => {
      const id = projectId ?? made.current ?? (await makeProject(brief));
      if (projectId === null) made.current = id;
      try {
        await start.mutateAsync({ projectId: id, brief, blueprint });
      } catch (error) {
        // Somebody deleted it meanwhile.
        if (toProblem(error).code === "NOT_FOUND") made.current = null;
        throw error;
      }
      made.current = null;
      return id;
    },
    onSuccess: (_id, { projectId }) => dropIdea(projectId),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: trpc.projects.pathKey() });
      void cache.invalidateQueries({ queryKey: trpc.runs.list.pathKey() });
      void cache.invalidateQueries({ queryKey: trpc.system.status.pathKey() });
      void cache.invalidateQueries({ queryKey: trpc.messages.pathKey() });
      void cache.invalidateQueries({ queryKey: trpc.spec.pathKey() });
    },
  });
}

const FILLER = /^(please\s+)?(i\s+(want|need|would like)|make|build|create|write|give me)\s+(me\s+)?(an?\s+|the\s+)?/i;

/** Words that promise more: a title must not end in one. */
const LOOSE_END = /(\s+(a|an|and|by|for|from|in|it|of|on|or|that|the|to|where|which|who|with))+$/i;

/** A working title: the first words of the brief without its opening phrase. The model's title replaces it later. */
function nameFrom(brief: string): string {
  const first = (brief.trim().split(/[\n.!?:;]/)[0] ?? "").replace(FILLER, "").trim();
  const words = first.split(/\s+/).slice(0, 6).join(" ").slice(0, 60).replace(LOOSE_END, "");
  return words === "" ? "New idea" : words.charAt(0).toUpperCase() + words.slice(1);
}
