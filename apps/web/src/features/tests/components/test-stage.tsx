import type { ProjectSummary } from "@guildhall/contracts";
import { Button, Tabs } from "@mantine/core";
import { IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { useActions } from "@/commands";
import { Empty, Failure, plural, Waiting } from "@/components";
import { goTo, usePlace } from "@/place";
import { useRun } from "@/realtime";
import { columnsOf } from "../hooks/cell";
import { CaseDetail } from "./case-detail";
import { ExportLinks } from "./export-links";
import { FindingList } from "./finding-list";
import { Legend } from "./legend";
import { Matrix } from "./matrix";
import { MutationPanel } from "./mutation-panel";
import { PlanPanel } from "./plan-panel";
import { RegressionPanel } from "./regression-panel";
import classes from "./tests.module.css";

const NOTHING = {};

export function TestStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const { item } = usePlace();
  const matrix = useQuery(trpc.tests.matrix.queryOptions({ projectId }));
  const findings = useQuery(trpc.tests.findings.queryOptions({ projectId }));
  const [tab, setTab] = useState<string | null>("matrix");
  const [adding, setAdding] = useState<string | null>(null);
  const runs = useQuery(trpc.runs.list.queryOptions({ projectId }));
  const active = runs.data?.find((run) => run.status === "running");
  const view = useRun(active?.id);
  const { test } = useActions();

  if (matrix.isLoadingError) return <Failure error={matrix.error} onRetry={() => void matrix.refetch()} />;
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
  const pinned = columnsOf(matrix.data, view?.cases ?? NOTHING, "regression");
  const failing = columns.filter((column) => column.status === "failed").map((column) => column.checkId);
  const changed = pinned.filter((column) => column.status === "failed").map((column) => column.checkId);
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
          {changed.length > 0 && (
            <span data-tone="fail">{plural(changed.length, "pinned call", "pinned calls")} changed</span>
          )}
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
              disabled={failing.length + changed.length === 0 || busy}
              onClick={() => run([...failing, ...changed])}
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
          <FindingList projectId={projectId} findings={findings.data ?? []} busy={busy} />
          <Tabs value={tab} onChange={setTab} className={classes.tabs} keepMounted={false}>
            <div className={classes.tabBar}>
              <Tabs.List>
                <Tabs.Tab value="matrix">Criteria</Tabs.Tab>
                <Tabs.Tab value="plan">Plan</Tabs.Tab>
                <Tabs.Tab value="regression">Regression {pinned.length}</Tabs.Tab>
                <Tabs.Tab value="mutation">Mutation score</Tabs.Tab>
              </Tabs.List>
              <ExportLinks projectId={projectId} pages={cases.some(({ check }) => check.kind === "page")} />
            </div>
            <Tabs.Panel value="matrix" className={classes.tabPanel}>
              <Legend />
              <Matrix rows={rows} columns={columns} orphans={orphans} selected={item} />
            </Tabs.Panel>
            <Tabs.Panel value="plan" className={classes.tabPanel}>
              <PlanPanel projectId={projectId} adding={adding} onAdding={setAdding} />
            </Tabs.Panel>
            <Tabs.Panel value="regression" className={classes.tabPanel}>
              <RegressionPanel columns={pinned} />
            </Tabs.Panel>
            <Tabs.Panel value="mutation" className={classes.tabPanel}>
              <MutationPanel
                projectId={projectId}
                busy={busy}
                versionId={matrix.data.versionId}
                onAdd={(leaf) => {
                  setAdding(leaf);
                  setTab("plan");
                }}
              />
            </Tabs.Panel>
          </Tabs>
        </div>
        {selected !== undefined && (
          <CaseDetail
            projectId={projectId}
            check={selected.check}
            result={selected.result}
            finding={findings.data?.find((finding) => finding.checkId === selected.check.id) ?? null}
            busy={busy}
            onRun={() => run([selected.check.id])}
          />
        )}
      </div>
    </div>
  );
}
