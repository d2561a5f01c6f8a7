import type { ProjectSummary } from "@guildhall/contracts";
import { Button, Progress } from "@mantine/core";
import { IconHammer } from "@tabler/icons-react";
import { useIsMutating, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { useActions, useBusyRun } from "@/commands";
import { Empty, Failure, formatClock, formatDuration, plural, useNow, Waiting } from "@/components";
import { SourceShares } from "@/features/candidates";
import { isBuild, latestFirst } from "@/features/runs";
import { goTo, usePlace } from "@/place";
import type { RunView } from "@/realtime";
import { timeLeft } from "../hooks/time-left";
import { useLiveLeaves } from "../hooks/use-live-leaves";
import classes from "./build.module.css";
import { LeafDetail } from "./leaf-detail";
import { LeafList } from "./leaf-list";
import { TokenStream } from "./token-stream";

/** Without leaves the bar follows the step in progress; half when that does not count its parts. In percent. */
function shareDone(run: RunView | undefined): number {
  const { done, total } = run?.progress ?? { done: null, total: null };
  return total === null || total === 0 ? 50 : (100 * (done ?? 0)) / total;
}

export function BuildStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const { item } = usePlace();
  const runs = useQuery(trpc.runs.list.queryOptions({ projectId }));
  const latest = latestFirst(runs.data ?? []).find(isBuild);
  const running = latest !== undefined && (latest.status === "running" || latest.status === "queued");
  const { query, run, leaves, finished } = useLiveLeaves(projectId, running ? latest.id : null);
  const { build } = useActions();
  const busy = useBusyRun(projectId) !== null;
  const starting = useIsMutating({ mutationKey: trpc.runs.build.mutationKey() }) > 0;
  const now = useNow(running);

  if (query.isLoadingError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending || runs.isPending) return <Waiting label="Reading the leaves" />;
  if (latest === undefined && starting) return <Waiting label="Starting the build" />;
  // A sample or a copy comes built, without a run of its own.
  if (latest === undefined && (project.stages.build ?? "idle") === "idle") {
    const ready = (project.stages.brainstorm ?? "idle") !== "idle";
    return (
      <Empty
        icon={<IconHammer size={28} stroke={1.4} aria-hidden />}
        action={
          ready ? (
            <Button loading={build.isPending} disabled={busy} onClick={() => build.mutate({ projectId })}>
              Build
            </Button>
          ) : (
            <Button onClick={() => goTo({ stage: "brainstorm" })}>Describe the idea</Button>
          )
        }
      >
        Nothing is built yet: the shell stands within seconds, then the leaves are written one by one.
      </Empty>
    );
  }
  const active = leaves.find((leaf) => ["writing", "checking", "repairing"].includes(leaf.state));
  const selected =
    leaves.find((leaf) => leaf.view.leaf.name === item) ??
    leaves.find((leaf) => leaf.state === "stuck") ??
    active ??
    leaves[0];
  const begun = run?.startedAt ?? latest?.startedAt;
  const elapsed = begun === undefined ? 0 : Math.max(0, now - Date.parse(begun));
  const left =
    running && run
      ? timeLeft({
          elapsedMs: elapsed,
          ended: run.leavesEnded,
          remaining: leaves.length - finished,
          estimateMs: run.estimateMs,
        })
      : null;
  const stuck = leaves.filter((leaf) => leaf.state === "stuck").length;
  return (
    <div className={classes.stage}>
      <header className={classes.head}>
        <div className={classes.summary}>
          <strong>
            {running
              ? (run?.progress?.label ?? "Building")
              : latest === undefined || latest.status === "done"
                ? stuck > 0
                  ? `Built, with ${plural(stuck, "leaf", "leaves")} stuck`
                  : "Built"
                : `The last build ${latest.status === "waiting" ? "waits for you" : `was ${latest.status}`}`}
          </strong>
          <span>
            {leaves.length === 0 ? "No leaf to write" : `${finished} of ${plural(leaves.length, "leaf", "leaves")}`}
            {running && ` · ${formatClock(elapsed)} so far`}
            {left !== null && ` · about ${formatDuration(left)} left`}
          </span>
        </div>
        <Progress
          className={classes.progress}
          size="sm"
          value={leaves.length === 0 ? (running ? shareDone(run) : 100) : (100 * finished) / leaves.length}
          animated={running}
          aria-label="Leaves finished"
          color={stuck > 0 && !running ? "yellow" : "iris"}
        />
        {!running && (
          <>
            <Button
              variant="default"
              onClick={() => build.mutate({ projectId })}
              loading={build.isPending}
              disabled={busy}
            >
              Build again
            </Button>
            <Button onClick={() => goTo({ stage: "run" })}>Try it</Button>
          </>
        )}
      </header>
      <SourceShares leaves={leaves.map((leaf) => leaf.view)} />
      {latest !== undefined && latest.error !== null && !running && latest.status !== "stopped" && (
        <div className={classes.failure}>
          <Failure
            error={run?.error ?? { message: latest.error, remedy: "What was accepted is kept; build again to go on." }}
          />
        </div>
      )}
      {selected === undefined ? (
        <Empty icon={<IconHammer size={28} stroke={1.4} aria-hidden />}>
          {running && run?.stages.every((stage) => stage.stage !== "test")
            ? "The shell is being laid out."
            : "There is no leaf to write: the shell does what was understood."}
        </Empty>
      ) : (
        <div className={classes.columns}>
          <LeafList leaves={leaves} selected={selected.view.leaf.name} />
          <div className={classes.detail}>
            {latest !== undefined && running && <TokenStream projectId={projectId} runId={latest.id} />}
            <LeafDetail key={selected.view.leaf.name} project={project} leaf={selected} />
          </div>
        </div>
      )}
    </div>
  );
}
