import type { ProjectSummary } from "@guildhall/contracts";
import { Button, Skeleton } from "@mantine/core";
import { IconHammer, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { tellFailure, useActions, useBriefWish, useBusyRun, wishBrief } from "@/commands";
import { Empty, Failure, formatDuration, plural, StateMark, Waiting } from "@/components";
import { isReading } from "@/features/runs";
import { EditPreviewBar, QuestionList, RowSections, useSpecEditor } from "@/features/spec";
import { goTo } from "@/place";
import { useRun } from "@/realtime";
import { dropIdea } from "../hooks/idea-drafts";
import { useStartIdea } from "../hooks/use-start-idea";
import { BeyondNotice } from "./beyond-notice";
import { BlueprintIcon } from "./blueprint-icon";
import classes from "./brainstorm-stage.module.css";
import { IdeaComposer } from "./idea-composer";
import { UnplacedNotice } from "./unplaced-notice";

export function BrainstormStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const built = (project.stages.build ?? "idle") !== "idle";
  const editor = useSpecEditor(projectId, { askFirst: built });
  const runs = useQuery(trpc.runs.list.queryOptions({ projectId }));
  const [begun, setRewriting] = useState<string | null>(null);
  const wished = useBriefWish((state) => state.projectId === projectId);
  const reading = runs.data?.find((run) => isReading(run) && (run.status === "running" || run.status === "queued"));
  const failed = runs.data?.find((run) => isReading(run) && run.status === "failed");
  const progress = useRun(reading?.id)?.progress;
  const busy = useBusyRun(projectId) !== null;
  const start = useStartIdea();
  const { view } = editor;
  const rewriting = begun ?? (wished ? (view?.spec.brief ?? null) : null);
  const settle = () => {
    setRewriting(null);
    wishBrief(null);
  };

  if (editor.query.isLoadingError)
    return <Failure error={editor.query.error} onRetry={() => void editor.query.refetch()} />;
  if (editor.query.isPending || runs.isPending) return <Waiting label="Reading the project" />;
  if (rewriting !== null || (view === null && reading === undefined)) {
    return (
      <div className={classes.fresh}>
        <h3 className={classes.freshTitle}>{rewriting === null ? "What shall it do?" : "Tell it again"}</h3>
        {failed !== undefined && rewriting === null && failed.error !== null && (
          <Failure
            error={{ message: failed.error, remedy: "Your text is kept in the conversation; change it or try again." }}
          />
        )}
        <IdeaComposer projectId={projectId} initial={rewriting ?? failed?.request ?? ""} autoFocus onStarted={settle} />
        {rewriting !== null && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              dropIdea(projectId);
              settle();
            }}
          >
            Keep what was understood
          </Button>
        )}
      </div>
    );
  }
  const label = progress?.label ?? "Reading your text";
  return (
    <div className={classes.stage}>
      <div className={classes.column}>
        {view === null ? (
          <>
            <p className={classes.reading} role="status">
              <StateMark state="running" /> {label}
            </p>
            {[60, 88, 74, 92, 66].map((width) => (
              <Skeleton key={width} height={26} width={`${width}%`} mb={10} />
            ))}
          </>
        ) : (
          <>
            <header className={classes.head}>
              <BlueprintIcon id={view.spec.blueprint} size={20} />
              <div>
                <h3>{view.spec.title}</h3>
                <p>{view.spec.summary}</p>
              </div>
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconPencil size={14} />}
                disabled={reading !== undefined}
                onClick={() => setRewriting(view.spec.brief)}
              >
                Change the text
              </Button>
            </header>
            {view.beyond !== null && <BeyondNotice beyond={view.beyond} onUse={setRewriting} />}
            {view.unplaced.length > 0 && reading === undefined && (
              <UnplacedNotice
                clauses={view.unplaced}
                onLeaveOut={editor.leaveOut}
                onRewrite={() => setRewriting(view.spec.brief)}
                onFreeBuild={
                  view.spec.blueprint === "free-build"
                    ? undefined
                    : () =>
                        start.mutate(
                          { projectId, brief: view.spec.brief, blueprint: "free-build" },
                          { onError: tellFailure },
                        )
                }
              />
            )}
            {view.questions.length > 0 && (
              <section className={classes.block} aria-label="Questions">
                <h4>Left open by your text</h4>
                <QuestionList editor={editor} questions={view.questions} />
              </section>
            )}
            <section className={classes.block} aria-label="What I understood">
              <h4>
                What I understood
                {reading !== undefined && (
                  <span className={classes.reading} role="status">
                    <StateMark state="running" size={13} /> {label}
                  </span>
                )}
              </h4>
              {view.rows.length === 0 ? (
                <Empty>Nothing was read yet.</Empty>
              ) : (
                <RowSections editor={editor} rows={view.rows} />
              )}
            </section>
            <Aside title="Assumed" items={view.spec.assumptions} />
            <Aside title="Not part of it" items={view.spec.outOfScope} />
            <EditPreviewBar editor={editor} />
          </>
        )}
      </div>
      {view !== null && (
        <BuildBar
          projectId={projectId}
          leaves={view.estimate.leaves}
          seconds={view.estimate.seconds}
          reading={reading !== undefined}
          busy={busy && reading === undefined}
          again={built}
        />
      )}
    </div>
  );
}

function Aside({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <section className={classes.block}>
      <h4>{title}</h4>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

interface BuildBarProps {
  projectId: string;
  leaves: number;
  seconds: number;
  reading: boolean;
  busy: boolean;
  again: boolean;
}

function BuildBar({ projectId, leaves, seconds, reading, busy, again }: BuildBarProps) {
  const { build } = useActions();
  return (
    <footer className={classes.bar}>
      <span>
        {leaves === 0
          ? "Nothing for the model to write: the shell does what was understood"
          : `${plural(leaves, "leaf", "leaves")} to write, about ${formatDuration(seconds * 1000)} on this machine`}
      </span>
      <Button variant="default" size="sm" onClick={() => goTo({ stage: "requirements" })}>
        See the requirements
      </Button>
      <Button
        size="sm"
        leftSection={<IconHammer size={15} />}
        loading={build.isPending}
        disabled={reading || busy}
        onClick={() => build.mutate({ projectId })}
      >
        {again ? "Build again" : "Build"}
      </Button>
    </footer>
  );
}
