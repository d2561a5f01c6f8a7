import type { RestorePreview, Version } from "@guildhall/contracts";
import { Badge, Checkbox, Radio, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Confirm, plural, Waiting } from "@/components";
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
  const [chosen, setChosen] = useState<"code" | "all" | "none" | null>(null);
  const [conversation, setConversation] = useState(false);
  const preview = useQuery({
    ...trpc.versions.restorePreview.queryOptions({ projectId, versionId: version.id }),
    staleTime: 0,
  });
  const rows = preview.data?.rows ?? null;
  const messages = preview.data?.messages ?? 0;
  // Requirements that differ would have the next build write the newer code again.
  const what = chosen ?? (rows !== null && rows.length > 0 ? "all" : "code");
  const restore = useMutation(
    trpc.versions.restore.mutationOptions({
      onSuccess: (made) => {
        for (const room of [
          trpc.files,
          trpc.messages,
          trpc.versions,
          trpc.leaves,
          trpc.tests,
          trpc.projects,
          trpc.spec,
        ]) {
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
      onConfirm={() =>
        restore.mutate({ projectId, versionId: version.id, what, conversation: conversation || what === "none" })
      }
    >
      <p>
        Back to <b>{version.label}</b>. That is itself a new version: nothing is lost, and it can be undone.
      </p>
      <Radio.Group
        aria-label="What goes back"
        value={what}
        onChange={(value) => setChosen(value === "all" || value === "none" ? value : "code")}
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
          <Radio size="xs" value="none" disabled={messages === 0} label="The conversation only; no file changes" />
        </Stack>
      </Radio.Group>
      <Checkbox
        size="xs"
        checked={conversation || what === "none"}
        disabled={messages === 0 || what === "none"}
        onChange={(event) => setConversation(event.currentTarget.checked)}
        label={`Fold away what was said since (${plural(messages, "message")}); it stays readable`}
      />
      {preview.isPending && <Waiting label="Listing what changes" />}
      {preview.data !== undefined && what !== "none" && (
        <Changes files={preview.data.files} rows={what === "all" ? rows : null} />
      )}
    </Confirm>
  );
}

function Changes({ files, rows }: Pick<RestorePreview, "files" | "rows">) {
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
