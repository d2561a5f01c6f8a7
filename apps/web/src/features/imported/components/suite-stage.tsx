import type { ProjectSummary, SuiteView } from "@guildhall/contracts";
import { Badge, Button, Group } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { refreshRuns, tellFailure, useActions, useBusyRun } from "@/commands";
import { CodeBlock, Empty, Failure, formatDuration, StateMark, Waiting } from "@/components";
import { goTo } from "@/place";
import { useRun } from "@/realtime";
import classes from "./imported.module.css";

type Case = SuiteView["cases"][number];

/** The tests a project brought with it, from runner records; what was broken before is told apart. */
export function SuiteStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const suite = useQuery(trpc.tests.suite.queryOptions({ projectId }));
  const active = useBusyRun(projectId);
  const progress = useRun(active?.id)?.progress?.label;
  const { test } = useActions();
  if (suite.isLoadingError) return <Failure error={suite.error} onRetry={() => void suite.refetch()} />;
  if (suite.isPending) return <Waiting label="Reading the test records" />;
  const { suites, cases, versionId } = suite.data;
  const runnable = suites.some((entry) => entry.notRun === null);
  if (suites.length === 0) {
    return (
      <Empty action={<Button onClick={() => goTo({ tool: "files" })}>Open the files</Button>}>
        No tests were recognised: Guildhall looks for pytest and vitest files, an npm test script and a pom.xml.
      </Empty>
    );
  }
  const failed = cases.filter((entry) => entry.status === "failed");
  const broken = failed.filter((entry) => !entry.brokenBefore).length;
  const passed = cases.filter((entry) => entry.status === "passed").length;
  const outdated = cases.some((entry) => entry.versionId !== versionId);
  return (
    <div className={classes.stage}>
      <header className={classes.head}>
        <div className={classes.counts} aria-live="polite">
          <span data-tone="ok">{passed} passed</span>
          <span data-tone={broken > 0 ? "fail" : undefined}>{broken} failed</span>
          {failed.length > broken && <span>{failed.length - broken} were broken before</span>}
          {outdated && <span>files changed since: run them again</span>}
          {active !== null && <span>{progress ?? "Running"}</span>}
        </div>
        <Button
          leftSection={<IconPlayerPlay size={14} />}
          disabled={!runnable || active !== null}
          loading={test.isPending}
          onClick={() => test.mutate({ projectId, checkIds: null })}
        >
          Run all
        </Button>
      </header>
      <ul className={classes.suites} aria-label="Ways to test">
        {suites.map((entry) => (
          <li key={entry.kind}>
            <code>{entry.command}</code> <span>by {entry.because}</span>
            {entry.notRun !== null && <em>{entry.notRun}</em>}
          </li>
        ))}
      </ul>
      {cases.length === 0 && active === null ? (
        <Empty>They have not run here yet.</Empty>
      ) : (
        <ul className={classes.cases} aria-label="Cases">
          {[...failed, ...cases.filter((entry) => entry.status !== "failed")].map((entry) => (
            <CaseRow key={entry.id} projectId={projectId} entry={entry} busy={active !== null} />
          ))}
        </ul>
      )}
    </div>
  );
}

const MARKS = { passed: "done", failed: "failed", untested: "idle", running: "running" } as const;

function CaseRow({ projectId, entry, busy }: { projectId: string; entry: Case; busy: boolean }) {
  const fix = useMutation(trpc.runs.fixCheck.mutationOptions({ onSuccess: refreshRuns, onError: tellFailure }));
  return (
    <li>
      <details>
        <summary>
          <StateMark state={MARKS[entry.status]} size={13} />
          <span className={classes.caseName}>{entry.name}</span>
          {entry.brokenBefore && (
            <Badge size="xs" color={entry.status === "failed" ? "gray" : "teal"}>
              {entry.status === "failed" ? "broken before" : "mended"}
            </Badge>
          )}
          <span className={classes.dim}>
            {entry.file} · {entry.status === "untested" ? "skipped" : formatDuration(entry.durationMs)}
          </span>
        </summary>
        <div className={classes.caseBody}>
          <Group gap={6}>
            {entry.file !== "" && (
              <Button size="compact-xs" variant="default" onClick={() => goTo({ tool: "files", file: entry.file })}>
                Open {entry.file}
              </Button>
            )}
            {entry.status === "failed" && (
              <Button
                size="compact-xs"
                variant="light"
                disabled={busy}
                loading={fix.isPending}
                onClick={() => fix.mutate({ projectId, checkId: entry.id })}
              >
                Fix
              </Button>
            )}
          </Group>
          {entry.output !== "" && <CodeBlock text={entry.output} label={`Output of ${entry.name}`} maxHeight={300} />}
        </div>
      </details>
    </li>
  );
}
