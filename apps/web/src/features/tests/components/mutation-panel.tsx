import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";
import { Failure, plural, Waiting } from "@/components";
import { goTo } from "@/place";
import classes from "./plan.module.css";

const SHOWN = 60;

interface MutationPanelProps {
  projectId: string;
  busy: boolean;
  /** The version the matrix is about: what was measured before it is said to be older. */
  versionId: string | null;
  onAdd: (leaf: string) => void;
}

/** What the examples and properties are worth: how many small changes of the code they notice, and which they do not. */
export function MutationPanel({ projectId, busy, versionId, onAdd }: MutationPanelProps) {
  const report = useQuery(trpc.tests.mutation.queryOptions({ projectId }));
  const measure = useMutation(
    trpc.tests.measureMutation.mutationOptions({
      onSuccess: () => void queryClient.invalidateQueries({ queryKey: trpc.runs.list.pathKey() }),
      onError: tellFailure,
    }),
  );
  if (report.isLoadingError) return <Failure error={report.error} onRetry={() => void report.refetch()} />;
  if (report.isPending) return <Waiting label="Reading the mutation score" />;
  const found = report.data;
  const start = (
    <Button
      size="compact-xs"
      variant={found ? "default" : "light"}
      loading={measure.isPending}
      disabled={busy}
      onClick={() => measure.mutate({ projectId })}
    >
      {found ? "Measure again" : "Measure"}
    </Button>
  );
  if (found === null || found.score === null) {
    return (
      <section className={classes.panel} aria-label="Mutation score">
        <p className={classes.note}>
          {found === null
            ? "The code is changed in small ways, one at a time, to see whether your examples and the rules notice."
            : "There was nothing to change: no function of this project's own has code."}
        </p>
        {start}
      </section>
    );
  }
  const { score, killed, total, untried, survivors } = found;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.panel} tabIndex={0} aria-label="Mutation score">
      <div className={classes.meter}>
        <strong>{Math.round(score * 100)} %</strong>
        <meter min={0} max={1} low={0.5} high={0.8} optimum={1} value={score} aria-label="Mutation score" />
        <span>
          {killed} of {plural(total, "small change", "small changes")} noticed
          {untried > 0 && `, ${untried} not tried in time`}
        </span>
        {start}
      </div>
      {found.versionId !== versionId && <p className={classes.note}>Measured on an earlier version.</p>}
      {survivors.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Change nobody noticed</th>
              <th scope="col" aria-label="Add a case" />
            </tr>
          </thead>
          <tbody>
            {survivors.slice(0, SHOWN).map((survivor) => (
              <tr key={JSON.stringify(survivor)} data-first>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.change}
                    onClick={() => goTo({ tool: "files", file: survivor.file, line: survivor.line })}
                  >
                    {survivor.file}:{survivor.line}
                  </button>
                </th>
                <td className={classes.change}>
                  <del>{survivor.original}</del> → <ins>{survivor.replacement || "(taken away)"}</ins>
                </td>
                <td>
                  <Button size="compact-xs" variant="default" onClick={() => onAdd(survivor.leaf)}>
                    Add a case for it
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
