import type { PolicyCard } from "@guildhall/contracts";
import { CopyButton, percent } from "@/components";
import classes from "./policies.module.css";

/** Below *ask* nobody is chosen silently; beyond *out of domain* no expert of this house is meant. */
export function Thresholds({ thresholds, metrics }: Pick<PolicyCard, "thresholds" | "metrics">) {
  const { ask, floor, outOfDomain } = thresholds;
  return (
    <div className={classes.picture}>
      <p className={classes.note}>
        <strong>Ask.</strong> Below it the gate abstains, and a loaded model or you choose;{" "}
        {percent(1 - metrics.coverage)} of the held-out requests fall there. The floor of the house is {percent(floor)},
        which a policy and an expert can only raise.
      </p>
      <ul className={classes.thresholds} aria-label="Threshold ask by intent">
        {Object.entries(ask).map(([intent, share]) => {
          const inForce = Math.max(share, floor);
          return (
            <li key={intent}>
              <span>{intent}</span>
              <span className={classes.track} aria-hidden>
                <i style={{ width: `${100 * inForce}%` }} />
                <b style={{ left: `${100 * floor}%` }} />
              </span>
              <span>{percent(inForce)}</span>
            </li>
          );
        })}
      </ul>
      <p className={classes.note}>
        <strong>Out of domain.</strong> From a probability of {percent(outOfDomain)} on that a request belongs to nobody
        here, no expert is named. {percent(metrics.oodRecall)} of foreign requests are found so, and{" "}
        {percent(metrics.oodFalse)} of the house's own are taken for foreign.
      </p>
    </div>
  );
}

/** The rows a policy was trained on, by source and licence. */
export function Sources({ sources, dataHash }: { sources: PolicyCard["sources"]; dataHash: string }) {
  return (
    <div className={classes.picture}>
      <table className={classes.plain}>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Requests</th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ source, rows, licence }) => (
            <tr key={source}>
              <th scope="row">{source}</th>
              <td>{rows}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>
        Hash of the data: <code className={classes.hash}>{dataHash.slice(0, 16)}…</code>
        <CopyButton text={dataHash} label="Copy the hash" />
      </p>
    </div>
  );
}
