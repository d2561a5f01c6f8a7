import type { CandidateSet } from "@guildhall/contracts";
import { Badge } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { SOURCE_WORDS } from "@/features/leaves";
import classes from "./candidates.module.css";

type Candidate = CandidateSet["candidates"][number];

interface CandidateTableProps {
  set: CandidateSet;
  picked: string | null;
  onPick: (id: string) => void;
}

/** Candidates by checks. A click or Enter on a candidate shows its code below. */
export function CandidateTable({ set, picked, onPick }: CandidateTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.tableBox} aria-label="Candidates by checks" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Behaves</th>
            {set.checks.map((check) => (
              <th key={check.id} scope="col" title={check.text}>
                <code>{check.text}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.candidates.map((candidate, index) => (
            <tr key={candidate.id} data-picked={candidate.id === picked}>
              <th scope="row">
                <button
                  type="button"
                  aria-current={candidate.id === picked ? "true" : undefined}
                  onClick={() => onPick(candidate.id)}
                >
                  {index + 1}. {nameOf(candidate)}
                </button>
                {candidate.id === set.winner && (
                  <Badge size="xs" color="teal">
                    winner
                  </Badge>
                )}
                {candidate.id === set.inUse && candidate.id !== set.winner && (
                  <Badge size="xs" color="iris">
                    in use
                  </Badge>
                )}
              </th>
              {candidate.rejected === null ? (
                <>
                  <td>{candidate.behaviour ?? "–"}</td>
                  {set.checks.map((check) => (
                    <ResultCell key={check.id} candidate={candidate} check={check.id} />
                  ))}
                </>
              ) : (
                <td colSpan={set.checks.length + 1} className={classes.refused}>
                  {candidate.rejected}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const nameOf = (candidate: Candidate): string =>
  candidate.origin === null ? SOURCE_WORDS[candidate.source] : `${SOURCE_WORDS[candidate.source]}: ${candidate.origin}`;

function ResultCell({ candidate, check }: { candidate: Candidate; check: string }) {
  const failed = candidate.failed.find((entry) => entry.id === check);
  if (failed) {
    return (
      <td className={classes.failed} title={failed.message}>
        <IconX size={13} aria-label="failed" /> <code>{failed.got}</code>
      </td>
    );
  }
  return (
    <td className={classes.passed}>
      {candidate.passed.includes(check) ? <IconCheck size={13} aria-label="passed" /> : "–"}
    </td>
  );
}
