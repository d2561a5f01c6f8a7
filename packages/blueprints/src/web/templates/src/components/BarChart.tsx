import type { Point } from "../summary";
import { ChartFrame } from "./ChartFrame";

interface Props {
  title: string;
  points: Point[];
  format: (value: number) => string;
}

const ROW = 36;
const LABEL = 110;
const WIDTH = 480;

/** Horizontal bars, one a group. */
export function BarChart({ title, points, format }: Props) {
  const largest = Math.max(1e-9, ...points.map((point) => Math.abs(point.value)));
  const room = WIDTH - LABEL - 84;
  return (
    <ChartFrame title={title} points={points} format={format}>
      <svg viewBox={`0 0 ${WIDTH} ${points.length * ROW}`} width="100%" aria-hidden="true">
        {points.map((point, index) => {
          const length = Math.max(3, (Math.abs(point.value) / largest) * room);
          const middle = index * ROW + ROW / 2;
          return (
            <g key={point.label}>
              <text x={LABEL - 12} y={middle} textAnchor="end" dominantBaseline="central" className="chart-label">
                {point.label.length > 14 ? `${point.label.slice(0, 13)}…` : point.label}
              </text>
              <rect x={LABEL} y={index * ROW + 7} width={room} height={ROW - 14} rx="6" className="chart-track" />
              <rect x={LABEL} y={index * ROW + 7} width={length} height={ROW - 14} rx="6" className="chart-bar" />
              <text x={LABEL + room + 10} y={middle} dominantBaseline="central" className="chart-value">
                {format(point.value)}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
