import type { AskView } from "@guildhall/contracts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { goToGuild } from "./use-guild-place";

/** The socket tells sooner; this is for when it is away. */
const POLL_MS = 2_000;

const keep = (view: AskView): void => {
  queryClient.setQueryData(trpc.guild.asked.queryKey({ askId: view.id }), view);
};

/** One asking: its state, and how it is begun and stopped. Its id is in the address, so a reload comes back to it. */
export function useAsking(askId: string | null) {
  const asked = useQuery({
    ...trpc.guild.asked.queryOptions({ askId: askId ?? "" }),
    enabled: askId !== null,
    refetchInterval: (query) => (query.state.data?.state === "working" ? POLL_MS : false),
  });
  const ask = useMutation(
    trpc.guild.ask.mutationOptions({
      onSuccess: (view) => {
        keep(view);
        goToGuild({ tab: "ask", item: view.id });
      },
    }),
  );
  const stop = useMutation(trpc.guild.stopAsk.mutationOptions({ onSuccess: keep }));
  return { asked, ask, stop };
}
