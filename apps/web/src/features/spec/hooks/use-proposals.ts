import type { EditReach, RowEdit } from "@guildhall/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { trpc } from "@/api";
import { tellFailure } from "@/commands";

/**
 * Edits of a built project: applied at once where they touch no code a model wrote, else held until the person has
 * seen what they touch. Edits made meanwhile join those that wait, so that one word decides about all of them.
 */
export function useProposals(projectId: string, apply: (edits: RowEdit[]) => void) {
  const cache = useQueryClient();
  const [waiting, setWaiting] = useState<RowEdit[]>([]);
  const [touched, setTouched] = useState<EditReach | null>(null);
  const [looking, setLooking] = useState(false);
  /** The same as `waiting`, for what goes on after an answer of the engine. */
  const latest = useRef<RowEdit[]>([]);
  const queue = useRef(Promise.resolve());
  const wait = (edits: RowEdit[]) => {
    latest.current = edits;
    setWaiting(edits);
  };
  const end = () => {
    wait([]);
    setTouched(null);
  };
  /** Applied before they stop waiting: their rows never show what was stored before in between. */
  const release = (edits: RowEdit[]) => {
    apply(edits);
    end();
  };

  const look = async (edits: RowEdit[]): Promise<void> => {
    const before = latest.current;
    const all = [...before, ...edits];
    wait(all);
    setLooking(true);
    try {
      const query = trpc.spec.preview.queryOptions({ projectId, edits: all });
      const reach = await cache.fetchQuery({ ...query, staleTime: 0 });
      // The person took all of them back while the engine looked.
      if (latest.current !== all) return;
      if (reach.leaves.length > 0 || reach.needsModel || reach.left.length > 0) {
        setTouched(reach);
        return;
      }
      release(all);
    } catch (error) {
      if (latest.current !== all) return;
      wait(before);
      tellFailure(error);
    } finally {
      setLooking(false);
    }
  };
  return {
    waiting,
    touched,
    looking,
    // One look after the other: an edit that is refused takes no other along.
    propose: (edits: RowEdit[]) => {
      queue.current = queue.current.then(() => look(edits));
    },
    applyTouched: () => release(latest.current),
    dropTouched: end,
  };
}
