import type { RestorePreview, Version } from "@guildhall/contracts";
import { Badge, Radio, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Confirm, Waiting } from "@/components";
import { goTo } from "@/place";
import classes from "./history.module.css";
import { LETTERS } from "./letters";

interface RestoreDialogProps {
  projectId: string;
  version: Version;
  onClose: () => void;
}

/** Lists what a restore changes, hand edits included, before it is made. */
export function RestoreDialog({ projectId, version, onClose }: RestoreDialogProps) {
  const cache = useQueryClient();
  const [chosen, setChosen] = useState<"code" | "all" | null>(null);
  const preview = useQuery({
    ...trpc.versions.restorePreview.queryOptions({ projectId, versionId: version.id }),
    staleTime: 0,
  });
  const rows = preview.data?.rows ?? null;
  // Requirements that differ would have the next build write the newer code again.
  const what = chosen ?? (rows !== null && rows.length > 0 ? "all" : "code");
  const restore = useMutation(
    trpc.versions.restore.mutationOptions({
      onSuccess: (made) => {
        for (const room of [trpc.files, trpc.versions, trpc.leaves, trpc.tests, trpc.projects, trpc.spec]) {
          void cache.invalidateQueries({ queryKey: room.pathKey() });
        }
        onClose();
        goTo({ item: made.id }, "replace");
      },
    }),
  );
  return (
    <Confirm
      opened
      title="Restore this version"
      action="Restore"
      pending={restore.isPending || preview.isPending}
      error={restore.error ?? preview.error}
      onClose={onClose}
      onConfirm={() => restore.mutate({ projectId, versionId: version.id, what })}
    >
      <p>
        Back to <b>{version.label}</b>. That is itself a new version: nothing is lost, and it can be undone.
      </p>
      <Radio.Group
        aria-label="What goes back"
        value={what}
        onChange={(value) => setChosen(value === "all" ? "all" : "code")}
      >
        <Stack gap={6}>
          <Radio size="xs" value="code" label="Code only; the requirements stay as they are" />
          <Radio
            size="xs"
            value="all"
            disabled={rows === null}
            label="Code and requirements"
            description={
              preview.data !== undefined && rows === null
                ? "The requirements of that version are not known."
                : undefined
            }
          />
        </Stack>
      </Radio.Group>
      {preview.isPending && <Waiting label="Listing what changes" />}
      {preview.data !== undefined && <Changes files={preview.data.files} rows={what === "all" ? rows : null} />}
    </Confirm>
  );
}

function Changes({ files, rows }: RestorePreview) {
  return (
    <>
      <ul className={classes.restoreList} aria-label="Files that change">
        {files.length === 0 && <li>No file changes.</li>}
        {files.map((file) => (
          <li key={file.path}>
            <b data-status={file.status} title={file.status}>
              {LETTERS[file.status]}
            </b>{" "}
            {file.path}{" "}
            {file.editedByHand && (
              <Badge size="xs" color="yellow">
                edited by hand
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {rows !== null && (
        <ul className={classes.restoreList} aria-label="Requirements that change">
          {rows.length === 0 && <li>No requirement changes.</li>}
          {rows.map((row) => (
            <li key={`${row.label} ${row.now} ${row.back}`}>
              {row.label}: <s>{row.now}</s> {row.back}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
