import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Failure, plural, Waiting } from "@/components";
import { goToGuild } from "../hooks/use-guild-place";
import { AddExpertDialog } from "./add-expert-dialog";
import { ExpertDrawer } from "./expert-drawer";
import { ExpertTable } from "./expert-table";
import classes from "./guild.module.css";
import { HouseRulesPanel } from "./house-rules-panel";

/** Everybody who can be asked, how busy they are, and the rules the team wrote. */
export function ExpertsTab({ selected }: { selected: string | null }) {
  const [adding, setAdding] = useState(false);
  const experts = useQuery(trpc.guild.experts.queryOptions());
  const pool = useQuery(trpc.guild.pool.queryOptions());
  if (experts.isLoadingError) return <Failure error={experts.error} onRetry={() => void experts.refetch()} />;
  if (pool.isLoadingError) return <Failure error={pool.error} onRetry={() => void pool.refetch()} />;
  if (experts.isPending || pool.isPending) return <Waiting label="Reading the experts" />;
  const waiting = pool.data.waiting;
  return (
    <>
      <div className={classes.bar}>
        <p aria-live="polite">
          {plural(experts.data.length, "expert")}.{" "}
          {waiting === 0 ? "Nothing waits." : `${plural(waiting, "request waits", "requests wait")} for a replica.`}
        </p>
        <Button variant="default" leftSection={<IconUserPlus size={14} />} onClick={() => setAdding(true)}>
          Add an expert
        </Button>
      </div>
      <ExpertTable experts={experts.data} pool={pool.data} selected={selected} />
      <HouseRulesPanel />
      <ExpertDrawer
        expert={experts.data.find(({ id }) => id === selected) ?? null}
        pool={pool.data}
        onClose={() => goToGuild({ tab: "experts", item: null }, "replace")}
      />
      {adding && <AddExpertDialog onClose={() => setAdding(false)} />}
    </>
  );
}
