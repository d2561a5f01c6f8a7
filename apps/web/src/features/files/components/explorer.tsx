import type { FileEntry } from "@guildhall/contracts";
import { ActionIcon, FileButton, Tooltip, Tree, useTree } from "@mantine/core";
import { IconChevronRight, IconFile, IconFilePlus, IconFolder, IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { trpc } from "@/api";
import { tellFailure } from "@/commands";
import { Confirm, Empty } from "@/components";
import { goTo } from "@/place";
import { moveDrafts } from "../hooks/drafts";
import { fileTree, foldersAbove } from "../hooks/file-tree";
import classes from "./files.module.css";
import { type Asked, NodeMenu } from "./node-menu";
import { PathDialog } from "./path-dialog";

const MAX_UPLOAD_BYTES = 1_048_576;

export function Explorer({
  projectId,
  entries,
  current,
}: {
  projectId: string;
  entries: FileEntry[];
  current: string | null;
}) {
  const cache = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const data = useMemo(() => fileTree(entries), [entries]);
  const origins = useMemo(() => new Map(entries.map((entry) => [entry.path, entry.origin])), [entries]);
  const tree = useTree({
    initialExpandedState: Object.fromEntries([
      ...data.filter((node) => node.children !== undefined).map((node) => [node.value, true]),
      ...foldersAbove(current ?? "").map((folder) => [folder, true]),
    ]),
  });
  // External state: the tree's own. The folders above the open file are shown, also when it was just made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the controller is new at every draw
  useEffect(() => {
    for (const folder of foldersAbove(current ?? "")) tree.expand(folder);
  }, [current]);
  const refresh = () => {
    setAsked(null);
    void cache.invalidateQueries({ queryKey: trpc.files.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.versions.pathKey() });
  };
  const write = useMutation(trpc.files.write.mutationOptions({ onSuccess: refresh }));
  const rename = useMutation(
    trpc.files.rename.mutationOptions({
      onSuccess: (_done, { from, to }) => {
        moveDrafts(projectId, from, to);
        refresh();
      },
    }),
  );
  const remove = useMutation(
    trpc.files.remove.mutationOptions({
      onSuccess: (_done, { path }) => {
        moveDrafts(projectId, path, null);
        refresh();
      },
    }),
  );
  const open = (path: string) => goTo({ tool: "files", file: path, line: null });

  const followRename = (from: string, to: string) => {
    if (current === from || current?.startsWith(`${from}/`)) open(to + current.slice(from.length));
  };

  const openNode = (target: EventTarget) => {
    const node = target instanceof Element ? target.closest<HTMLElement>("[data-value]") : null;
    const path = node?.dataset.value;
    if (path !== undefined && origins.has(path)) open(path);
  };

  const upload = async (file: File | null) => {
    if (file === null) return;
    if (file.size > MAX_UPLOAD_BYTES) {
      tellFailure({
        code: "TOO_LARGE",
        message: `${file.name} is larger than 1 MiB.`,
        remedy: "Copy it in through git instead.",
      });
      return;
    }
    const text = await file.text();
    write.mutate(
      { projectId, path: file.name, text, etag: null },
      { onSuccess: () => open(file.name), onError: tellFailure },
    );
  };

  return (
    <div className={classes.explorer}>
      <div className={classes.explorerBar}>
        <span>{entries.filter((entry) => entry.kind === "file").length} files</span>
        <Tooltip label="New file">
          <ActionIcon size={24} aria-label="New file" onClick={() => setAsked({ kind: "new", folder: "" })}>
            <IconFilePlus size={15} />
          </ActionIcon>
        </Tooltip>
        <FileButton onChange={(file) => void upload(file)}>
          {(props) => (
            <Tooltip label="Upload a text file">
              <ActionIcon {...props} size={24} aria-label="Upload a text file" loading={write.isPending}>
                <IconUpload size={15} />
              </ActionIcon>
            </Tooltip>
          )}
        </FileButton>
      </div>
      {entries.length === 0 ? (
        <Empty>There are no files yet.</Empty>
      ) : (
        <Tree
          aria-label="Files"
          className={classes.tree}
          data={data}
          tree={tree}
          levelOffset={14}
          expandOnClick
          onClick={(event) => openNode(event.target)}
          onKeyDown={(event) => {
            if (event.key === "Enter") openNode(event.target);
          }}
          renderNode={({ node, expanded, hasChildren, elementProps }) => (
            <div
              {...elementProps}
              className={`${elementProps.className} ${classes.node}`}
              data-current={node.value === current || undefined}
            >
              {hasChildren ? (
                <IconChevronRight size={13} className={classes.chevron} data-open={expanded} aria-hidden />
              ) : (
                <span className={classes.indent} />
              )}
              {hasChildren ? <IconFolder size={14} aria-hidden /> : <IconFile size={14} aria-hidden />}
              <span className={classes.nodeName}>{node.label}</span>
              {!hasChildren && origins.get(node.value) !== "shell" && (
                <span className={classes.origin}>{origins.get(node.value) === "user" ? "yours" : "leaf"}</span>
              )}
              <NodeMenu path={node.value} folder={hasChildren} onAsk={setAsked} />
            </div>
          )}
        />
      )}
      {asked?.kind === "new" && (
        <PathDialog
          title="New file"
          action="Create"
          initial={asked.folder === "" ? "" : `${asked.folder}/`}
          pending={write.isPending}
          error={write.error}
          onClose={() => setAsked(null)}
          onSubmit={(path) => write.mutate({ projectId, path, text: "", etag: null }, { onSuccess: () => open(path) })}
        />
      )}
      {asked?.kind === "rename" && (
        <PathDialog
          title="Rename"
          action="Rename"
          initial={asked.path}
          pending={rename.isPending}
          error={rename.error}
          onClose={() => setAsked(null)}
          onSubmit={(to) =>
            rename.mutate({ projectId, from: asked.path, to }, { onSuccess: () => followRename(asked.path, to) })
          }
        />
      )}
      <Confirm
        opened={asked?.kind === "delete"}
        title="Delete file"
        action="Delete"
        danger
        pending={remove.isPending}
        error={remove.error}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked?.kind !== "delete") return;
          const { path } = asked;
          remove.mutate({ projectId, path }, { onSuccess: () => path === current && goTo({ file: null }) });
        }}
      >
        <b>{asked?.kind === "delete" ? asked.path : ""}</b> goes from the project. The history keeps it: an earlier
        version brings it back.
      </Confirm>
    </div>
  );
}
