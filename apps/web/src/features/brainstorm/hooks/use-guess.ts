import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";

/** The kind of prototype the text looks like, asked half a second after the typing stops. */
export function useGuess(brief: string) {
  const [text] = useDebouncedValue(brief.trim(), 500);
  const guess = useMutation(trpc.brainstorm.guess.mutationOptions());
  return useQuery({
    // A guess changes nothing on the server, so it is cached like a question although it travels as a mutation.
    queryKey: ["guess", text],
    queryFn: () => guess.mutateAsync({ brief: text }),
    enabled: text.length >= 12,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
}
