import { ActionIcon, Button, Popover, Stack, Textarea, Tooltip } from "@mantine/core";
import { IconThumbDown, IconThumbDownFilled, IconThumbUp, IconThumbUpFilled } from "@tabler/icons-react";
import { useState } from "react";
import { useFeedback } from "../hooks/use-feedback";
import classes from "./conversation.module.css";

const MAX_REASON = 500;

/** Thumbs for an answer. A thumb down asks for the reason, which can be left out; pressing it again takes it back. */
export function AnswerFeedback({ decisionId }: { decisionId: string }) {
  const [near, setNear] = useState(false);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { said, say, pending } = useFeedback(decisionId, near);
  const thumb = said?.thumb ?? null;
  const press = (wanted: "up" | "down") => {
    const next = thumb === wanted ? null : wanted;
    setReason(said?.reason ?? "");
    say({ thumb: next }, () => setAsking(next === "down"));
  };
  const send = () => say({ thumb: "down", reason: reason.trim() }, () => setAsking(false));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only loads what was said before; the buttons inside act
    <span className={classes.thumbs} onPointerEnter={() => setNear(true)} onFocus={() => setNear(true)}>
      <Tooltip label={thumb === "up" ? "Take the thumb back" : "This was right"}>
        <ActionIcon size="xs" aria-label="Thumb up" aria-pressed={thumb === "up"} onClick={() => press("up")}>
          {thumb === "up" ? <IconThumbUpFilled size={13} /> : <IconThumbUp size={13} />}
        </ActionIcon>
      </Tooltip>
      <Popover opened={asking} onChange={setAsking} width={280} position="top-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Tooltip label={thumb === "down" ? "Take the thumb back" : "This was not right"}>
            <ActionIcon size="xs" aria-label="Thumb down" aria-pressed={thumb === "down"} onClick={() => press("down")}>
              {thumb === "down" ? <IconThumbDownFilled size={13} /> : <IconThumbDown size={13} />}
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs">
            <Textarea
              label="What was wrong?"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                send();
              }}
              autosize
              minRows={2}
              maxRows={5}
              maxLength={MAX_REASON}
              data-autofocus
            />
            <Button size="xs" loading={pending} disabled={reason.trim() === ""} onClick={send}>
              Send the reason
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
