import type { TraceMatrix, TraceRow } from "@guildhall/contracts";
import { Badge, Tooltip } from "@mantine/core";
import { usePreferences } from "@/commands";
import { goTo } from "@/place";
import { type Column, LOOK_WORDS, lookOf } from "../hooks/cell";
import { CellMark } from "./cell-mark";
import classes from "./tests.module.css";

interface MatrixProps {
  rows: TraceRow[];
  columns: Column[];
  orphans: TraceMatrix["orphans"];
  selected: string | null;
}

/** Criteria by cases. Rows without a test and cases without a criterion stand out. */
export function Matrix({ rows, columns, orphans, selected }: MatrixProps) {
  const ears = usePreferences((state) => state.ears);
  const orphan = new Set(orphans);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label="Trace matrix">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              Criterion
            </th>
            <th scope="col" className={classes.stateHead}>
              State
            </th>
            {columns.map((column) => (
              <th key={column.checkId} scope="col" className={classes.columnHead}>
                <Tooltip label={`${column.title} (${column.kind})`}>
                  <button
                    type="button"
                    aria-label={`${column.label}, ${column.title}`}
                    aria-current={column.checkId === selected ? "true" : undefined}
                    onClick={() => goTo({ item: column.checkId }, "replace")}
                  >
                    {column.label}
                  </button>
                </Tooltip>
              </th>
            ))}
            <th aria-hidden className={classes.rest} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const look = lookOf(row.status, row.oracle);
            return (
              <tr key={row.criterionId} data-look={look}>
                <th scope="row" className={classes.criterion}>
                  <div>
                    <code>{row.criterionId}</code>
                    <span title={ears ? row.text : row.ears}>{ears ? row.ears : row.text}</span>
                    {row.priority !== "must" && (
                      <Badge size="xs" color="gray">
                        {row.priority}
                      </Badge>
                    )}
                  </div>
                </th>
                <td className={classes.cell}>
                  <CellMark look={look} />
                </td>
                <Cells
                  columns={columns}
                  serves={(column) => column.criteria.has(row.criterionId)}
                  selected={selected}
                />
              </tr>
            );
          })}
          {orphans.length > 0 && (
            <tr data-look="untested">
              <th scope="row" className={classes.criterion}>
                <div>
                  <code>none</code>
                  <span>Tests that serve no criterion</span>
                </div>
              </th>
              <td />
              <Cells columns={columns} serves={(column) => orphan.has(column.checkId)} selected={selected} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

interface CellsProps {
  columns: Column[];
  serves: (column: Column) => boolean;
  selected: string | null;
}

function Cells({ columns, serves, selected }: CellsProps) {
  return (
    <>
      {columns.map((column) => {
        if (!serves(column))
          return <td key={column.checkId} data-selected={column.checkId === selected || undefined} />;
        const look = lookOf(column.status, column.oracle);
        return (
          <td key={column.checkId} className={classes.cell} data-selected={column.checkId === selected || undefined}>
            <button
              type="button"
              aria-label={`${column.title}: ${LOOK_WORDS[look]}`}
              aria-current={column.checkId === selected ? "true" : undefined}
              onClick={() => goTo({ item: column.checkId }, "replace")}
            >
              <CellMark look={look} />
            </button>
          </td>
        );
      })}
      <td />
    </>
  );
}
