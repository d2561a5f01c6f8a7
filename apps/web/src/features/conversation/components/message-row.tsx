import type { Message } from "@guildhall/contracts";
import { IconHistory } from "@tabler/icons-react";
import { ModelText, timeAgo } from "@/components";
import { goTo } from "@/place";
import { AnswerFeedback } from "./answer-feedback";
import classes from "./conversation.module.css";
import { ExpertBadge } from "./expert-badge";
import { PartialMark } from "./partial-mark";
import { type MessageDesk, UserMessage } from "./user-message";

interface MessageRowProps {
  message: Message;
  desk: MessageDesk;
}

export function MessageRow({ message, desk }: MessageRowProps) {
  if (message.role === "user") return <UserMessage message={message} desk={desk} />;
  const { versionId } = message;
  const partial = message.mode === "partial";
  return (
    <div className={partial ? classes.partial : undefined}>
      <ModelText text={message.text} />
      <div className={classes.meta}>
        <ExpertBadge message={message} />
        {partial && <PartialMark message={message} />}
        {!partial && message.decisionId !== null && message.expert !== null && (
          <AnswerFeedback decisionId={message.decisionId} />
        )}
        <time dateTime={message.createdAt}>{timeAgo(message.createdAt)}</time>
        {versionId !== null && (
          <button type="button" className={classes.chip} onClick={() => goTo({ tool: "history", item: versionId })}>
            <IconHistory size={12} aria-hidden /> What changed
          </button>
        )}
      </div>
    </div>
  );
}
