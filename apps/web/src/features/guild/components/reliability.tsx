import type { PolicyMetrics } from "@guildhall/contracts";
import { percent, plural } from "@/components";
import classes from "./policies.module.css";

const SIZE = 300;
const EDGE = 36;
const at = (share: number): number => EDGE + share * SIZE;
const up = (share: number): number => 12 + (1 - share) * SIZE;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

type Point = PolicyMetrics["reliability"][number];

/** Stated confidence against the share that came true; on the diagonal the gate means what it says. */
export function Reliability({ metrics }: { metrics: PolicyMetrics }) {
  const points = metrics.reliability.filter(({ rows }) => rows > 0);
  return (
    <div className={classes.picture}>
      <div className={classes.pictureHead}>
        <p>
          On the dashed line the gate means what it says; below it is too sure of itself. Larger dots are more requests.
        </p>
      </div>
      <div className={classes.beside}>
        <Curve points={points} />
        <PointTable points={points} />
      </div>
    </div>
  );
}

function Curve({ points }: { points: Point[] }) {
  const most = Math.max(1, ...points.map(({ rows }) => rows));
  const told = points.map(({ confidence, accuracy }) => `${percent(confidence)} sure, ${percent(accuracy)} right`);
  return (
    <svg
      className={classes.curve}
      viewBox={`0 0 ${EDGE + SIZE + 16} ${SIZE + 52}`}
      role="img"
      aria-label={`Reliability curve: ${told.join("; ")}`}
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={at(0)} x2={at(1)} y1={up(tick)} y2={up(tick)} data-grid />
          <line x1={at(tick)} x2={at(tick)} y1={up(0)} y2={up(1)} data-grid />
          <text x={at(0) - 6} y={up(tick) + 4} textAnchor="end">
            {Math.round(tick * 100)}
          </text>
          <text x={at(tick)} y={up(0) + 16} textAnchor="middle">
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      <line x1={at(0)} y1={up(0)} x2={at(1)} y2={up(1)} data-ideal />
      <polyline points={points.map(({ confidence, accuracy }) => `${at(confidence)},${up(accuracy)}`).join(" ")} />
      {points.map(({ confidence, accuracy, rows }) => (
        <circle key={confidence} cx={at(confidence)} cy={up(accuracy)} r={3 + 7 * Math.sqrt(rows / most)}>
          <title>
            {percent(confidence)} sure, {percent(accuracy)} right, {plural(rows, "request")}
          </title>
        </circle>
      ))}
      <text x={at(0.5)} y={up(0) + 34} textAnchor="middle" data-axis>
        Confidence, %
      </text>
      <text x={-up(0.5)} y={10} textAnchor="middle" transform="rotate(-90)" data-axis>
        Right, %
      </text>
    </svg>
  );
}

function PointTable({ points }: { points: Point[] }) {
  return (
    <table className={classes.plain}>
      <thead>
        <tr>
          <th scope="col">Sure, on average</th>
          <th scope="col">Right</th>
          <th scope="col">Requests</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ confidence, accuracy, rows }) => (
          <tr key={confidence}>
            <th scope="row">{percent(confidence)}</th>
            <td>{percent(accuracy)}</td>
            <td>{rows}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
