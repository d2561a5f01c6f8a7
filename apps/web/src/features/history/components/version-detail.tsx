import type { Version } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import { languageOf } from "@/editor";
import classes from "./history.module.css";
import { LETTERS } from "./letters";
import { RestoreDialog } from "./restore-dialog";

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

export function VersionDetail({ projectId, version, before, latest }: VersionDetailProps) {
  const [path, setPath] = useState<string | null>(null);
  const [target, setTarget] = useState<Version | null>(null);
  const diff = useQuery({
    ...trpc.versions.diff.queryOptions({ projectId, from: before?.id ?? null, to: version.id }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (diff.isLoadingError) return <Failure error={diff.error} onRetry={() => void diff.refetch()} />;
  if (diff.isPending) return <Waiting label="Comparing" />;
  const file = diff.data.find((other) => other.path === path) ?? diff.data[0];
  return (
    <div className={classes.detail}>
      <div className={classes.detailHead}>
        <h3>{version.label}</h3>
        {version.id !== latest.id && (
          <Button variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => setTarget(version)}>
            Restore this version
          </Button>
        )}
        {version.id === latest.id && version.origin === "restore" && before !== null && (
          <Button variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => setTarget(before)}>
            Undo this restore
          </Button>
        )}
      </div>
      {file === undefined ? (
        <Empty>
          {version.origin === "stopped"
            ? "This marks where a run was stopped. What it had written until then is in the versions before it."
            : "Nothing changed in this version."}
        </Empty>
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
      {target !== null && <RestoreDialog projectId={projectId} version={target} onClose={() => setTarget(null)} />}
    </div>
  );
}
