import type { Point } from "../summary";
import { ChartFrame } from "./ChartFrame";

interface Props {
  title: string;
  points: Point[];
  format: (value: number) => string;
}

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring of shares with a legend. */
export function PieChart({ title, points, format }: Props) {
  const shares = points.map((point) => Math.max(0, point.value));
  const total = shares.reduce((sum, value) => sum + value, 0) || 1;
  return (
    <ChartFrame title={title} points={points} format={format}>
      <div className="pie">
        <svg viewBox="0 0 120 120" width="180" aria-hidden="true">
          <g transform="rotate(-90 60 60)">
            {points.map((point, index) => {
              const share = (shares[index] ?? 0) / total;
              const before = shares.slice(0, index).reduce((sum, value) => sum + value, 0) / total;
              return (
                <circle
                  key={point.label}
                  cx="60"
                  cy="60"
                  r={RADIUS}
                  fill="none"
                  strokeWidth="20"
                  className={`slice-${index % 6}`}
                  strokeDasharray={`${Math.max(0, share * AROUND - 1.5)} ${AROUND}`}
                  strokeDashoffset={-before * AROUND}
                />
              );
            })}
          </g>
        </svg>
        <ul className="legend" aria-hidden="true">
          {points.map((point, index) => (
            <li key={point.label}>
              <span className={`key slice-${index % 6}`} />
              <span>{point.label}</span>
              <strong>{format(point.value)}</strong>
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}
