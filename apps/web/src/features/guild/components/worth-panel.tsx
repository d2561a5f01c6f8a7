import type { RoutingWorth } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Failure, percent, StateMark, Waiting } from "@/components";
import { Interval } from "./interval";
import classes from "./policies.module.css";

/** Whether routing pays: routed work beside the best single expert, by what came of it, also when the answer is no. */
export function WorthPanel() {
  const worth = useQuery(trpc.guild.worth.queryOptions());
  return (
    <section className={classes.worth} aria-label="Does routing pay?">
      <h2>Does routing pay?</h2>
      {worth.isPending && <Waiting label="Comparing outcomes" />}
      {worth.isError && <Failure error={worth.error} onRetry={() => void worth.refetch()} />}
      {worth.data !== undefined && <Answer worth={worth.data} />}
    </section>
  );
}

const more = (needed: number): string =>
  needed >= 10_000
    ? "The two lie too close together to tell."
    : `About ${needed.toLocaleString("en")} more ${needed === 1 ? "outcome" : "outcomes"} needed.`;

function sentence({ verdict, routed, best, needed }: RoutingWorth): string {
  if (routed === null) return "Not known yet: no routed work has a verified outcome.";
  if (best === null) {
    return `Not known yet: no single expert was tried on half of what others did, so there is nothing to compare with. ${more(needed)}`;
  }
  if (verdict === "pays") return `Yes: routed work succeeds more often than ${best.expert} alone would.`;
  if (verdict === "costs") return `No: ${best.expert} alone does better on this work than routing.`;
  return `Not decided: the difference to ${best.expert} alone may be chance. ${more(needed)}`;
}

const points = (share: number): string => `${share > 0 ? "+" : ""}${Math.round(100 * share)}`;

function Answer({ worth }: { worth: RoutingWorth }) {
  const { verdict, routed, best, byIntent } = worth;
  const mark = verdict === "pays" ? "done" : verdict === "costs" ? "failed" : "idle";
  return (
    <>
      <p className={classes.answer}>
        <StateMark state={mark} size={16} />
        <span>{sentence(worth)}</span>
      </p>
      {routed !== null && (
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col">Work</th>
              <th scope="col">Routed</th>
              <th scope="col">{best === null ? "Single expert" : `${best.expert} alone`}</th>
              <th scope="col">Of all work</th>
            </tr>
          </thead>
          <tbody>
            <tr data-total>
              <th scope="row">All</th>
              <td>
                <Rate label="Routed" rate={routed} />
              </td>
              <td>{best === null ? "not tried enough" : <Rate label={best.expert} rate={best.rate} />}</td>
              <td>{best === null ? "" : `compared on ${percent(best.coverage)}`}</td>
            </tr>
            {byIntent.map(({ intent, share, routed: own, single }) => (
              <tr key={intent}>
                <th scope="row">{intent}</th>
                <td>
                  <Rate label={`Routed, ${intent}`} rate={own} />
                </td>
                <td>{single === null ? "not tried" : <Rate label={`${best?.expert}, ${intent}`} rate={single} />}</td>
                <td>{percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {best !== null && (
        <p className={classes.note}>
          Difference: {points(best.difference)} points, most likely between {points(best.interval[0])} and{" "}
          {points(best.interval[1])}.
        </p>
      )}
    </>
  );
}

function Rate({ rate, label }: { rate: NonNullable<RoutingWorth["routed"]>; label: string }) {
  return (
    <span className={classes.rate}>
      <Interval mean={rate.mean} interval={rate.interval} label={label} />
      {percent(rate.mean)} from {rate.outcomes}
    </span>
  );
}
