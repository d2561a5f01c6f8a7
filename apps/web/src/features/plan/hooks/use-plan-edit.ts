import type { EditReach, RowEdit } from "@guildhall/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import type { SpecEditor } from "@/features/spec";

/** Edits of the plan: looked at first, made when the person has seen what they touch. What was typed stays meanwhile. */
export function usePlanEdit(editor: SpecEditor, onDone: () => void) {
  const { projectId } = editor;
  const cache = useQueryClient();
  const [edits, setEdits] = useState<RowEdit[]>([]);
  const [reach, setReach] = useState<EditReach | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const doing = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const applyNow = (wanted: RowEdit[]) =>
    doing(async () => {
      await editor.commit(wanted);
      onDone();
    });
  return {
    reach,
    error,
    busy,
    look: (wanted: RowEdit[]) =>
      doing(async () => {
        const query = trpc.spec.preview.queryOptions({ projectId, edits: wanted });
        setReach(await cache.fetchQuery({ ...query, staleTime: 0 }));
        setEdits(wanted);
      }),
    apply: () => applyNow(edits),
    /** For what was looked at in another way. */
    applyNow,
    back: () => setReach(null),
  };
}
export type PlanEdit = ReturnType<typeof usePlanEdit>;
