import { Empty, plural } from "@/components";
import { goTo } from "@/place";
import { type Column, LOOK_WORDS, lookOf } from "../hooks/cell";
import { CellMark } from "./cell-mark";
import classes from "./plan.module.css";

/** What accepted code does, pinned: it must stay so, and proves no criterion. */
export function RegressionPanel({ columns }: { columns: Column[] }) {
  if (columns.length === 0) {
    return <Empty>Nothing is pinned yet: the behaviour of each function is, once its code is accepted.</Empty>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.panel} tabIndex={0} aria-label="Regression lane">
      <p className={classes.note}>
        {plural(columns.length, "call", "calls")} of the accepted functions, with what each gave. A change of the code
        that changes one of them turns red; none of them proves a criterion.
      </p>
      <table className={classes.table}>
        <tbody>
          {columns.map((column) => {
            const look = lookOf(column.status, column.oracle);
            return (
              <tr key={column.checkId} data-first>
                <td>
                  <button
                    type="button"
                    className={classes.change}
                    onClick={() => goTo({ item: column.checkId }, "replace")}
                  >
                    {column.title}
                  </button>
                </td>
                <td>
                  <span className={classes.result}>
                    <CellMark look={look} />
                    {look === "unconfirmed" ? "as it was" : LOOK_WORDS[look]}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
