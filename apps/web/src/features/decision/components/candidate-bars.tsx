import type { RouteCandidate } from "@guildhall/contracts";
import { percent } from "@/components";
import classes from "./candidate-bars.module.css";

interface CandidateBarsProps {
  candidates: RouteCandidate[];
  chosen: string | null;
  weights: { gate: number; record: number };
  nameOf: (id: string) => string;
}

/** The score of everybody, as what the gate and the record add to it. A row says the same in figures. */
export function CandidateBars({ candidates, chosen, weights, nameOf }: CandidateBarsProps) {
  const total = weights.gate + weights.record || 1;
  return (
    <table className={classes.bars}>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">
            Score <i data-part="gate" /> gate <i data-part="record" /> record
          </th>
          <th scope="col">Gate</th>
          <th scope="col">Record</th>
          <th scope="col">Load</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => {
          const { expert, gate, record, outcomes, load, score } = candidate;
          const blended = (weights.gate * gate + weights.record * record) / total;
          // Past its hard cap an expert counts half: both parts shrink alike.
          const kept = blended === 0 ? 0 : score / blended;
          return (
            <tr key={expert} data-chosen={expert === chosen || undefined}>
              <th scope="row">{nameOf(expert)}</th>
              <td>
                <span className={classes.score}>
                  <span className={classes.track}>
                    <i data-part="gate" style={{ width: `${(100 * kept * weights.gate * gate) / total}%` }} />
                    <i data-part="record" style={{ width: `${(100 * kept * weights.record * record) / total}%` }} />
                  </span>
                  <b>{score.toFixed(2)}</b>
                </span>
              </td>
              <td>{percent(gate)}</td>
              <td>{outcomes === 0 ? "none" : `${percent(record)} from ${outcomes}`}</td>
              <td>{percent(load)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
