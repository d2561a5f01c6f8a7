import type { FileContent } from "@guildhall/contracts";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconDeviceFloppy, IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { toProblem, trpc } from "@/api";
import { Empty, Failure, formatBytes, Waiting } from "@/components";
import { languageOf } from "@/editor";
import { draftKey, setDraft, useDrafts } from "../hooks/drafts";
import { setCursor, useEditorPlace } from "../hooks/editor-place";
import { ConflictBar } from "./conflict-bar";
import classes from "./files.module.css";

const loading = () => <Waiting label="Loading the editor" />;
const CodeEditor = dynamic(() => import("@/editor").then((m) => m.CodeEditor), { ssr: false, loading });
const DiffView = dynamic(() => import("@/editor").then((m) => m.DiffView), { ssr: false, loading });

function download(path: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = path.slice(path.lastIndexOf("/") + 1);
  link.click();
  URL.revokeObjectURL(url);
}

interface FileEditorProps {
  projectId: string;
  path: string;
  line: number | null;
}

/** Edits one file. A save names the version it began from; a newer one on the server is never overwritten unasked. */
export function FileEditor({ projectId, path, line }: FileEditorProps) {
  const cache = useQueryClient();
  const file = useQuery(trpc.files.read.queryOptions({ projectId, path }));
  const problems = useQuery(trpc.files.problems.queryOptions({ projectId })).data ?? [];
  const key = draftKey(projectId, path);
  const draft = useDrafts((state) => state.drafts[key]);
  const again = useEditorPlace((state) => state.again);
  const [comparing, setComparing] = useState(false);
  const save = useMutation(
    trpc.files.write.mutationOptions({
      onSuccess: (saved: FileContent) => {
        cache.setQueryData(trpc.files.read.queryKey({ projectId, path }), saved);
        const now = useDrafts.getState().drafts[key];
        // What was typed while the save travelled stays a draft, from the version just stored.
        setDraft(key, now === undefined || now.text === saved.text ? null : { text: now.text, etag: saved.etag });
        setComparing(false);
        for (const room of [trpc.files.list, trpc.files.problems])
          void cache.invalidateQueries({ queryKey: room.pathKey() });
        void cache.invalidateQueries({ queryKey: trpc.versions.pathKey() });
        void cache.invalidateQueries({ queryKey: trpc.leaves.pathKey() });
        void cache.invalidateQueries({ queryKey: trpc.tests.pathKey() });
      },
      onError: (error) => {
        if (toProblem(error).code === "CONFLICT") void file.refetch();
      },
    }),
  );

  if (file.isLoadingError) return <Failure error={file.error} onRetry={() => void file.refetch()} />;
  if (file.isPending) return <Waiting label={`Reading ${path}`} />;
  const { data } = file;
  if (data.binary) return <Empty>{`${path} is not text (${formatBytes(data.sizeBytes)}).`}</Empty>;
  const dirty = draft !== undefined && draft.text !== data.text;
  // Where the file is gone a save makes it anew; its text stays here until then.
  const gone = file.isError && toProblem(file.error).code === "NOT_FOUND";
  const current = gone ? null : data.etag;
  const conflict = dirty && !gone && draft.etag !== data.etag;
  const store = (etag: string | null) => {
    if (draft !== undefined && !save.isPending) save.mutate({ projectId, path, text: draft.text, etag });
  };
  const failed = save.isError && toProblem(save.error).code !== "CONFLICT";
  return (
    <div className={classes.editor}>
      <div className={classes.editorBar}>
        <span className={classes.path}>
          {path}
          {dirty && <span className={classes.dirty} role="img" aria-label="Not saved" />}
        </span>
        <Tooltip label="Download">
          <ActionIcon aria-label="Download file" onClick={() => download(path, draft?.text ?? data.text)}>
            <IconDownload size={15} />
          </ActionIcon>
        </Tooltip>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconDeviceFloppy size={13} />}
          disabled={!dirty || conflict}
          loading={save.isPending}
          onClick={() => store(current)}
        >
          Save
        </Button>
      </div>
      {file.isError && <Failure error={file.error} onRetry={() => void file.refetch()} />}
      {failed && (
        <Failure error={save.error} title="Not saved" onRetry={() => store(gone ? null : (draft?.etag ?? data.etag))} />
      )}
      {conflict && (
        <ConflictBar
          comparing={comparing}
          onCompare={() => setComparing(!comparing)}
          onTheirs={() => {
            setDraft(key, null);
            setComparing(false);
          }}
          onMine={() => store(data.etag)}
        />
      )}
      <div className={classes.editorBody}>
        {comparing && conflict ? (
          <DiffView before={data.text} after={draft.text} language={languageOf(path)} />
        ) : (
          <CodeEditor
            path={path}
            language={languageOf(path)}
            value={draft?.text ?? data.text}
            line={line}
            again={again}
            onCursor={(at) => setCursor(path, at)}
            markers={problems.filter((problem) => problem.path === path)}
            onChange={(text) =>
              setDraft(
                key,
                text === data.text ? null : { text, etag: useDrafts.getState().drafts[key]?.etag ?? data.etag },
              )
            }
            onSave={() => {
              const now = useDrafts.getState().drafts[key];
              if (now !== undefined && (gone || now.etag === data.etag))
                save.mutate({ projectId, path, text: now.text, etag: current });
            }}
          />
        )}
      </div>
    </div>
  );
}
