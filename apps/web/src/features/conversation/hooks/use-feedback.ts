import type { Feedback } from "@guildhall/contracts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";

type Word = Partial<Omit<Feedback, "decisionId">>;

/** What the person said of a decision, and how more is said. Asks for it only once `wanted`. */
export function useFeedback(decisionId: string, wanted: boolean) {
  const decision = useQuery({ ...trpc.guild.decision.queryOptions({ decisionId }), enabled: wanted, retry: false });
  const save = useMutation(
    trpc.guild.feedback.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.guild.decision.queryFilter({ decisionId })),
      onError: tellFailure,
    }),
  );
  return {
    decision,
    said: save.isPending ? { ...decision.data?.feedback, ...save.variables } : (decision.data?.feedback ?? null),
    pending: save.isPending,
    say: (word: Word, done?: () => void) => save.mutate({ decisionId, ...word }, { onSuccess: done }),
  };
}
