import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { openComposer, tellFailure } from "@/commands";
import { goTo } from "@/place";

/** Says a person's word on a failing case and goes where it leads: a run, a change request, a row. */
export function useVerdict(projectId: string) {
  return useMutation(
    trpc.tests.judge.mutationOptions({
      onSuccess: ({ run, request, message }, { verdict }) => {
        for (const room of [trpc.tests, trpc.runs, trpc.spec, trpc.leaves, trpc.files, trpc.system, trpc.messages]) {
          void queryClient.invalidateQueries({ queryKey: room.pathKey() });
        }
        if (request !== null) openComposer(projectId, request);
        else if (verdict === "unclear") goTo({ stage: "requirements", item: null });
        else if (run !== null && run.kind === "build") goTo({ stage: "build", item: null });
        notifications.show({ message, autoClose: 6000 });
      },
      onError: tellFailure,
    }),
  );
}
