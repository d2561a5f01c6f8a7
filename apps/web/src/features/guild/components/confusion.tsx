import type { PolicyMetrics } from "@guildhall/contracts";
import { SegmentedControl } from "@mantine/core";
import { type CSSProperties, useState } from "react";
import { percent } from "@/components";
import { type Confused, cellAt, cellWords, confusionsOf, rowFigures } from "../hooks/confusions";
import classes from "./policies.module.css";

const LISTED = 12;
/** Strongest colour of a cell, in per cent; text on it stays readable in both themes. */
const MOST_TINT = 55;
type View = "picture" | "table";

/** What is mistaken for what: a matrix to look at, or the classes and the most frequent mistakes as tables. */
export function Confusion({ metrics }: { metrics: PolicyMetrics }) {
  const [view, setView] = useState<View>("picture");
  const [pointed, setPointed] = useState<Confused | null>(null);
  return (
    <div className={classes.picture}>
      <div className={classes.pictureHead}>
        <p>
          {view === "table"
            ? "How often each class was known, and how often its name was right."
            : (pointed && `${cellWords(pointed)} (${percent(pointed.share)}).`) ||
              "Rows are what a request was about, columns what the gate took it for."}
        </p>
        <SegmentedControl
          size="xs"
          aria-label="Confusion as"
          data={[
            { value: "picture", label: "Matrix" },
            { value: "table", label: "Table" },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      <div className={classes.beside}>
        {view === "picture" ? <Matrix metrics={metrics} onPoint={setPointed} /> : <ClassTable metrics={metrics} />}
        <Mistakes metrics={metrics} />
      </div>
    </div>
  );
}

/** Mistakes are rarer than hits, and matter more: their colour rises six times as fast. */
const tintOf = ({ truth, guess, share }: Confused): number =>
  Math.round(MOST_TINT * Math.min(1, share * (truth === guess ? 1 : 6)));

function Matrix({ metrics, onPoint }: { metrics: PolicyMetrics; onPoint: (cell: Confused | null) => void }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.matrixScroll} tabIndex={0} aria-label="Confusion matrix">
      <table className={classes.matrix} onPointerLeave={() => onPoint(null)}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.hidden}>True class</span>
            </th>
            {metrics.classes.map((name) => (
              <th key={name} scope="col">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.classes.map((truth, row) => (
            <tr key={truth}>
              <th scope="row">{truth}</th>
              {metrics.classes.map((guess, column) => {
                const cell = cellAt(metrics, row, column);
                return (
                  <td
                    key={guess}
                    data-hit={row === column || undefined}
                    style={{ "--share": `${tintOf(cell)}%` } as CSSProperties}
                    onPointerEnter={() => onPoint(cell)}
                  >
                    {cell.count === 0 ? "" : cell.count}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClassTable({ metrics }: { metrics: PolicyMetrics }) {
  return (
    <table className={classes.plain}>
      <caption>Classes</caption>
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">Known</th>
          <th scope="col">Right when named</th>
          <th scope="col">Requests</th>
        </tr>
      </thead>
      <tbody>
        {metrics.classes.map((name, at) => {
          const { recall, precision, rows } = rowFigures(metrics, at);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{percent(recall)}</td>
              <td>{percent(precision)}</td>
              <td>{rows}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Mistakes({ metrics }: { metrics: PolicyMetrics }) {
  return (
    <table className={classes.plain}>
      <caption>Most frequent mistakes</caption>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">Taken for</th>
          <th scope="col">Requests</th>
          <th scope="col">Of its class</th>
        </tr>
      </thead>
      <tbody>
        {confusionsOf(metrics)
          .slice(0, LISTED)
          .map(({ truth, guess, count, share }) => (
            <tr key={`${truth} ${guess}`}>
              <th scope="row">{truth}</th>
              <td>{guess}</td>
              <td>{count}</td>
              <td>{percent(share)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
