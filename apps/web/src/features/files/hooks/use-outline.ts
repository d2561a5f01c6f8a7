import type { Outline } from "@guildhall/contracts";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { client, trpc } from "@/api";
import { draftKey, useDrafts } from "./drafts";

/** Typing goes on; the outline follows when it pauses. */
const PAUSE_MS = 400;
const MAX_CHARACTERS = 1_048_576;
const UNREAD: Outline = { symbols: [], state: "unread", more: false };

/** The outline of a file as it is in the editor, unsaved edits included. Of another file use it under another key. */
export function useOutline(projectId: string, path: string) {
  const [draft] = useDebouncedValue(
    useDrafts((state) => state.drafts[draftKey(projectId, path)]?.text ?? null),
    PAUSE_MS,
  );
  const stored = useQuery(trpc.files.read.queryOptions({ projectId, path }));
  return useQuery({
    queryKey: [...trpc.files.pathKey(), "outline", projectId, path, draft ?? stored.data?.etag],
    queryFn: () =>
      draft !== null && draft.length > MAX_CHARACTERS
        ? UNREAD
        : client.files.outline.mutate({ projectId, path, text: draft }),
    // A file that cannot be read is asked about all the same, and the answer says why.
    enabled: draft !== null || !stored.isPending,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Its key may hold a whole text.
    gcTime: 10_000,
  });
}

/** Why a list of symbols is empty or short; null where there is nothing to say. */
export function outlineNote({ symbols, state, more }: Outline): string | null {
  if (state === "unsupported") return "There is no outline of this kind of file.";
  if (state === "unread") return "This file is no text, too large or too deep for an outline.";
  if (more) return "The file has more than is listed here.";
  if (state === "partial") return "The file does not parse: this is what was understood of it.";
  return symbols.length === 0 ? "This file defines nothing that could be listed." : null;
}
