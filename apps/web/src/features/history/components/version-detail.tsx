import type { FileDiff, Version } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { trpc } from "@/api";
import { Confirm, Empty, Failure, Waiting } from "@/components";
import { languageOf } from "@/editor";
import { goTo } from "@/place";
import classes from "./history.module.css";

const DiffView = dynamic(() => import("@/editor").then((m) => m.DiffView), {
  ssr: false,
  loading: () => <Waiting label="Loading the editor" />,
});

interface VersionDetailProps {
  projectId: string;
  version: Version;
  before: Version | null;
  latest: Version;
}

const LETTERS: Record<FileDiff["status"], string> = { added: "A", modified: "M", deleted: "D" };

export function VersionDetail({ projectId, version, before, latest }: VersionDetailProps) {
  const [path, setPath] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const diff = useQuery({
    ...trpc.versions.diff.queryOptions({ projectId, from: before?.id ?? null, to: version.id }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (diff.isError) return <Failure error={diff.error} onRetry={() => void diff.refetch()} />;
  if (diff.isPending) return <Waiting label="Comparing" />;
  const file = diff.data.find((other) => other.path === path) ?? diff.data[0];
  return (
    <div className={classes.detail}>
      <div className={classes.detailHead}>
        <h3>{version.label}</h3>
        {version.id !== latest.id && (
          <Button variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => setAsking(true)}>
            Restore this version
          </Button>
        )}
      </div>
      {file === undefined ? (
        <Empty>Nothing changed in this version.</Empty>
      ) : (
        <>
          <ul className={classes.files} aria-label="Changed files">
            {diff.data.map((entry) => (
              <li key={entry.path}>
                <button
                  type="button"
                  aria-current={entry.path === file.path ? "true" : undefined}
                  onClick={() => setPath(entry.path)}
                >
                  <b data-status={entry.status} title={entry.status}>
                    {LETTERS[entry.status]}
                  </b>
                  {entry.path}
                </button>
              </li>
            ))}
          </ul>
          <div className={classes.diff}>
            {file.binary ? (
              <Empty>This file is not text.</Empty>
            ) : (
              <DiffView before={file.before} after={file.after} language={languageOf(file.path)} />
            )}
          </div>
        </>
      )}
      {asking && <Restore projectId={projectId} version={version} latest={latest} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface RestoreProps {
  projectId: string;
  version: Version;
  latest: Version;
  onClose: () => void;
}

/** Lists what a restore changes, hand edits included, before it is made. */
function Restore({ projectId, version, latest, onClose }: RestoreProps) {
  const cache = useQueryClient();
  const changes = useQuery(trpc.versions.diff.queryOptions({ projectId, from: latest.id, to: version.id }));
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
      pending={restore.isPending}
      error={restore.error ?? changes.error}
      onClose={onClose}
      onConfirm={() => restore.mutate({ projectId, versionId: version.id })}
    >
      <p>
        The files become as they were in <b>{version.label}</b>. That is itself a new version: nothing is lost.
      </p>
      {changes.isPending && <Waiting label="Listing what changes" />}
      {changes.data !== undefined && (
        <ul className={classes.restoreList}>
          {changes.data.length === 0 && <li>No file changes.</li>}
          {changes.data.map((entry) => (
            <li key={entry.path}>
              <b data-status={entry.status}>{LETTERS[entry.status]}</b> {entry.path}
            </li>
          ))}
        </ul>
      )}
    </Confirm>
  );
}
