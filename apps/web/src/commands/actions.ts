import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { queryClient, toProblem, trpc } from "@/api";
import { goTo } from "@/place";

/** Tells of a failure that has no place of its own on the screen. */
export function tellFailure(error: unknown): void {
  const problem = toProblem(error);
  notifications.show({ color: "red", title: problem.message, message: problem.remedy, autoClose: 10_000 });
}

/** Resolves when the runs are read again, so that an action stays pending until its run is on the screen. */
export const refreshRuns = async () => {
  void queryClient.invalidateQueries({ queryKey: trpc.projects.pathKey() });
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: trpc.runs.list.pathKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.system.status.pathKey() }),
  ]);
};

/** The verbs that buttons, palette and shortcuts share. */
export function useActions() {
  const build = useMutation(
    trpc.runs.build.mutationOptions({
      onMutate: () => goTo({ stage: "build", tool: null, item: null }),
      onSuccess: refreshRuns,
      onError: tellFailure,
    }),
  );
  const test = useMutation(
    trpc.runs.test.mutationOptions({
      onMutate: () => goTo({ stage: "test", tool: null }),
      onSuccess: refreshRuns,
      onError: tellFailure,
    }),
  );
  const stop = useMutation(trpc.runs.stop.mutationOptions({ onSuccess: refreshRuns, onError: tellFailure }));
  const resume = useMutation(trpc.runs.resume.mutationOptions({ onSuccess: refreshRuns, onError: tellFailure }));
  const duplicate = useMutation(
    trpc.projects.duplicate.mutationOptions({ onSuccess: refreshRuns, onError: tellFailure }),
  );
  return useMemo(() => ({ build, test, stop, resume, duplicate }), [build, test, stop, resume, duplicate]);
}
