import type { Message } from "@guildhall/contracts";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { ModelText, timeAgo } from "@/components";
import { goTo } from "@/place";
import { AnswerFeedback } from "./answer-feedback";
import classes from "./conversation.module.css";
import { ExpertBadge } from "./expert-badge";
import { PartialMark } from "./partial-mark";

/** Longer briefs are folded: a pasted document should not bury the answers. */
const FOLD_CHARS = 700;

export function MessageRow({ message }: { message: Message }) {
  const [open, setOpen] = useState(false);
  const long = message.text.length > FOLD_CHARS;
  if (message.role === "user") {
    return (
      <div>
        <div className={long && !open ? `${classes.user} ${classes.clamped}` : classes.user}>{message.text}</div>
        <div className={`${classes.meta} ${classes.metaUser}`}>
          {long && (
            <button type="button" className={classes.more} onClick={() => setOpen(!open)}>
              {open ? "Show less" : "Show all"}
            </button>
          )}
          {message.mode === "ask" && <span>question</span>}
          {message.mode === "steer" && <span>said to the run</span>}
          {message.expert !== null && <span>for {message.expert}</span>}
          {message.part !== null && <span>about one row</span>}
          <time dateTime={message.createdAt}>{timeAgo(message.createdAt)}</time>
        </div>
      </div>
    );
  }
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
