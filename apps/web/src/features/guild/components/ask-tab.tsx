import { Button } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import { MIN_EXPERTS } from "../hooks/ask-reading";
import { useAsking } from "../hooks/use-asking";
import { usePreview } from "../hooks/use-preview";
import { ASK_SAMPLE } from "../samples";
import { AskForm, type AskPlan } from "./ask-form";
import { AskOutcome } from "./ask-outcome";
import classes from "./playground.module.css";

/** Several experts answer one text, and their answers become one. */
export function AskTab({ selected }: { selected: string | null }) {
  const { asked, ask, stop } = useAsking(selected);
  const experts = useQuery(trpc.guild.experts.queryOptions());
  const [plan, setPlan] = useState<AskPlan>({ text: null, experts: null, strategy: "auto", projectId: null });
  const view = selected === null ? null : (asked.data ?? null);
  const working = view?.state === "working";
  const text = plan.text ?? view?.text ?? "";
  // While experts answer nothing is chosen: no use in reading the text again at every answer that comes.
  const preview = usePreview(working ? "" : text, null);
  const ranked = text.trim() === "" ? [] : (preview.data?.candidates.map(({ expert }) => expert) ?? []);
  const before = plan.text === null && view !== null ? [...new Set(view.answers.map(({ expert }) => expert))] : null;
  const chosen = plan.experts ?? before ?? ranked.slice(0, MIN_EXPERTS);
  const names = new Map((experts.data ?? []).map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const send = () =>
    ask.mutate({ text: text.trim(), experts: chosen, strategy: plan.strategy, projectId: plan.projectId });
  return (
    <div className={classes.playground}>
      <AskForm
        plan={{ ...plan, text, experts: chosen }}
        own={plan.experts !== null || before !== null}
        ranked={ranked}
        experts={experts.data ?? []}
        busy={working || ask.isPending}
        onPlan={(change) => setPlan({ ...plan, ...change })}
        onSend={send}
      />
      <section className={classes.answer} aria-label="Answer" aria-busy={working}>
        {ask.isError && <Failure error={ask.error} title="Nobody was asked" onRetry={send} />}
        {experts.isError && <Failure error={experts.error} onRetry={() => void experts.refetch()} />}
        {selected !== null && asked.isPending && <Waiting label="Reading the answers" />}
        {asked.isError && <Failure error={asked.error} />}
        {view !== null && (
          <AskOutcome
            view={view}
            nameOf={nameOf}
            stopping={stop.isPending}
            stopError={stop.error}
            onStop={() => stop.mutate({ askId: view.id })}
          />
        )}
        {selected === null && !ask.isError && (
          <Empty
            icon={<IconMessages size={30} stroke={1.4} aria-hidden />}
            action={
              text === "" && (
                <Button variant="default" onClick={() => setPlan({ ...plan, text: ASK_SAMPLE })}>
                  Take an example
                </Button>
              )
            }
          >
            Two to four experts answer the same text by themselves. You get one answer, who says each part of it, and
            where they contradict each other.
          </Empty>
        )}
      </section>
    </div>
  );
}
