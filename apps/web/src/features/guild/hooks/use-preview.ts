import type { Stage } from "@guildhall/contracts";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";

const TYPING_MS = 250;

/** What routing would decide for the text, asked when the typing pauses; the last answer stays until the next is here. */
export function usePreview(text: string, stage: Stage | null) {
  const [settled] = useDebouncedValue(text.trim(), TYPING_MS);
  const preview = useMutation(trpc.guild.preview.mutationOptions());
  return useQuery({
    // It changes nothing on the server, so it is kept like a question although it travels as a mutation. Under the
    // guild's key: a policy that is promoted, or an expert that comes, makes it stale.
    queryKey: [...trpc.guild.pathKey(), "preview", settled, stage],
    queryFn: () => preview.mutateAsync({ text: settled, stage }),
    enabled: settled !== "",
    staleTime: 60_000,
    retry: false,
    placeholderData: (before) => before,
  });
}
