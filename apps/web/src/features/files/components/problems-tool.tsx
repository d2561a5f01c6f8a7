import type { ProjectSummary } from "@guildhall/contracts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { refreshRuns, tellFailure, useBusyRun } from "@/commands";
import { Empty, Failure, plural, Waiting } from "@/components";
import { goTo } from "@/place";
import classes from "./files.module.css";
import { HitList } from "./hit-list";

export function ProblemsTool({ project }: { project: ProjectSummary }) {
  const problems = useQuery(trpc.files.problems.queryOptions({ projectId: project.id }));
  const busy = useBusyRun(project.id) !== null;
  const fix = useMutation(trpc.runs.fixProblem.mutationOptions({ onSuccess: refreshRuns, onError: tellFailure }));
  if (problems.isLoadingError) return <Failure error={problems.error} onRetry={() => void problems.refetch()} />;
  if (problems.isPending) return <Waiting label="Checking the files" />;
  if (problems.data.length === 0) return <Empty>No file has a problem.</Empty>;
  return (
    <div className={classes.searching}>
      <p className={classes.count}>{plural(problems.data.length, "problem")}</p>
      <HitList
        hits={problems.data.map(({ message, source, ...rest }) => ({ ...rest, text: message, note: source }))}
        action={{
          label: "Fix",
          disabled: busy || fix.isPending,
          perform: ({ path, line, text }) =>
            fix.mutate({ projectId: project.id, path, line, message: text.slice(0, 1000) }),
        }}
        onOpen={(hit) => goTo({ tool: "files", file: hit.path, line: hit.line })}
      />
    </div>
  );
}
