import type { ProjectSummary, RunSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { trpc } from "@/api";
import { useActions } from "@/commands";
import {
  Elapsed,
  Empty,
  Failure,
  formatDuration,
  Page,
  Rows,
  Section,
  StateMark,
  timeAgo,
  Waiting,
} from "@/components";
import { latestFirst, RUN_MARKS, runTitle } from "@/features/runs";
import { placeUrl, STAGE_LABELS } from "@/place";
import { useRun } from "@/realtime";
import classes from "./activity.module.css";

/** Projects looked into for past runs, the latest first. */
const PROJECTS_SHOWN = 20;
const RUNS_SHOWN = 60;
const LIVE: ReadonlySet<RunSummary["status"]> = new Set<RunSummary["status"]>(["queued", "running", "waiting"]);

export function ActivityScreen() {
  const projects = useQuery(trpc.projects.list.queryOptions());
  const recent = (projects.data ?? [])
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, PROJECTS_SHOWN);
  const lists = useQueries({
    queries: recent.map((project) => trpc.runs.list.queryOptions({ projectId: project.id })),
  });
  const names = new Map((projects.data ?? []).map((project) => [project.id, project]));
  const runs = latestFirst(lists.flatMap((list) => list.data ?? []));
  const live = runs.filter((run) => LIVE.has(run.status));
  const past = runs.filter((run) => !LIVE.has(run.status)).slice(0, RUNS_SHOWN);
  const canNotify = typeof window !== "undefined" && "Notification" in window && window.isSecureContext;
  return (
    <Page
      title="Activity"
      text="Work goes on with the tab closed. You are told when a run ends."
      actions={
        canNotify && Notification.permission === "default" ? (
          <Button variant="default" onClick={() => void Notification.requestPermission()}>
            Notify me outside this tab
          </Button>
        ) : undefined
      }
    >
      {projects.isError && <Failure error={projects.error} onRetry={() => void projects.refetch()} />}
      {(projects.isPending || lists.some((list) => list.isPending)) && <Waiting label="Reading the runs" />}
      {projects.data !== undefined && runs.length === 0 && lists.every((list) => !list.isPending) && (
        <Empty
          action={
            <Button component={Link} href="/">
              Go to projects
            </Button>
          }
        >
          Nothing ran yet.
        </Empty>
      )}
      {live.length > 0 && <RunTable title="Running" runs={live} projects={names} />}
      {past.length > 0 && <RunTable title="Lately" runs={past} projects={names} />}
    </Page>
  );
}

interface RunTableProps {
  title: string;
  runs: RunSummary[];
  projects: Map<string, ProjectSummary>;
}

function RunTable({ title, runs, projects }: RunTableProps) {
  return (
    <Section title={title}>
      <Rows>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} project={projects.get(run.projectId)} />
        ))}
      </Rows>
    </Section>
  );
}

function RunRow({ run, project }: { run: RunSummary; project: ProjectSummary | undefined }) {
  const { stop, resume } = useActions();
  const view = useRun(run.id);
  const live = LIVE.has(run.status);
  return (
    <li className={classes.run}>
      <StateMark state={RUN_MARKS[run.status]} />
      <div className={classes.what}>
        <Link href={placeUrl({ projectId: run.projectId, stage: run.stage })} prefetch={false}>
          {project?.name ?? "A project"}
        </Link>
        <span>
          {runTitle(run)} · {live ? (view?.progress?.label ?? STAGE_LABELS[run.stage]) : (run.error ?? run.status)}
        </span>
      </div>
      <span className={classes.time}>
        {live ? (
          <Elapsed since={run.startedAt} />
        ) : (
          <>
            {run.endedAt !== null && formatDuration(Date.parse(run.endedAt) - Date.parse(run.startedAt))}
            <small>{timeAgo(run.endedAt ?? run.startedAt)}</small>
          </>
        )}
      </span>
      {live && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          loading={stop.isPending}
          onClick={() => stop.mutate({ runId: run.id })}
        >
          Stop
        </Button>
      )}
      {run.status === "interrupted" && (
        <Button
          size="compact-xs"
          variant="default"
          loading={resume.isPending}
          onClick={() => resume.mutate({ runId: run.id })}
        >
          Resume
        </Button>
      )}
    </li>
  );
}
