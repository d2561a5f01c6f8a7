import type { ProjectSummary } from "@guildhall/contracts";
import { ActionIcon, SegmentedControl, Textarea, Tooltip } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Problem, queryClient, trpc } from "@/api";
import { keysLabel, setDraft, useComposer, usePreferences } from "@/commands";
import { Failure } from "@/components";
import { ExpertChoices } from "@/features/decision";
import { lengthProblem } from "../hooks/length-problem";
import classes from "./conversation.module.css";

interface ComposerProps {
  project: ProjectSummary;
  busy: boolean;
  /** Opens the newest message that waits; null where none does. */
  onEditQueued: (() => void) | null;
}

/**
 * Enter sends or, while a run works, queues; Ctrl+Enter reaches the run itself. Shift+Enter breaks the line; the arrow
 * up in an empty box goes to what was queued last. The text goes only after the engine stored it.
 */
export function Composer({ project, busy, onEditQueued }: ComposerProps) {
  const text = useComposer((state) => state.drafts[project.id] ?? "");
  const wishes = useComposer((state) => state.wishes);
  const box = useRef<HTMLTextAreaElement>(null);
  const answered = useRef(wishes);
  // External system: the focus of the page, when another screen opens the composer.
  useEffect(() => {
    if (wishes === answered.current) return;
    answered.current = wishes;
    box.current?.focus();
  }, [wishes]);
  const askOnly = usePreferences((state) => state.askOnly);
  const stored = (_reply: unknown, sent: { text: string }) => {
    if ((useComposer.getState().drafts[project.id] ?? "").trim() === sent.text) setDraft(project.id, "");
    void queryClient.invalidateQueries({ queryKey: trpc.messages.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.runs.list.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.system.status.pathKey() });
  };
  const send = useMutation(trpc.messages.send.mutationOptions({ onSuccess: stored }));
  const steer = useMutation(trpc.messages.steer.mutationOptions({ onSuccess: stored }));
  const pending = send.isPending || steer.isPending;
  const [refused, setRefused] = useState<{ text: string; problem: Problem } | null>(null);
  const tooLong = refused?.text === text ? refused.problem : null;
  const failed = tooLong ?? send.error ?? steer.error;
  const { data: reply, variables: sent } = send;
  const hint = `Enter queues, ${keysLabel("mod+Enter")} steers${onEditQueued === null ? "" : ", Up edits the last"}`;
  const submit = (how?: "steer") => {
    const trimmed = text.trim();
    if (trimmed === "" || pending) return;
    // What failed before is over, whichever way it was sent.
    if (send.isError) send.reset();
    if (steer.isError) steer.reset();
    const steers = how === "steer" && busy && !askOnly;
    const problem = lengthProblem(trimmed, steers);
    setRefused(problem && { text, problem });
    if (problem) return;
    if (steers) steer.mutate({ projectId: project.id, text: trimmed });
    else send.mutate({ projectId: project.id, text: trimmed, mode: askOnly ? "ask" : "change" });
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
          onChoose={(expert) => send.mutate({ ...sent, expert })}
          onClose={() => send.reset()}
        />
      )}
      <div className={classes.composer}>
        <Textarea
          ref={box}
          value={text}
          onChange={(event) => setDraft(project.id, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              submit(event.ctrlKey || event.metaKey ? "steer" : undefined);
            }
            if (event.key === "ArrowUp" && text === "" && onEditQueued !== null) {
              event.preventDefault();
              onEditQueued();
            }
          }}
          aria-label={askOnly ? "Question" : "Change request"}
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
            onChange={(value) => usePreferences.setState({ askOnly: value === "ask" })}
            data={[
              { value: "change", label: "Change" },
              { value: "ask", label: "Ask only" },
            ]}
          />
          <span className={classes.composerHint}>{pending ? "Storing the message" : busy ? hint : ""}</span>
          <Tooltip label={busy ? "Queue" : "Send"}>
            <ActionIcon
              variant="filled"
              color="iris"
              aria-label={busy ? "Queue message" : "Send message"}
              disabled={text.trim() === ""}
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
