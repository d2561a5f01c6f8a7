import type { LeafView, ProjectSummary } from "@guildhall/contracts";
import { Badge, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { useActions, useBusyRun } from "@/commands";
import { Empty, Failure, formatDuration, plural, Waiting } from "@/components";
import { CandidatesButton } from "@/features/candidates";
import { ReachBadge, signatureText } from "@/features/leaves";
import { outcomeText, valueText } from "@/features/spec";
import { goTo } from "@/place";
import classes from "./plan.module.css";

export function PlanStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const leaves = useQuery(trpc.leaves.list.queryOptions({ projectId }));
  const spec = useQuery(trpc.spec.get.queryOptions({ projectId }));
  const { build } = useActions();
  const busy = useBusyRun(projectId) !== null;
  if (leaves.isLoadingError) return <Failure error={leaves.error} onRetry={() => void leaves.refetch()} />;
  if (leaves.isPending || spec.isPending) return <Waiting label="Reading the plan" />;
  if (!spec.data) {
    return (
      <Empty action={<Button onClick={() => goTo({ stage: "brainstorm" })}>Describe the idea</Button>}>
        The plan follows from the requirements, and there are none yet.
      </Empty>
    );
  }
  const files = Map.groupBy(leaves.data, (view) => view.leaf.file);
  const served = new Set(leaves.data.flatMap((view) => view.leaf.criteria));
  const all = spec.data.requirements.flatMap((requirement) => requirement.criteria);
  const byShell = all.filter((criterion) => !served.has(criterion.id)).length;
  return (
    <div className={classes.stage}>
      <header className={classes.head}>
        <p>
          {leaves.data.length === 0
            ? `The shell serves all ${plural(all.length, "criterion", "criteria")}: there is no leaf to write.`
            : `${plural(leaves.data.length, "leaf", "leaves")} in ${plural(files.size, "file")} serve ${plural(all.length - byShell, "criterion", "criteria")}; the shell serves the other ${byShell}.`}{" "}
          About {formatDuration(spec.data.estimate.seconds * 1000)} on this machine.
        </p>
        {(project.stages.build ?? "idle") === "idle" && (
          <Button loading={build.isPending} disabled={busy} onClick={() => build.mutate({ projectId })}>
            Build
          </Button>
        )}
      </header>
      {[...files].map(([file, own]) => (
        <section key={file} className={classes.file}>
          <h3>
            <button type="button" onClick={() => goTo({ tool: "files", file })}>
              {file}
            </button>
          </h3>
          {own.map((view) => (
            <LeafPlan key={view.leaf.name} project={project} view={view} />
          ))}
        </section>
      ))}
    </div>
  );
}

function LeafPlan({ project, view }: { project: ProjectSummary; view: LeafView }) {
  const { leaf } = view;
  return (
    <article className={classes.leaf}>
      <div className={classes.leafHead}>
        <code>{signatureText(leaf)}</code>
        <ReachBadge reach={view.reach} />
        {view.candidates > 0 && <CandidatesButton project={project} view={view} />}
      </div>
      <p>{leaf.purpose}</p>
      <div className={classes.tags}>
        {leaf.criteria.map((id) => (
          <Badge key={id} size="xs" color="gray">
            {id}
          </Badge>
        ))}
        {leaf.properties.map(({ property }) => (
          <Badge key={property} size="xs">
            {property.replaceAll("-", " ")}
          </Badge>
        ))}
      </div>
      {leaf.examples.length > 0 && (
        <ul className={classes.examples}>
          {leaf.examples.slice(0, 3).map((example) => (
            <li key={example.id}>
              {example.args.map((arg) => valueText(arg)).join(", ")} <span>→</span> {outcomeText(example.outcome)}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
