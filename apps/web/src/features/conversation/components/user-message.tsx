import type { Message } from "@guildhall/contracts";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { timeAgo } from "@/components";
import classes from "./conversation.module.css";

/** Longer briefs are folded: a pasted document should not bury the answers. */
const FOLD_CHARS = 700;

/** What the messages of a conversation can do with each other. */
export interface MessageDesk {
  /** The one that is open to be sent again. */
  editing: string | null;
  /** The message that was edited from another one, by the id of that one. */
  replaced: ReadonlyMap<string, string>;
  canResend: (message: Message) => boolean;
  onResend: (message: Message, from: HTMLElement) => void;
  /** The one that a link leads to, until it has the focus. */
  shown: string | null;
  onShow: (messageId: string) => void;
  onShown: () => void;
}

interface UserMessageProps {
  message: Message;
  desk: MessageDesk;
}

/** What the person said, with whom and what it was for, and the way to say it again in other words. */
export function UserMessage({ message, desk }: UserMessageProps) {
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const words = useId();
  const shown = desk.shown === message.id;
  // External system: the focus of the page, when a link leads here. A row that was folded away is opened first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk is made anew with every drawing
  useEffect(() => {
    const element = row.current;
    if (!shown || element === null) return;
    element.closest("details")?.setAttribute("open", "");
    // Only now and for this once: a click on a message must not take the focus.
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
    element.focus({ preventScroll: true });
    desk.onShown();
  }, [shown]);
  const long = message.text.length > FOLD_CHARS;
  const later = desk.replaced.get(message.id);
  const { replaces } = message;
  const bubble = [classes.user, long && !open && classes.clamped, desk.editing === message.id && classes.edited];
  return (
    <div ref={row} className={classes.said}>
      <div id={words} className={bubble.filter(Boolean).join(" ")}>
        {message.text}
      </div>
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
        {replaces !== null && (
          <button type="button" className={classes.more} onClick={() => desk.onShow(replaces.messageId)}>
            edited from an earlier message
          </button>
        )}
        {later !== undefined && (
          <button
            type="button"
            className={classes.more}
            aria-label="edited: show the later message"
            onClick={() => desk.onShow(later)}
          >
            edited
          </button>
        )}
        <time dateTime={message.createdAt}>{timeAgo(message.createdAt)}</time>
        {desk.canResend(message) && (
          <Tooltip label="Edit and send again">
            <ActionIcon
              size="xs"
              aria-label="Edit and send again"
              aria-describedby={words}
              onClick={(event) => desk.onResend(message, event.currentTarget)}
            >
              <IconPencil size={12} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </div>
  );
}
