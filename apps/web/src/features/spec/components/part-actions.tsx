import type { SpecPart } from "@guildhall/contracts";
import { ActionIcon, Button, Popover, Stack, Textarea, Tooltip } from "@mantine/core";
import { IconMessagePlus, IconRefresh } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";
import { Failure } from "@/components";
import classes from "./rows.module.css";

interface PartActionsProps {
  projectId: string;
  /** Path of the row. */
  path: string;
  /** What the person sees there. */
  label: string;
}

/** Comment on one part of the requirements, or have just that part read again. */
export function PartActions({ projectId, path, label }: PartActionsProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const stored = () => {
    for (const room of [trpc.messages, trpc.runs, trpc.system]) {
      void queryClient.invalidateQueries({ queryKey: room.pathKey() });
    }
  };
  const comment = useMutation(
    trpc.messages.send.mutationOptions({
      onSuccess: () => {
        setText("");
        setOpen(false);
        stored();
      },
    }),
  );
  const again = useMutation(trpc.messages.send.mutationOptions({ onSuccess: stored, onError: tellFailure }));
  const say = (send: typeof comment, words: string, ask: SpecPart["ask"]) =>
    send.mutate({ projectId, text: words, mode: "change", part: { path, ask } });
  const submit = () => {
    const trimmed = text.trim();
    if (trimmed !== "" && !comment.isPending) say(comment, trimmed, "change");
  };
  return (
    <span className={classes.parts} data-open={open || undefined}>
      <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Tooltip label="Comment">
            <ActionIcon
              size={22}
              aria-label={`Comment on ${label}`}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <IconMessagePlus size={13} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap={8}>
            <Textarea
              size="xs"
              autosize
              minRows={2}
              maxRows={8}
              maxLength={2000}
              data-autofocus
              label={`What shall change in “${label}”?`}
              placeholder="Say it in your words"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                submit();
              }}
            />
            {comment.isError && <Failure error={comment.error} title="Not sent" />}
            <Button size="xs" disabled={text.trim() === ""} loading={comment.isPending} onClick={submit}>
              Change this part
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Tooltip label="Read this part again">
        <ActionIcon
          size={22}
          aria-label={`Read ${label} again`}
          loading={again.isPending}
          onClick={() => say(again, `Read “${label}” again`, "reread")}
        >
          <IconRefresh size={13} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
