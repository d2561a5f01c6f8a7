import type { Point } from "../summary";
import { ChartFrame } from "./ChartFrame";

interface Props {
  title: string;
  points: Point[];
  format: (value: number) => string;
}

const WIDTH = 480;
const HEIGHT = 200;
const EDGE = { left: 40, right: 40, top: 24, bottom: 28 };

/** A line over ordered groups, for example months. */
export function LineChart({ title, points, format }: Props) {
  const top = Math.max(1e-9, ...points.map((point) => point.value));
  const bottom = Math.min(0, ...points.map((point) => point.value));
  const x = (index: number) =>
    points.length < 2 ? WIDTH / 2 : EDGE.left + (index * (WIDTH - EDGE.left - EDGE.right)) / (points.length - 1);
  const y = (value: number) => EDGE.top + ((top - value) / (top - bottom)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const path = points.map((point, index) => `${index === 0 ? "M" : "L"}${x(index)} ${y(point.value)}`).join(" ");
  return (
    <ChartFrame title={title} points={points} format={format}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
        <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(0)} y2={y(0)} className="chart-axis" />
        {points.length > 1 && <path d={`${path} L${x(points.length - 1)} ${y(0)} L${x(0)} ${y(0)} Z`} className="chart-area" />}
        <path d={path} className="chart-line" />
        {points.map((point, index) => (
          <g key={point.label}>
            <circle cx={x(index)} cy={y(point.value)} r="4" className="chart-dot" />
            <text x={x(index)} y={y(point.value) - 10} textAnchor="middle" className="chart-value">
              {points.length <= 8 ? format(point.value) : ""}
            </text>
            <text x={x(index)} y={HEIGHT - 8} textAnchor="middle" className="chart-label">
              {points.length <= 8 || index % Math.ceil(points.length / 8) === 0 ? point.label : ""}
            </text>
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}
