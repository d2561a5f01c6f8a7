import { percent } from "@/components";
import classes from "./guild.module.css";

interface IntervalProps {
  mean: number;
  interval: readonly [number, number];
  /** What the figure is of, for those who do not see the bar. */
  label: string;
}

/** A share with its 90 % interval on a line from 0 to 1. */
export function Interval({ mean, interval: [low, high], label }: IntervalProps) {
  const told = `${label}: ${percent(mean)}, most likely ${percent(low)} to ${percent(high)}`;
  return (
    <span className={classes.interval} role="img" aria-label={told} title={told}>
      <i style={{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
      <b style={{ left: `${100 * mean}%` }} />
    </span>
  );
}
