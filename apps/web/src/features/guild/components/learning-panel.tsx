import type { LearningView, TrainingState, TrainingView } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconSchool } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";
import { Elapsed, type Mark, percent, plural, StateMark, timeAgo } from "@/components";
import classes from "./learning.module.css";

const STATES: Record<TrainingState, { mark: Mark; word: string }> = {
  queued: { mark: "running", word: "waits for its turn" },
  running: { mark: "running", word: "trains" },
  shadow: { mark: "waiting", word: "better by the rule; decides along as shadow" },
  promoted: { mark: "done", word: "promoted" },
  refused: { mark: "stopped", word: "not better: refused" },
  "rolled-back": { mark: "stopped", word: "rolled back" },
  failed: { mark: "failed", word: "failed" },
};
const TRAININGS_SHOWN = 5;
const AUDIT_SHOWN = 8;

const works = ({ state }: TrainingView): boolean => state === "queued" || state === "running";

/** What was said of decisions, what was learned from it, and who changed which policy. */
export function LearningPanel({ learning }: { learning: LearningView }) {
  const { rows, trainings, audit, shadow } = learning;
  const retrain = useMutation(
    trpc.guild.retrain.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.guild.pathKey() }),
      onError: tellFailure,
    }),
  );
  const busy = trainings.some(works);
  return (
    <section className={classes.panel} aria-label="Learning">
      <header>
        <h2>Learning</h2>
        <Button
          variant="default"
          leftSection={<IconSchool size={14} />}
          loading={retrain.isPending}
          disabled={busy || rows.labelled === 0}
          title={rows.labelled === 0 ? "Nobody has said anything of a decision yet" : undefined}
          onClick={() => retrain.mutate()}
        >
          {busy ? "Training" : "Train now"}
        </Button>
      </header>
      <p>
        {rows.labelled === 0
          ? "Nothing to learn from yet: thumbs, and “use another expert”, label requests."
          : `${plural(rows.labelled, "labelled request")} by ${plural(rows.people, "person", "people")}, ${rows.held} of them held out. ${enough(rows.moreRowsNeeded)}`}{" "}
        {schedule(learning)}
      </p>
      {shadow !== null && (
        <p>
          <strong>{shadow.policyId}</strong> decided along on {plural(shadow.scored, "request")} and agreed on{" "}
          {percent(shadow.agreement)}.{" "}
          {shadow.labelled > 0 &&
            `Of ${shadow.labelled} that were labelled since, it had ${shadow.shadowRight} right, the active policy ${shadow.activeRight}.`}
        </p>
      )}
      {trainings.length > 0 && (
        <ul className={classes.rows} aria-label="Trainings">
          {trainings.slice(0, TRAININGS_SHOWN).map((training) => (
            <Training key={training.id} training={training} />
          ))}
        </ul>
      )}
      {audit.length > 0 && (
        <ul className={classes.audit} aria-label="Who changed what">
          {audit.slice(0, AUDIT_SHOWN).map((entry) => (
            <li key={`${entry.at} ${entry.action} ${entry.subject}`}>
              <time dateTime={entry.at}>{timeAgo(entry.at)}</time>
              <span>
                {entry.by === "house" ? "By itself" : entry.by}: {entry.action.replaceAll("-", " ")}{" "}
                <code>{entry.subject}</code> {entry.detail}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const enough = (more: number): string =>
  more === 0 ? "Enough to judge a candidate." : `About ${more} more held-out requests are needed to judge a candidate.`;

function schedule({ nightly, autoPromote }: LearningView): string {
  const when = nightly.at === null ? "Trained only on demand" : `Trained every night at ${nightly.at}`;
  const then: Record<LearningView["autoPromote"], string> = {
    off: "promoted by you alone",
    "dry-run": "promoted by you; what would be promoted is told",
    on: "promoted by itself when it is better",
  };
  return `${when}, ${then[autoPromote]}.`;
}

function Training({ training }: { training: TrainingView }) {
  const { state, trigger, createdAt, policyId, rows, report, error } = training;
  const why = error ?? report?.refusals[0] ?? null;
  return (
    <li>
      <StateMark state={STATES[state].mark} size={14} />
      <div>
        <span>
          {policyId === null ? "A candidate" : <code>{policyId}</code>} {STATES[state].word}
          {works(training) && (
            <>
              {" · "}
              <Elapsed since={createdAt} />
            </>
          )}
        </span>
        {why !== null && <small>{why}</small>}
        {report !== null && (
          <small>
            Held-out feedback: {percent(report.held.candidate)} right, before {percent(report.held.active)}, of{" "}
            {report.held.rows}. The experts' own requests: {percent(report.canary.candidate)}, before{" "}
            {percent(report.canary.control)}.
          </small>
        )}
      </div>
      <small>
        {trigger === "nightly" ? "nightly" : "on demand"}, {timeAgo(createdAt)}
        {rows !== null && `, ${rows.trained} learned, ${rows.trimmed} dropped`}
      </small>
    </li>
  );
}
