import type { PlanEntry, PlanView, ProjectSummary } from "@guildhall/contracts";
import { Button, Group } from "@mantine/core";
import { IconArrowBackUp, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { useActions, useBusyRun } from "@/commands";
import { Empty, Failure, formatDuration, plural, Waiting } from "@/components";
import { type SpecEditor, useSpecEditor } from "@/features/spec";
import { goTo } from "@/place";
import { AddLeafDialog } from "./add-leaf-dialog";
import classes from "./plan.module.css";
import { PlanEntryRow } from "./plan-entry";

export function PlanStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const plan = useQuery(trpc.leaves.plan.queryOptions({ projectId }));
  const leaves = useQuery(trpc.leaves.list.queryOptions({ projectId }));
  // Every edit of the plan shows what it touches in its own dialog.
  const editor = useSpecEditor(projectId, { askFirst: false });
  const busy = useBusyRun(projectId) !== null;
  if (plan.isLoadingError) return <Failure error={plan.error} onRetry={() => void plan.refetch()} />;
  if (plan.isPending || leaves.isPending) return <Waiting label="Reading the plan" />;
  if (!plan.data) {
    return (
      <Empty action={<Button onClick={() => goTo({ stage: "brainstorm" })}>Describe the idea</Button>}>
        The plan follows from the requirements, and there are none yet.
      </Empty>
    );
  }
  const files = Map.groupBy(plan.data.entries, (entry) => entry.leaf.file);
  const found = new Map((leaves.data ?? []).map((view) => [view.leaf.name, view]));
  return (
    <div className={classes.stage}>
      <PlanHead project={project} plan={plan.data} editor={editor} busy={busy} />
      {[...files].map(([file, own]) => (
        <section key={own[0]?.name ?? file} className={classes.file}>
          <h3>
            <button type="button" onClick={() => goTo({ tool: "files", file })}>
              {file}
            </button>
          </h3>
          {own.map((entry) => (
            <PlanEntryRow
              key={entry.name ?? entry.leaf.name}
              project={project}
              entry={entry}
              built={found.get(entry.leaf.name)}
              editor={editor}
              busy={busy}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface HeadProps {
  project: ProjectSummary;
  plan: PlanView;
  editor: SpecEditor;
  busy: boolean;
}

function PlanHead({ project, plan, editor, busy }: HeadProps) {
  const { build } = useActions();
  const [adding, setAdding] = useState(false);
  const built = (project.stages.build ?? "idle") !== "idle";
  const waiting = plan.entries.filter((entry) => !entry.settled).length;
  const { places, note } = plan.add;
  return (
    <>
      <header className={classes.head}>
        <p>
          {summaryOf(plan)} {waiting > 0 && `About ${formatDuration(plan.estimateSeconds * 1000)} on this machine.`}
        </p>
        <Group gap="xs">
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconArrowBackUp size={14} />}
            loading={editor.undo.isPending}
            disabled={busy || (editor.view?.revision ?? 1) <= 1}
            onClick={() => editor.undo.mutate({ projectId: project.id })}
          >
            Undo
          </Button>
          {places.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPlus size={14} />}
              disabled={busy}
              onClick={() => setAdding(true)}
            >
              Add
            </Button>
          )}
          <Button
            variant={built && waiting === 0 ? "default" : "filled"}
            loading={build.isPending}
            disabled={busy}
            onClick={() => build.mutate({ projectId: project.id })}
          >
            {built ? "Build again" : "Build"}
          </Button>
        </Group>
      </header>
      {busy && (
        <p className={classes.note} role="status">
          Guildhall works on this project. The plan can be edited when that has ended, or when you press Stop.
        </p>
      )}
      {note !== "" && (
        <p className={classes.note}>
          {note}{" "}
          <button type="button" className={classes.link} onClick={() => goTo({ stage: "requirements", item: null })}>
            Open the requirements
          </button>
        </p>
      )}
      <AddLeafDialog opened={adding} editor={editor} places={places} onClose={() => setAdding(false)} />
    </>
  );
}

function summaryOf({ entries, criteria: { leaves, shell, unchecked } }: PlanView): string {
  const files = new Set(entries.map(({ leaf }) => leaf.file)).size;
  if (entries.length > 0 && entries.every(isFile)) return `${plural(files, "file")} are written whole.`;
  const criteria = (count: number) => plural(count, "criterion", "criteria");
  const written =
    entries.length === 0
      ? `There is no leaf to write: the shell serves ${criteria(shell)}.`
      : `${plural(entries.length, "leaf", "leaves")} in ${plural(files, "file")} serve ${criteria(leaves)}; the shell serves ${shell} more.`;
  return unchecked === 0
    ? written
    : `${written} ${criteria(unchecked)} ${unchecked === 1 ? "has" : "have"} no check yet.`;
}

const isFile = ({ kind }: PlanEntry): boolean => kind === "file";
