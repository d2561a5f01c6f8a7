import type { ProjectSummary } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, ModelText, plural, Waiting } from "@/components";
import { useRunStore } from "@/realtime";
import { canResend, lastToResend, replacements } from "../hooks/resend";
import { indexOfMessage, type TimelineItem, timeline } from "../hooks/timeline";
import { useResend } from "../hooks/use-resend";
import { Composer } from "./composer";
import classes from "./conversation.module.css";
import { MessageRow } from "./message-row";
import { QueuedRows } from "./queued-rows";
import { RunCard } from "./run-card";
import type { MessageDesk } from "./user-message";

/** Distance from the end, in pixels, within which the list follows what is added. */
const STICK_PX = 80;

export function Conversation({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const messages = useQuery(trpc.messages.list.queryOptions({ projectId }));
  const runs = useQuery(trpc.runs.list.queryOptions({ projectId }));
  const items = useMemo(() => timeline(messages.data ?? [], runs.data ?? []), [messages.data, runs.data]);
  const answering = runs.data?.find(
    (run) => run.kind === "ask" && (run.status === "running" || run.status === "queued"),
  );
  const streaming = useRunStore((state) => {
    const preview = state.tokens[projectId];
    return answering !== undefined && preview?.runId === answering.id ? preview.text : "";
  });

  const queued = (messages.data ?? []).filter((message) => message.status === "queued");
  const newest = queued.at(-1);
  const [editing, setEditing] = useState<string | null>(null);
  const { resend, begin, leave } = useResend(project, messages.data, runs.data ?? []);
  const last = lastToResend(messages.data ?? [], runs.data ?? []);
  const replaced = useMemo(() => replacements(messages.data ?? []), [messages.data]);
  const [shown, setShown] = useState<string | null>(null);

  const scroller = useRef<HTMLDivElement>(null);
  const stick = useRef(true);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 6,
    paddingStart: 14,
    paddingEnd: 14,
  });
  const height = rows.getTotalSize();
  // Follow the end as it grows, unless the person scrolled up to read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these is what makes the list grow
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && stick.current) element.scrollTop = element.scrollHeight;
  }, [height, streaming]);

  const desk: MessageDesk = {
    editing: resend?.edit.messageId ?? null,
    replaced,
    canResend: (message) => canResend(message, messages.data ?? [], runs.data ?? []),
    onResend: begin,
    shown,
    onShow: (messageId) => {
      const index = indexOfMessage(items, messageId);
      if (index < 0) return;
      stick.current = false;
      rows.scrollToIndex(index, { align: "center" });
      setShown(messageId);
    },
    onShown: () => setShown(null),
  };
  // What waits comes first: it is about to begin.
  const up = newest ? () => setEditing(newest.id) : last && (() => begin(last, null));

  return (
    <section className={classes.column} aria-label="Conversation">
      <div
        ref={scroller}
        className={classes.scroll}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          stick.current = scrollHeight - scrollTop - clientHeight < STICK_PX;
        }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label="Messages"
      >
        {messages.isPending && <Waiting label="Reading the conversation" />}
        {messages.isError && <Failure error={messages.error} onRetry={() => void messages.refetch()} />}
        {messages.data !== undefined && items.length === 0 && (
          <Empty>Ask for a change or put a question; what was said is kept here.</Empty>
        )}
        <div className={classes.rows} style={{ height: items.length === 0 ? 0 : height }}>
          {rows.getVirtualItems().map((row) => {
            const item = items[row.index];
            if (item === undefined) return null;
            return (
              <div
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                className={classes.row}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <TimelineRow item={item} desk={desk} />
              </div>
            );
          })}
        </div>
        {streaming !== "" && (
          <div className={classes.streaming}>
            <ModelText text={streaming} />
          </div>
        )}
      </div>
      <QueuedRows messages={queued} editing={editing} onEdit={setEditing} />
      <Composer
        project={project}
        busy={(runs.data ?? []).some((run) => run.status === "running")}
        resend={resend}
        onLeave={leave}
        onUp={up}
      />
    </section>
  );
}

function TimelineRow({ item, desk }: { item: TimelineItem; desk: MessageDesk }) {
  if (item.type === "message") return <MessageRow message={item.message} desk={desk} />;
  if (item.type === "run") return <RunCard run={item.run} />;
  return (
    <details className={classes.folded}>
      <summary>{plural(item.items.length, "entry", "entries")} folded away when an older version came back</summary>
      {item.items.map((inner) => (
        <TimelineRow key={inner.key} item={inner} desk={desk} />
      ))}
    </details>
  );
}
