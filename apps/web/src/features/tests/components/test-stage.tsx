import type { ProjectSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { useActions } from "@/commands";
import { Empty, Failure, plural, Waiting } from "@/components";
import { goTo, usePlace } from "@/place";
import { useRun } from "@/realtime";
import { columnsOf } from "../hooks/cell";
import { CaseDetail } from "./case-detail";
import { Legend } from "./legend";
import { Matrix } from "./matrix";
import classes from "./tests.module.css";

const NOTHING = {};

export function TestStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const { item } = usePlace();
  const matrix = useQuery(trpc.tests.matrix.queryOptions({ projectId }));
  const runs = useQuery(trpc.runs.list.queryOptions({ projectId }));
  const active = runs.data?.find((run) => run.status === "running");
  const view = useRun(active?.id);
  const { test } = useActions();

  if (matrix.isError) return <Failure error={matrix.error} onRetry={() => void matrix.refetch()} />;
  if (matrix.isPending) return <Waiting label="Reading the test records" />;
  const { rows, cases, orphans } = matrix.data;
  if (rows.length === 0) {
    return (
      <Empty action={<Button onClick={() => goTo({ stage: "requirements" })}>See the requirements</Button>}>
        There is no criterion to test yet.
      </Empty>
    );
  }
  const columns = columnsOf(matrix.data, view?.cases ?? NOTHING);
  const failing = columns.filter((column) => column.status === "failed").map((column) => column.checkId);
  const passed = columns.filter((column) => column.status === "passed").length;
  const untested = columns.length - passed - failing.length;
  const unproved = rows.filter((row) => row.priority === "must" && row.checks.length === 0).length;
  const selected = cases.find((entry) => entry.check.id === item);
  const run = (checkIds: string[] | null) => test.mutate({ projectId, checkIds });
  const busy = active !== undefined;
  const unbuilt = (project.stages.build ?? "idle") === "idle";
  return (
    <div className={classes.stage}>
      <header className={classes.head}>
        <div className={classes.counts} aria-live="polite">
          <span data-tone="ok">{passed} passed</span>
          <span data-tone={failing.length > 0 ? "fail" : undefined}>{failing.length} failed</span>
          {untested > 0 && <span>{untested} not run</span>}
          {unproved > 0 && <span>{plural(unproved, "must has", "musts have")} no test</span>}
          {unbuilt && <span>There is nothing to test before the first build.</span>}
          {active?.kind === "test" && <span>{view?.progress?.label ?? "Running the tests"}</span>}
        </div>
        {unbuilt ? (
          <Button onClick={() => goTo({ stage: "build" })}>Go to Build</Button>
        ) : (
          <>
            <Button
              variant="default"
              leftSection={<IconRefresh size={14} />}
              disabled={failing.length === 0 || busy}
              onClick={() => run(failing)}
            >
              Run failed
            </Button>
            <Button
              leftSection={<IconPlayerPlay size={14} />}
              disabled={busy || columns.length === 0}
              loading={test.isPending}
              onClick={() => run(null)}
            >
              Run all
            </Button>
          </>
        )}
      </header>
      <div className={classes.columns} data-detail={selected !== undefined}>
        <div className={classes.left}>
          <Legend />
          <Matrix rows={rows} columns={columns} orphans={orphans} selected={item} />
        </div>
        {selected !== undefined && (
          <CaseDetail
            projectId={projectId}
            check={selected.check}
            result={selected.result}
            busy={busy}
            onRun={() => run([selected.check.id])}
          />
        )}
      </div>
    </div>
  );
}
