import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";

const TYPING_MS = 250;

/** How answers of these experts to the text would become one; the last reply stays until the next is here. */
export function useMergeWays(text: string, experts: readonly string[]) {
  const [settled] = useDebouncedValue(text.trim(), TYPING_MS);
  const read = useMutation(trpc.guild.mergeWays.mutationOptions());
  return useQuery({
    // Like the preview of a decision: a question whose text is too long for an address.
    queryKey: [...trpc.guild.pathKey(), "mergeWays", settled, experts],
    queryFn: () => read.mutateAsync({ text: settled, experts: [...experts] }),
    enabled: settled !== "" && experts.length > 0,
    staleTime: 60_000,
    retry: false,
    placeholderData: (before) => before,
  });
}
