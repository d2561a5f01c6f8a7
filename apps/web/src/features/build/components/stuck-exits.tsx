import type { LeafView, ProjectSummary } from "@guildhall/contracts";
import { Button, Group, Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { trpc } from "@/api";
import { useBusyRun } from "@/commands";
import { Failure, Waiting } from "@/components";
import { AddExample, useSpecEditor } from "@/features/spec";
import { goTo } from "@/place";
import classes from "./build.module.css";

const CodeEditor = dynamic(() => import("@/editor").then((m) => m.CodeEditor), {
  ssr: false,
  loading: () => <Waiting label="Loading the editor" />,
});

/** The ways out for a leaf the model did not get right; none is a dead end. */
export function StuckExits({ project, view }: { project: ProjectSummary; view: LeafView }) {
  const cache = useQueryClient();
  const editor = useSpecEditor(project.id, { askFirst: false });
  const [open, setOpen] = useState<"example" | "edit" | null>(null);
  const [code, setCode] = useState(view.code);
  const refresh = () => {
    setOpen(null);
    void cache.invalidateQueries({ queryKey: trpc.leaves.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.files.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.runs.list.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.system.status.pathKey() });
  };
  const edit = useMutation(trpc.leaves.edit.mutationOptions({ onSuccess: refresh }));
  const stub = useMutation(trpc.leaves.stub.mutationOptions({ onSuccess: refresh }));
  const retry = useMutation(trpc.leaves.retry.mutationOptions({ onSuccess: refresh }));
  const target = { projectId: project.id, leaf: view.leaf.name };
  const busy = useBusyRun(project.id) !== null;
  const failure = stub.error ?? retry.error;
  const has = (exit: LeafView["exits"][number]) => view.exits.includes(exit);
  return (
    <div className={classes.exits}>
      <p>{view.state === "stubbed" ? "A stub stands here, so that the rest runs." : "No candidate passed. Ways on:"}</p>
      <Group gap={6}>
        {has("give-example") && (
          <Button variant="light" onClick={() => setOpen(open === "example" ? null : "example")}>
            Give an example
          </Button>
        )}
        {has("retry") && (
          <Button variant="default" loading={retry.isPending} disabled={busy} onClick={() => retry.mutate(target)}>
            Try again
          </Button>
        )}
        {has("edit") && (
          <Button variant="default" onClick={() => setOpen("edit")}>
            Write it yourself
          </Button>
        )}
        {has("simplify") && (
          <Button variant="default" onClick={() => goTo({ stage: "requirements", item: null })}>
            Simplify the requirement
          </Button>
        )}
        {has("bigger-model") && (
          <Button variant="default" component={Link} href="/models">
            A bigger model
          </Button>
        )}
        {has("stub") && view.state !== "stubbed" && (
          <Button variant="default" loading={stub.isPending} onClick={() => stub.mutate(target)}>
            Leave a marked stub
          </Button>
        )}
      </Group>
      {failure !== null && <Failure error={failure} />}
      {open === "example" && (
        <AddExample editor={editor} leaves={[view.leaf]} leaf={view.leaf.name} onAdded={() => setOpen(null)} />
      )}
      <Modal
        opened={open === "edit"}
        onClose={() => setOpen(null)}
        title={`Write ${view.leaf.name} yourself`}
        size="xl"
      >
        <div className={classes.ownCode}>
          <CodeEditor path={`leaf:${view.leaf.name}`} language={view.leaf.language} value={code} onChange={setCode} />
        </div>
        {edit.isError && <Failure error={edit.error} title="Not accepted" />}
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="default" onClick={() => setOpen(null)}>
            Cancel
          </Button>
          <Button loading={edit.isPending} onClick={() => edit.mutate({ ...target, code })}>
            Use this code
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
