import type { DecisionView, Message } from "@guildhall/contracts";
import { Popover, Select } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";
import { Failure, formatDuration, percent, Waiting } from "@/components";
import { CandidateBars, WAYS } from "@/features/decision";
import { askedAgain } from "../hooks/again";
import { useFeedback } from "../hooks/use-feedback";
import classes from "./conversation.module.css";

/** Who answered; its popover says how that was decided, and gives the request to another expert. */
export function ExpertBadge({ message }: { message: Message }) {
  const [open, setOpen] = useState(false);
  const experts = useQuery(trpc.guild.experts.queryOptions()).data ?? [];
  const { expert, decisionId } = message;
  if (expert === null) return null;
  const name = experts.find(({ id }) => id === expert)?.name ?? expert;
  if (decisionId === null) return <span>{name}</span>;
  return (
    <Popover opened={open} onChange={setOpen} width={460} position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.chip} aria-label={`${name}: why`} onClick={() => setOpen(!open)}>
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.decision}>
        {open && <DecisionDetail message={message} decisionId={decisionId} onDone={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

interface DetailProps {
  message: Message;
  decisionId: string;
  onDone: () => void;
}

function DecisionDetail({ message, decisionId, onDone }: DetailProps) {
  const { decision } = useFeedback(decisionId, true);
  if (decision.isPending) return <Waiting label="Reading the decision" />;
  if (decision.isLoadingError) return <Failure error={decision.error} />;
  return (
    <>
      <Why view={decision.data} />
      <AnotherExpert message={message} decisionId={decisionId} onDone={onDone} />
    </>
  );
}

function Why({ view: { decision } }: { view: DecisionView }) {
  const experts = useQuery(trpc.guild.experts.queryOptions()).data ?? [];
  const weights = useQuery(trpc.guild.houseRules.queryOptions()).data?.rules.moe.router.weights;
  const { expert, confidence, way, reasons, degraded, candidates, policy, latencyMs } = decision;
  const nameOf = (id: string): string => experts.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      {way !== "named" && (
        <p>
          {WAYS[way]}
          {way === "gate" && `, at ${percent(confidence)}`}
        </p>
      )}
      <ul>
        {[...reasons, ...degraded].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <CandidateBars
        candidates={candidates}
        chosen={expert}
        weights={weights ?? { gate: 0.6, record: 0.4 }}
        nameOf={nameOf}
      />
      <p>
        Decided in {latencyMs < 10 ? `${latencyMs.toFixed(1)} ms` : formatDuration(latencyMs)} by{" "}
        {policy === "words" ? (
          "words alone"
        ) : (
          <Link href={`/guild?tab=policies&item=${encodeURIComponent(policy)}`}>{policy}</Link>
        )}
      </p>
    </>
  );
}

/** Records who should have had the request, and gives it to them. */
function AnotherExpert({ message, decisionId, onDone }: DetailProps) {
  const { projectId, runId, expert } = message;
  const experts = useQuery(trpc.guild.experts.queryOptions()).data ?? [];
  const messages = useQuery(trpc.messages.list.queryOptions({ projectId })).data ?? [];
  const asked = messages.find((one) => one.role === "user" && one.runId !== null && one.runId === runId);
  const { say, pending } = useFeedback(decisionId, true);
  const send = useMutation(
    trpc.messages.send.mutationOptions({
      onSuccess: () => {
        onDone();
        void queryClient.invalidateQueries({ queryKey: trpc.messages.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.runs.list.pathKey() });
      },
      onError: tellFailure,
    }),
  );
  if (asked === undefined) return null;
  const give = (other: string) => say({ otherExpert: other }, () => send.mutate(askedAgain(asked, other)));
  return (
    <Select
      label="Use another expert"
      placeholder="It is asked again, and this is remembered"
      data={experts.filter(({ id }) => id !== expert).map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(other) => other !== null && give(other)}
      disabled={pending || send.isPending}
      size="xs"
      searchable
      comboboxProps={{ withinPortal: false }}
    />
  );
}
