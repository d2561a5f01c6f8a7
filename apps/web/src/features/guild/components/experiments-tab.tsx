import { Button } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import { ExperimentCard } from "./experiment-card";
import { ExperimentDialog } from "./experiment-dialog";
import classes from "./experiments.module.css";

/** Two ways beside each other on live work, with what is known so far. */
export function ExperimentsTab() {
  const [starting, setStarting] = useState(false);
  const experiments = useQuery(trpc.guild.experiments.queryOptions());
  if (experiments.isLoadingError)
    return <Failure error={experiments.error} onRetry={() => void experiments.refetch()} />;
  if (experiments.isPending) return <Waiting label="Reading the experiments" />;
  const list = experiments.data;
  const start = (
    <Button leftSection={<IconFlask size={14} />} onClick={() => setStarting(true)}>
      Start an experiment
    </Button>
  );
  return (
    <>
      {list.length === 0 ? (
        <Empty icon={<IconFlask size={26} stroke={1.5} />} action={start}>
          Nothing is being compared: try a second policy, prompt or model beside the one in force.
        </Empty>
      ) : (
        <>
          <div className={classes.bar}>
            <p>A project keeps its side while an experiment runs. You may look at any time; harm ends it by itself.</p>
            {start}
          </div>
          <ul className={classes.list}>
            {list.map((experiment) => (
              <ExperimentCard key={experiment.id} experiment={experiment} />
            ))}
          </ul>
        </>
      )}
      {starting && <ExperimentDialog onClose={() => setStarting(false)} />}
    </>
  );
}
