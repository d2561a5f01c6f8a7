import type { ProjectSummary } from "@guildhall/contracts";
import { ActionIcon, SegmentedControl, Textarea, Tooltip } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Problem, queryClient, trpc } from "@/api";
import { changeEdit, forgetSent, keysLabel, setAskOnly, setDraft, useComposer, usePreferences } from "@/commands";
import { Failure } from "@/components";
import { ExpertChoices } from "@/features/decision";
import { lengthProblem } from "../hooks/length-problem";
import { type Resend, resendRequest, takesBack } from "../hooks/resend";
import classes from "./conversation.module.css";
import { ResendNote } from "./resend-note";

interface ComposerProps {
  project: ProjectSummary;
  busy: boolean;
  /** An earlier message in other words; null where a new one is written. */
  resend: Resend | null;
  onLeave: () => void;
  /** What the arrow up in an empty box opens; null where there is nothing. */
  onUp: (() => void) | null;
}

/**
 * Enter sends or, while a run works, queues; Ctrl+Enter reaches the run itself. Shift+Enter breaks the line; the arrow
 * up in an empty box goes to what was said last. The text goes only after the engine stored it. An earlier message is
 * edited above the draft, which is there again once that was sent or left.
 */
export function Composer({ project, busy, resend, onLeave, onUp }: ComposerProps) {
  const draft = useComposer((state) => state.drafts[project.id] ?? "");
  const text = resend?.edit.text ?? draft;
  const wishes = useComposer((state) => state.wishes);
  const box = useRef<HTMLTextAreaElement>(null);
  const answered = useRef(wishes);
  // External system: the focus of the page, when another screen opens the composer.
  useEffect(() => {
    if (wishes === answered.current) return;
    answered.current = wishes;
    box.current?.focus();
  }, [wishes]);
  const preferred = usePreferences((state) => state.askOnly);
  const askOnly = resend ? resend.edit.mode === "ask" : preferred;
  const stored = (_reply: unknown, sent: Parameters<typeof forgetSent>[1]) => {
    forgetSent(project.id, sent);
    void queryClient.invalidateQueries({ queryKey: trpc.messages.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.runs.list.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.system.status.pathKey() });
  };
  const send = useMutation(
    trpc.messages.send.mutationOptions({
      onSuccess: stored,
      // The message it replaces may have been folded away.
      onError: () => void queryClient.invalidateQueries({ queryKey: trpc.messages.pathKey() }),
    }),
  );
  const steer = useMutation(trpc.messages.steer.mutationOptions({ onSuccess: stored }));
  const pending = send.isPending || steer.isPending;
  const [refused, setRefused] = useState<{ text: string; problem: Problem } | null>(null);
  const tooLong = refused?.text === text ? refused.problem : null;
  // What failed is told where it was written: below the edit of a message, or with the draft.
  const open = resend?.edit.messageId ?? null;
  const [asked, setAsked] = useState(open);
  const failed = tooLong ?? (asked === open ? (send.error ?? steer.error) : null);
  const { data: reply, variables: sent } = send;
  const hint = hintOf({ resend, busy, pending, up: onUp !== null });
  const submit = (how?: "steer") => {
    const trimmed = text.trim();
    if (trimmed === "" || pending || resend?.target.kind === "reading") return;
    setAsked(open);
    // What failed before is over, whichever way it was sent.
    if (send.isError) send.reset();
    if (steer.isError) steer.reset();
    const steers = how === "steer" && busy && !askOnly && resend === null;
    const problem = lengthProblem(trimmed, steers);
    setRefused(problem && { text, problem });
    if (problem) return;
    if (steers) steer.mutate({ projectId: project.id, text: trimmed });
    else if (resend) send.mutate(resendRequest(project.id, resend));
    else send.mutate({ projectId: project.id, text: trimmed, mode: askOnly ? "ask" : "change" });
  };
  const leave = () => {
    // What is on its way may come back refused, and then its words are needed.
    if (pending) return;
    if (asked === open && send.isError) send.reset();
    onLeave();
  };
  return (
    <>
      {failed && (
        <div style={{ padding: "0 10px" }}>
          <Failure
            error={failed}
            title="Not sent"
            onRetry={tooLong ? undefined : () => submit(steer.isError ? "steer" : undefined)}
          />
        </div>
      )}
      {reply !== undefined && sent !== undefined && reply.choices.length > 0 && (
        <ExpertChoices
          choices={reply.choices}
          pending={pending}
          onChoose={(expert) => {
            setAsked(open);
            send.mutate({ ...sent, expert });
          }}
          onClose={() => send.reset()}
        />
      )}
      {resend && <ResendNote projectId={project.id} resend={resend} busy={busy} onLeave={leave} />}
      <div className={classes.composer}>
        <Textarea
          ref={box}
          value={text}
          onChange={(event) => {
            const words = event.currentTarget.value;
            if (resend) changeEdit(project.id, { text: words });
            else setDraft(project.id, words);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              submit(event.ctrlKey || event.metaKey ? "steer" : undefined);
            }
            if (event.key === "ArrowUp" && text === "" && onUp !== null && resend === null) {
              event.preventDefault();
              onUp();
            }
            if (event.key === "Escape" && resend && !event.nativeEvent.isComposing) {
              event.preventDefault();
              leave();
            }
          }}
          aria-label={resend ? "Message to send again" : askOnly ? "Question" : "Change request"}
          placeholder={askOnly ? "Ask about this project. Nothing will be edited." : "Ask for a change"}
          variant="unstyled"
          size="sm"
          autosize
          minRows={2}
          maxRows={10}
        />
        <div className={classes.composerFoot}>
          <SegmentedControl
            size="xs"
            aria-label="What a message may do"
            value={askOnly ? "ask" : "change"}
            onChange={(value) => setAskOnly(project.id, value === "ask")}
            data={[
              { value: "change", label: "Change" },
              { value: "ask", label: "Ask only" },
            ]}
          />
          <span className={classes.composerHint}>{hint}</span>
          <Tooltip label={busy ? "Queue" : resend ? "Send again" : "Send"}>
            <ActionIcon
              variant="filled"
              color="iris"
              aria-label={resend ? "Send again" : busy ? "Queue message" : "Send message"}
              disabled={text.trim() === "" || resend?.target.kind === "reading"}
              loading={pending}
              onClick={() => submit()}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </>
  );
}

interface Moment {
  resend: Resend | null;
  busy: boolean;
  pending: boolean;
  /** The arrow up opens something. */
  up: boolean;
}

/** What happens now, or which keys do what where that is not what they always do. */
function hintOf({ resend, busy, pending, up }: Moment): string {
  if (pending) return resend && takesBack(resend) && !busy ? "Taking the change back" : "Storing the message";
  if (resend) return busy ? "Enter queues, Esc leaves" : "Escape leaves it";
  return busy ? `Enter queues, ${keysLabel("mod+Enter")} steers${up ? ", Up edits the last" : ""}` : "";
}
