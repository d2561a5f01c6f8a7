import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";

/** Keeping a part of a change and taking one back; both move files, requirements and versions. */
export function useChangeVerbs(onMade: (versionId: string) => void) {
  const cache = useQueryClient();
  const refresh = () => {
    const rooms = [
      trpc.files,
      trpc.versions,
      trpc.changes,
      trpc.leaves,
      trpc.tests,
      trpc.projects,
      trpc.spec,
      trpc.runs,
    ];
    for (const room of rooms) void cache.invalidateQueries({ queryKey: room.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.system.status.pathKey() });
  };
  const undo = useMutation(
    trpc.changes.undo.mutationOptions({
      onSuccess: ({ version }) => {
        refresh();
        onMade(version.id);
      },
    }),
  );
  const keep = useMutation(
    trpc.changes.keep.mutationOptions({
      onSuccess: (version) => {
        refresh();
        onMade(version.id);
      },
    }),
  );
  return { undo, keep };
}
