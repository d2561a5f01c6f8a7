import type { Message } from "@guildhall/contracts";
import { CloseButton } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";
import classes from "./conversation.module.css";

/** Messages that wait for the run to end; each can still be taken back. */
export function QueuedRows({ messages }: { messages: Message[] }) {
  const remove = useMutation(
    trpc.messages.remove.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.messages.pathKey() }),
      onError: tellFailure,
    }),
  );
  return messages
    .filter((message) => !(remove.isPending && remove.variables.messageId === message.id))
    .map((message) => (
      <div key={message.id} className={classes.queued}>
        <IconClock size={13} aria-hidden />
        <span title={message.text}>{message.text}</span>
        <CloseButton
          size="xs"
          aria-label={`Remove the queued message “${message.text.slice(0, 40)}”`}
          onClick={() => remove.mutate({ messageId: message.id })}
        />
      </div>
    ));
}
