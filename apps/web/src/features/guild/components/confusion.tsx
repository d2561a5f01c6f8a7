import type { PolicyMetrics } from "@guildhall/contracts";
import { type CSSProperties, useState } from "react";
import { type Confused, cellAt, cellWords, confusionsOf, rowFigures } from "../hooks/confusions";
import { percent } from "../words";
import classes from "./policies.module.css";
import { type PictureView, ViewSwitch } from "./view-switch";

const LISTED = 15;

/** What is mistaken for what: a matrix to look at, or the classes and the most frequent mistakes as tables. */
export function Confusion({ metrics }: { metrics: PolicyMetrics }) {
  const [view, setView] = useState<PictureView>("picture");
  const [pointed, setPointed] = useState<Confused | null>(null);
  return (
    <div className={classes.picture}>
      <div className={classes.pictureHead}>
        <p>
          {view === "table"
            ? "Classes, and what is most often taken for something else."
            : (pointed && `${cellWords(pointed)} (${percent(pointed.share)}).`) ||
              "Rows are what a request was about, columns what the gate took it for."}
        </p>
        <ViewSwitch picture="Matrix" label="Confusion as" value={view} onChange={setView} />
      </div>
      {view === "picture" ? <Matrix metrics={metrics} onPoint={setPointed} /> : <Tables metrics={metrics} />}
    </div>
  );
}

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
                    data-strong={cell.share > 0.5 || undefined}
                    style={
                      {
                        "--share": `${Math.round(100 * Math.min(1, cell.share * (row === column ? 1 : 3)))}%`,
                      } as CSSProperties
                    }
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

function Tables({ metrics }: { metrics: PolicyMetrics }) {
  return (
    <div className={classes.tables}>
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
    </div>
  );
}
