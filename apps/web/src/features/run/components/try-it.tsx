import type { ProjectSummary, TryTarget } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import { goTo } from "@/place";
import classes from "./run.module.css";
import { TryForm } from "./try-form";

/** Forms made from the command table and the leaves' signatures. */
export function TryIt({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const targets = useQuery(trpc.tryIt.targets.queryOptions({ projectId }));
  const [chosen, setChosen] = useState<string | null>(null);
  if (targets.isLoadingError) return <Failure error={targets.error} onRetry={() => void targets.refetch()} />;
  if (targets.isPending) return <Waiting label="Reading commands and signatures" />;
  const target = targets.data.find((other) => other.id === chosen) ?? targets.data[0];
  if (target === undefined) {
    return (
      <Empty action={<Button onClick={() => goTo({ stage: "build" })}>Go to Build</Button>}>
        There is no command or leaf to call yet.
      </Empty>
    );
  }
  return (
    <div className={classes.try}>
      <nav className={classes.targets} aria-label="What to call">
        <Targets label="Commands" kind="command" targets={targets.data} current={target.id} onChoose={setChosen} />
        <Targets label="Leaves" kind="leaf" targets={targets.data} current={target.id} onChoose={setChosen} />
      </nav>
      <TryForm key={target.id} project={project} target={target} />
    </div>
  );
}

interface TargetsProps {
  label: string;
  kind: TryTarget["kind"];
  targets: TryTarget[];
  current: string;
  onChoose: (id: string) => void;
}

function Targets({ label, kind, targets, current, onChoose }: TargetsProps) {
  const own = targets.filter((target) => target.kind === kind);
  if (own.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      {own.map((target) => (
        <button
          key={target.id}
          type="button"
          aria-current={target.id === current ? "true" : undefined}
          onClick={() => onChoose(target.id)}
        >
          {target.title}
        </button>
      ))}
    </>
  );
}
