import type { ReactNode } from "react";
import type { Point } from "../summary";

interface Props {
  title: string;
  points: Point[];
  format: (value: number) => string;
  children: ReactNode;
}

/** The frame every chart shares: a heading, and the figures in words for those who cannot see it. */
export function ChartFrame({ title, points, format, children }: Props) {
  const words = points.map((point) => `${point.label} ${format(point.value)}`).join(", ");
  return (
    <section className="panel chart">
      <h2>{title}</h2>
      {points.length === 0 ? (
        <p className="hint">Nothing to draw yet.</p>
      ) : (
        <div role="img" aria-label={`${title}: ${words}`}>
          {children}
        </div>
      )}
    </section>
  );
}
