import type { Message } from "@guildhall/contracts";
import { ActionIcon, CloseButton, Textarea } from "@mantine/core";
import { IconCheck, IconClock, IconPencil } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { queryClient, trpc } from "@/api";
import { focusComposer, tellFailure } from "@/commands";
import classes from "./conversation.module.css";

const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.messages.pathKey() });

interface QueuedRowsProps {
  messages: Message[];
  /** The one that is being put in other words. */
  editing: string | null;
  onEdit: (messageId: string | null) => void;
}

/** Messages that wait for the run to end; each can still be put in other words or taken back. */
export function QueuedRows({ messages, editing, onEdit }: QueuedRowsProps) {
  const remove = useMutation(
    trpc.messages.remove.mutationOptions({
      onSuccess: refresh,
      onError: (error) => {
        tellFailure(error);
        void refresh();
      },
    }),
  );
  return messages
    .filter((message) => !(remove.isPending && remove.variables.messageId === message.id))
    .map((message) => (
      <QueuedRow
        key={message.id}
        message={message}
        editing={message.id === editing}
        onEdit={onEdit}
        onRemove={() => {
          remove.mutate({ messageId: message.id });
          // The row goes, and the focus of a keyboard with it.
          focusComposer();
        }}
      />
    ));
}

interface QueuedRowProps extends Pick<QueuedRowsProps, "onEdit"> {
  message: Message;
  editing: boolean;
  onRemove: () => void;
}

function QueuedRow({ message, editing, onEdit, onRemove }: QueuedRowProps) {
  const pencil = useRef<HTMLButtonElement>(null);
  const close = () => {
    // The pencil must be drawn again before it can take the focus.
    flushSync(() => onEdit(null));
    pencil.current?.focus();
  };
  const name = message.text.slice(0, 40);
  return (
    <div className={classes.queued}>
      <IconClock size={13} aria-hidden />
      {editing ? (
        <QueuedWords message={message} onClose={close} />
      ) : (
        <>
          <span title={message.text}>
            {message.mode === "steer" && <em>next step: </em>}
            {message.replaces !== null && <em>edited: </em>}
            {message.text}
          </span>
          <ActionIcon
            ref={pencil}
            size="xs"
            aria-label={`Edit the queued message “${name}”`}
            onClick={() => onEdit(message.id)}
          >
            <IconPencil size={12} />
          </ActionIcon>
        </>
      )}
      <CloseButton size="xs" aria-label={`Remove the queued message “${name}”`} onClick={onRemove} />
    </div>
  );
}

/** Enter stores, Escape keeps the words as they were; the focus goes back to where it came from. */
function QueuedWords({ message, onClose }: { message: Message; onClose: () => void }) {
  const [draft, setDraft] = useState(message.text);
  const edit = useMutation(
    trpc.messages.edit.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
      onError: (error) => {
        tellFailure(error);
        void refresh();
      },
    }),
  );
  const submit = () => {
    const text = draft.trim();
    if (edit.isPending) return;
    if (text === "" || text === message.text) onClose();
    else edit.mutate({ messageId: message.id, text });
  };
  return (
    <>
      <Textarea
        className={classes.queuedEdit}
        aria-label="Words of the queued message"
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
        readOnly={edit.isPending}
        autoFocus
        autosize
        maxRows={8}
        maxLength={100_000}
        size="xs"
      />
      <ActionIcon size="xs" aria-label="Store the new words" loading={edit.isPending} onClick={submit}>
        <IconCheck size={12} />
      </ActionIcon>
    </>
  );
}
