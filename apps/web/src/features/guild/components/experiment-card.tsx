import type { ExperimentView, Guard } from "@guildhall/contracts";
import { Badge, Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "@/api";
import { Confirm, type Mark, percent, StateMark, timeAgo } from "@/components";
import classes from "./experiments.module.css";

const GUARDS: Record<Guard, string> = {
  success: "success fell",
  undone: "more was taken back",
  disliked: "more thumbs were down",
};
/** Harm is decided at this e-value, a better variant at the other; the engine's own thresholds. */
const HARM_AT = 60;

function harmed({ harm }: ExperimentView): string {
  const worst = (Object.entries(harm) as [Guard, number][]).toSorted((a, b) => b[1] - a[1])[0];
  return worst === undefined || worst[1] < HARM_AT ? "something got worse" : GUARDS[worst[0]];
}

function told(experiment: ExperimentView): { mark: Mark; text: string } {
  const { verdict, state, moreOutcomesNeeded, arms } = experiment;
  if (verdict === "harm" || state === "harm") {
    return { mark: "failed", text: `Stopped by itself: with the variant ${harmed(experiment)}.` };
  }
  if (verdict === "variant") return { mark: "done", text: "The variant is better. It is yours to take over." };
  if (state === "stopped") return { mark: "stopped", text: "Stopped before it was decided." };
  if (arms.control.outcomes + arms.variant.outcomes === 0) {
    return { mark: "idle", text: `No outcome yet: about ${moreOutcomesNeeded.toLocaleString("en")} outcomes needed.` };
  }
  return { mark: "running", text: `About ${moreOutcomesNeeded.toLocaleString("en")} more outcomes needed.` };
}

const points = (share: number): string => `${share > 0 ? "+" : ""}${Math.round(100 * share)}`;

/** One experiment: what is tried, what came out so far, and whether that is enough. */
export function ExperimentCard({ experiment }: { experiment: ExperimentView }) {
  const { name, kind, expert, state, startedAt, arms, difference, control, variant } = experiment;
  const { mark, text } = told(experiment);
  const sides: [string, string, ExperimentView["arms"]["control"]][] = [
    ["As it is", control ?? "as the house has it", arms.control],
    ["Variant", variant, arms.variant],
  ];
  return (
    <li className={classes.card}>
      <header>
        <div className={classes.title}>
          <h2>{name}</h2>
          <p>
            {kind}
            {expert !== null && ` of ${expert}`}, begun {timeAgo(startedAt)}
          </p>
        </div>
        <Badge color={state === "running" ? "iris" : state === "harm" ? "red" : "gray"}>{state}</Badge>
        {state === "running" && <Stop experiment={experiment} />}
      </header>
      <p className={classes.verdict}>
        <StateMark state={mark} size={15} />
        <span>{text}</span>
      </p>
      <table className={classes.sides}>
        <thead>
          <tr>
            <th scope="col">Side</th>
            <th scope="col">Success</th>
            <th scope="col">Outcomes</th>
            <th scope="col">Taken back</th>
            <th scope="col">Thumbs down</th>
          </tr>
        </thead>
        <tbody>
          {sides.map(([side, what, arm]) => (
            <tr key={side}>
              <th scope="row">
                {side} <span title={what}>{what}</span>
              </th>
              <td>{arm.outcomes === 0 ? "none yet" : percent(arm.success)}</td>
              <td>{arm.outcomes}</td>
              <td>{arm.outcomes === 0 ? "none yet" : percent(arm.undone)}</td>
              <td>{arm.outcomes === 0 ? "none yet" : percent(arm.disliked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {arms.control.outcomes > 0 && arms.variant.outcomes > 0 && <Difference difference={difference} />}
    </li>
  );
}

/** Variant minus what is in force, on a line from -100 to +100 points. */
function Difference({ difference }: Pick<ExperimentView, "difference">) {
  const { mean, interval } = difference;
  const [low, high] = interval.map((value) => Math.min(1, Math.max(-1, value))) as [number, number];
  const at = (value: number): string => `${50 + 50 * value}%`;
  const words = `Difference in success ${points(mean)} points, between ${points(low)} and ${points(high)}`;
  return (
    <div className={classes.difference}>
      <span className={classes.axis} role="img" aria-label={words}>
        <i style={{ left: at(low), width: `${50 * (high - low)}%` }} />
        <b style={{ left: at(Math.min(1, Math.max(-1, mean))) }} />
      </span>
      <span>{words}</span>
    </div>
  );
}

function Stop({ experiment }: { experiment: ExperimentView }) {
  const [asking, setAsking] = useState(false);
  const stop = useMutation(
    trpc.guild.stopExperiment.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.guild.pathKey() }),
    }),
  );
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
        Stop
      </Button>
      <Confirm
        opened={asking}
        title="Stop the experiment"
        action="Stop"
        danger
        pending={stop.isPending}
        error={stop.error}
        onClose={() => setAsking(false)}
        onConfirm={() => stop.mutate({ experiment: experiment.id })}
      >
        Every project gets what the house has again. What was counted stays to be looked at.
      </Confirm>
    </>
  );
}
