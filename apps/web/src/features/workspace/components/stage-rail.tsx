import type { ProjectSummary, Stage } from "@guildhall/contracts";
import { useBusyRun } from "@/commands";
import { Elapsed, type Mark, StateMark } from "@/components";
import { placeUrl, STAGE_LABELS, STAGE_ORDER, useFollow, usePlaceNow } from "@/place";
import { useRun } from "@/realtime";
import { warmStage } from "./panes";
import classes from "./workspace.module.css";

/** Every stage is a link with a state; going back never deletes anything. */
export function StageRail({ project }: { project: ProjectSummary }) {
  const place = usePlaceNow();
  const active = useBusyRun(project.id);
  const view = useRun(active?.id);
  const current = place.stage ?? project.stage;
  return (
    <nav aria-label="Stages">
      <ol className={classes.stages}>
        {STAGE_ORDER.map((stage) => {
          const live = view?.stages.find((other) => other.stage === stage && other.status === "running");
          const state: Mark = live && active ? "running" : (project.stages[stage] ?? "idle");
          return (
            <li key={stage}>
              <StageLink
                projectId={project.id}
                stage={stage}
                state={state}
                current={stage === current}
                since={live?.startedAt}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface StageLinkProps {
  projectId: string;
  stage: Stage;
  state: Mark;
  current: boolean;
  since: string | undefined;
}

function StageLink({ projectId, stage, state, current, since }: StageLinkProps) {
  const follow = useFollow({ stage, tool: null, file: null, line: null, item: null });
  const warm = () => warmStage(stage);
  return (
    <a
      className={classes.stage}
      href={placeUrl({ projectId, stage })}
      onClick={follow}
      onPointerEnter={warm}
      onFocus={warm}
      aria-current={current ? "step" : undefined}
    >
      <StateMark state={state} size={13} />
      {STAGE_LABELS[stage]}
      {state === "running" && since !== undefined && (
        <span className={classes.stageTime}>
          <Elapsed since={since} />
        </span>
      )}
    </a>
  );
}
