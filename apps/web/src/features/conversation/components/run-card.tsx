import type { RunSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconHistory, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useActions } from "@/commands";
import { Elapsed, formatDuration, plural, StateMark } from "@/components";
import { ChangeActions } from "@/features/changes";
import { RUN_MARKS, runTitle } from "@/features/runs";
import { goTo, STAGE_LABELS } from "@/place";
import { loadRun, useRun } from "@/realtime";
import classes from "./conversation.module.css";

/** One run: its steps with states, what it waits for, and what it left behind. */
export function RunCard({ run }: { run: RunSummary }) {
  const live = run.status === "running" || run.status === "queued";
  const [open, setOpen] = useState(live);
  const view = useRun(run.id);
  const { resume } = useActions();
  const toggle = () => {
    if (!open && (view === undefined || view.lastSeq < run.lastSeq)) void loadRun(run.id);
    setOpen(!open);
  };
  const took = run.endedAt === null ? null : Date.parse(run.endedAt) - Date.parse(run.startedAt);
  const error = view?.error ?? (run.error === null ? null : { message: run.error, remedy: "" });
  const resumable = run.status === "interrupted" || run.status === "failed" || run.status === "stopped";
  const versions = view?.versions ?? [];
  const change = run.kind === "change" && !live && run.status !== "waiting";
  const tokens = run.promptTokens + run.completionTokens;
  return (
    <article className={classes.card} aria-label={`${runTitle(run)}, ${run.status}`}>
      <button type="button" className={classes.cardHead} aria-expanded={open} onClick={toggle}>
        <StateMark state={RUN_MARKS[run.status]} />
        <span className={classes.cardTitle}>
          {runTitle(run)}
          {run.status === "interrupted" && " was interrupted"}
          {run.status === "stopped" && " was stopped"}
        </span>
        <span className={classes.faint}>
          {took !== null ? formatDuration(took) : live ? <Elapsed since={run.startedAt} /> : "waits for you"}
        </span>
      </button>
      {open && view !== undefined && view.stages.length > 0 && (
        <ul className={classes.steps}>
          {view.stages.map((step) => (
            <li key={step.stage}>
              <StateMark state={step.status} size={12} />
              <span>{step.label || STAGE_LABELS[step.stage]}</span>
              <span className={classes.faint}>
                {step.ms === null
                  ? step.status === "running" && <Elapsed since={step.startedAt} />
                  : formatDuration(step.ms)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {live && view?.progress && (
        <p className={classes.cardNote}>
          {view.progress.label}
          {view.progress.total !== null && ` · ${view.progress.done ?? 0} of ${view.progress.total}`}
        </p>
      )}
      {error !== null && run.status !== "stopped" && (
        <p className={classes.cardNote}>
          <b>{error.message}</b> {error.remedy}
        </p>
      )}
      {open &&
        view?.notices.slice(-5).map((notice) => (
          <p key={notice.seq} className={classes.cardNote}>
            {notice.text} {notice.remedy}
          </p>
        ))}
      {change && (
        <div className={classes.cardFoot}>
          <ChangeActions run={run} />
        </div>
      )}
      {(run.status === "interrupted" || (open && !live && (resumable || tokens > 0 || versions.length > 0))) && (
        <div className={classes.cardFoot}>
          {resumable && (
            <Button
              size="compact-xs"
              leftSection={<IconPlayerPlay size={12} />}
              loading={resume.isPending}
              onClick={() => resume.mutate({ runId: run.id })}
            >
              Resume
            </Button>
          )}
          {versions.map((version) => (
            <button
              key={version.versionId}
              type="button"
              className={classes.chip}
              onClick={() => goTo({ tool: "history", item: version.versionId })}
            >
              <IconHistory size={12} aria-hidden /> {version.label}
            </button>
          ))}
          {tokens > 0 && <span className={classes.faint}>{plural(tokens, "token")}</span>}
        </div>
      )}
    </article>
  );
}
