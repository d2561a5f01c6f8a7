import type { RoutePreview } from "@guildhall/contracts";
import { Skeleton } from "@mantine/core";
import { IconCircleOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { formatDuration, percent, StateMark } from "@/components";
import { CandidateBars, WAYS } from "@/features/decision";
import { goToGuild } from "../hooks/use-guild-place";
import classes from "./playground.module.css";

/** What was decided and why. Its place is held while there is nothing, so that nothing moves under the hand. */
export function Decision({ decision, waits }: { decision: RoutePreview | null; waits: boolean }) {
  const experts = useQuery(trpc.guild.experts.queryOptions()).data ?? [];
  const rules = useQuery(trpc.guild.houseRules.queryOptions()).data?.rules.moe.router.weights;
  const names = new Map(experts.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <>
      <div className={classes.verdict} aria-live="polite" data-tone={toneOf(decision)}>
        {decision === null ? (
          <p className={classes.dim}>
            {waits ? "Reading the request …" : "Who would do it, and why, shows here as you type."}
          </p>
        ) : (
          <Verdict decision={decision} nameOf={nameOf} />
        )}
      </div>
      {decision === null ? (
        <div className={classes.held} aria-hidden>
          {waits && <Skeleton height="100%" radius="sm" />}
        </div>
      ) : (
        <CandidateBars
          candidates={decision.candidates}
          chosen={decision.expert}
          weights={rules ?? { gate: 0.6, record: 0.4 }}
          nameOf={nameOf}
        />
      )}
      {decision !== null && <Why decision={decision} />}
    </>
  );
}

const toneOf = (decision: RoutePreview | null): "sure" | "unsure" | "outside" | undefined => {
  if (decision === null) return undefined;
  if (decision.outOfDomain) return "outside";
  return decision.abstained ? "unsure" : "sure";
};

function Verdict({ decision, nameOf }: { decision: RoutePreview; nameOf: (id: string) => string }) {
  const { expert, intent, confidence, needed, candidates, abstained, outOfDomain, way } = decision;
  const [first, second] = candidates;
  if (outOfDomain) {
    return (
      <>
        <h2>
          <IconCircleOff size={18} aria-hidden /> Out of domain
        </h2>
        <p>It does not look like a request to a software team, so no expert is given it.</p>
      </>
    );
  }
  if (abstained && first !== undefined) {
    return (
      <>
        <h2>
          <StateMark state="waiting" size={18} /> The gate abstains
        </h2>
        <p>
          {nameOf(first.expert)} at {percent(confidence)} is below the {percent(needed)} needed to choose alone. A
          loaded model is asked, or you are: {nameOf(first.expert)}
          {second !== undefined && ` or ${nameOf(second.expert)}`}?
        </p>
      </>
    );
  }
  return (
    <>
      <h2>
        <StateMark state="done" size={18} /> {expert === null ? "Nobody" : nameOf(expert)}
        <span>{percent(confidence)}</span>
      </h2>
      <p>
        {intent === null ? "Known by its own requests" : `Read as ${intent}`}; {WAYS[way]}: {percent(needed)} are needed
        to choose alone.
      </p>
    </>
  );
}

function Why({ decision }: { decision: RoutePreview }) {
  const { abstained, reasons, degraded, latencyMs, policy } = decision;
  const trained = policy !== "words";
  return (
    <>
      <div className={classes.why}>
        <h3>{abstained ? "Why" : "What in the request spoke for it"}</h3>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {degraded.map((line) => (
          <p key={line} className={classes.degraded}>
            {line}
          </p>
        ))}
      </div>
      <p className={classes.foot}>
        Decided in {latencyMs < 10 ? `${latencyMs.toFixed(1)} ms` : formatDuration(latencyMs)} by{" "}
        {trained ? (
          <button type="button" onClick={() => goToGuild({ tab: "policies", item: policy })}>
            {policy}
          </button>
        ) : (
          "words alone"
        )}
      </p>
    </>
  );
}
