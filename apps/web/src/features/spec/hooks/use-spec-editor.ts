import type { RowEdit, SpecView } from "@guildhall/contracts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toProblem, trpc } from "@/api";
import { tellFailure } from "@/commands";
import { useProposals } from "./use-proposals";

/** Puts `set` edits into the view before the engine has answered, so that a field never jumps back. */
function applyLocally(view: SpecView, edits: RowEdit[]): SpecView {
  const values = new Map(edits.flatMap((edit) => (edit.op === "set" ? [[edit.path, edit.value] as const] : [])));
  if (values.size === 0) return view;
  const rows = view.rows.map((row) => {
    const value = values.get(row.path);
    return value === undefined ? row : { ...row, value, source: "user" as const };
  });
  return { ...view, rows };
}

/** Reads the spec and changes it, one edit after the other; a stale revision is read again and tried once more. */
export function useSpecEditor(projectId: string, options: { askFirst: boolean }) {
  const cache = useQueryClient();
  const query = useQuery(trpc.spec.get.queryOptions({ projectId }));
  const key = trpc.spec.get.queryKey({ projectId });
  const scope = { id: `spec.${projectId}` };
  const store = (view: SpecView) => {
    cache.setQueryData(key, view);
    void cache.invalidateQueries({ queryKey: trpc.leaves.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.tests.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.projects.pathKey() });
  };
  const send = useMutation(trpc.spec.edit.mutationOptions());
  const edit = useMutation({
    scope,
    mutationFn: async (edits: RowEdit[]) => {
      const revision = cache.getQueryData(key)?.revision ?? 0;
      try {
        return await send.mutateAsync({ projectId, revision, edits });
      } catch (error) {
        if (toProblem(error).code !== "CONFLICT") throw error;
        const fresh = await cache.fetchQuery({ ...trpc.spec.get.queryOptions({ projectId }), staleTime: 0 });
        return await send.mutateAsync({ projectId, revision: fresh?.revision ?? 0, edits });
      }
    },
    onMutate: (edits) => {
      cache.setQueryData(key, (view) => (view ? applyLocally(view, edits) : view));
    },
    onSuccess: store,
    onError: (error) => {
      tellFailure(error);
      void cache.invalidateQueries({ queryKey: key });
    },
  });
  const undo = useMutation(trpc.spec.undo.mutationOptions({ scope, onSuccess: store, onError: tellFailure }));
  const answer = useMutation(
    trpc.spec.answer.mutationOptions({
      scope,
      onMutate: ({ questionId, answer: value }) => {
        cache.setQueryData(key, (view) =>
          view
            ? { ...view, questions: view.questions.map((q) => (q.id === questionId ? { ...q, answer: value } : q)) }
            : view,
        );
      },
      onSuccess: store,
      onError: (error) => {
        tellFailure(error);
        void cache.invalidateQueries({ queryKey: key });
      },
    }),
  );
  const leaveOut = useMutation(
    trpc.spec.leaveOut.mutationOptions({
      scope,
      onMutate: ({ clause }) => {
        cache.setQueryData(key, (view) =>
          view ? { ...view, unplaced: view.unplaced.filter((one) => one !== clause) } : view,
        );
      },
      onSuccess: store,
      onError: (error) => {
        tellFailure(error);
        void cache.invalidateQueries({ queryKey: key });
      },
    }),
  );
  const addExample = useMutation(trpc.spec.addExample.mutationOptions({ scope, onSuccess: store }));
  const removeExample = useMutation(
    trpc.spec.removeExample.mutationOptions({ scope, onSuccess: store, onError: tellFailure }),
  );
  const { waiting, ...proposals } = useProposals(projectId, edit.mutate);
  return {
    projectId,
    query,
    // What waits for the person's word stands in its row; where they decline, the row has its stored value again.
    view: query.data ? applyLocally(query.data, waiting) : null,
    saving: edit.isPending || answer.isPending || undo.isPending,
    ...proposals,
    /** Applies at once, or first shows what it touches when code exists that it would rewrite. */
    propose: options.askFirst ? proposals.propose : (edits: RowEdit[]) => edit.mutate(edits),
    /** Applies and resolves when it is stored; rejects where it was refused, which was told by then. */
    commit: edit.mutateAsync,
    answer: (questionId: string, value: string) => answer.mutate({ projectId, questionId, answer: value }),
    leaveOut: (clause: string) => leaveOut.mutate({ projectId, clause }),
    undo,
    addExample,
    removeExample,
  };
}
export type SpecEditor = ReturnType<typeof useSpecEditor>;
