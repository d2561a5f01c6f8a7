import type { ExpertDetail, ExpertView, PoolView } from "@guildhall/contracts";
import { Badge, Button, Drawer } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "@/api";
import { CodeBlock, Confirm, Failure, percent, plural, Waiting } from "@/components";
import { checkWords, productWords } from "../words";
import classes from "./drawer.module.css";
import { replicasOf } from "./expert-table";
import { ReplicaList } from "./replica-list";

interface ExpertDrawerProps {
  expert: ExpertView | null;
  pool: PoolView;
  onClose: () => void;
}

/** What an expert is for, what it hands over, what must hold before that counts, and where it runs. */
export function ExpertDrawer({ expert, pool, onClose }: ExpertDrawerProps) {
  return (
    <Drawer
      opened={expert !== null}
      onClose={onClose}
      position="right"
      size="min(620px, 94vw)"
      title={expert?.name ?? ""}
      closeButtonProps={{ "aria-label": "Close the expert" }}
    >
      {expert !== null && <Detail expert={expert} pool={pool} onRemoved={onClose} />}
    </Drawer>
  );
}

function Detail({ expert, pool, onRemoved }: { expert: ExpertView; pool: PoolView; onRemoved: () => void }) {
  const detail = useQuery(trpc.guild.expert.queryOptions({ expert: expert.id }));
  if (detail.isLoadingError) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.isPending) return <Waiting label="Reading its way of working" />;
  const { summary, intents, requests, requestCount, style, counsel } = detail.data;
  return (
    <div className={classes.detail}>
      <p className={classes.lead}>{summary}</p>
      <div className={classes.badges}>
        {intents.map((intent) => (
          <Badge key={intent} color="gray">
            {intent}
          </Badge>
        ))}
        {expert.origin === "team" && <Badge color="iris">your team's</Badge>}
      </div>
      <Facts detail={detail.data} />
      <section>
        <h3>Where it runs</h3>
        <ReplicaList replicas={replicasOf(expert.id, pool)} />
      </section>
      <section>
        <h3>Requests it is known by</h3>
        <ul className={classes.requests}>
          {requests.slice(0, 12).map((request) => (
            <li key={request}>{request.length > 160 ? `${request.slice(0, 160)} …` : request}</li>
          ))}
        </ul>
        <p className={classes.dim}>{plural(requestCount, "request")} in all.</p>
      </section>
      <section>
        <h3>What it is told first</h3>
        <CodeBlock text={style} label="What it is told first" maxHeight={180} />
      </section>
      <section>
        <h3>What it is told where it is only asked</h3>
        <CodeBlock text={counsel} label="What it is told where it is only asked" maxHeight={180} />
      </section>
      {expert.origin === "team" && <Remove expert={expert} onRemoved={onRemoved} />}
    </div>
  );
}

const may = ({ editSpec, writeFiles, runTests, answerOnly }: ExpertDetail["may"]): string =>
  [
    editSpec ? "edit the requirements" : null,
    writeFiles ? "write files" : null,
    runTests ? "run tests" : null,
    answerOnly ? "answer without touching anything" : null,
  ]
    .filter(Boolean)
    .join(", ");

const MODEL_NEEDED: Record<ExpertDetail["modelNeeded"], string> = {
  always: "for all of it",
  words: "only for the wording; the product stands without it",
  never: "never",
};

const HEADS: Record<ExpertDetail["head"], string> = {
  class: "a trained class of the gate",
  prototype: "its requests, until the next training",
};

function Facts({ detail }: { detail: ExpertDetail }) {
  const facts: [string, string][] = [
    ["Can do", detail.capability],
    ["Hands over", productWords(detail.product)],
    ["Counts when", checkWords(detail.check)],
    ["Is given", detail.context.map((part) => part.replaceAll("-", " ")).join(", ")],
    ["Uses", detail.tools.map((tool) => tool.replaceAll("-", " ")).join(", ") || "nothing"],
    ["May", may(detail.may)],
    ["Needs the model", MODEL_NEEDED[detail.modelNeeded]],
    ["Model", detail.models.join(", ") || "the default model"],
    ["Adapter", detail.adapter ?? "none"],
    ["Known to the gate by", HEADS[detail.head]],
    ["Chosen alone from", percent(detail.confidenceThreshold)],
    ["Full at", `${detail.maxLoad.toLocaleString("en")} tokens of work`],
    ...(detail.basedOn === null ? [] : [["Works like", detail.basedOn] as [string, string]]),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Remove({ expert, onRemoved }: { expert: ExpertView; onRemoved: () => void }) {
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    trpc.guild.removeExpert.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.guild.experts.pathKey() });
        onRemoved();
      },
    }),
  );
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={14} />} onClick={() => setAsking(true)}>
        Remove this expert
      </Button>
      <Confirm
        opened={asking}
        title="Remove expert"
        action="Remove"
        danger
        pending={remove.isPending}
        error={remove.error}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate({ expert: expert.id })}
      >
        {expert.name} is no longer routed to. Its file stays where you keep it, and it can be added again.
      </Confirm>
    </>
  );
}
