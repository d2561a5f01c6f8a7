import type { PlanEntry, RowEdit } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Confirm, Failure, Waiting } from "@/components";
import { EditReachText, type SpecEditor } from "@/features/spec";
import { usePlanEdit } from "../hooks/use-plan-edit";

interface RemoveLeafProps {
  opened: boolean;
  editor: SpecEditor;
  entry: PlanEntry & { remove: string };
  name: string;
  onClose: () => void;
}

/** Says which criteria lose their leaf before it goes. */
export function RemoveLeafDialog({ opened, editor, entry, name, onClose }: RemoveLeafProps) {
  const edits: RowEdit[] = [{ op: "remove", path: entry.remove }];
  const preview = trpc.spec.preview.queryOptions({ projectId: editor.projectId, edits });
  const reach = useQuery({ ...preview, enabled: opened, staleTime: 0, gcTime: 0 });
  const edit = usePlanEdit(editor, onClose);
  const remove = async () => {
    if (reach.data === undefined) return;
    await edit.applyNow(edits);
  };
  return (
    <Confirm
      opened={opened}
      title={`Remove ${name}?`}
      action="Remove"
      danger
      pending={edit.busy || reach.isFetching}
      error={edit.error}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {reach.isError ? (
        <Failure error={reach.error} title="It cannot be removed" />
      ) : reach.data === undefined ? (
        <Waiting label="Looking at what this touches" />
      ) : (
        <>
          <EditReachText reach={reach.data} />
          <p>Undo brings it back; what was built of it stays in the history.</p>
        </>
      )}
    </Confirm>
  );
}
