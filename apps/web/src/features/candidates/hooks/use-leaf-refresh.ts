import { useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";

/** Everything that follows from a leaf's code is read again. */
export function useLeafRefresh(): () => void {
  const cache = useQueryClient();
  return () => {
    for (const room of [trpc.leaves, trpc.files, trpc.versions, trpc.tests]) {
      void cache.invalidateQueries({ queryKey: room.pathKey() });
    }
  };
}
