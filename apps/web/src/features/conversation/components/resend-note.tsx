import { Checkbox, CloseButton } from "@mantine/core";
import { IconPencil, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { changeEdit, focusComposer } from "@/commands";
import {
  keptExpert,
  offersTakeBack,
  partWords,
  type Resend,
  resendWords,
  type TakeBackOffer,
  takesBack,
} from "../hooks/resend";
import classes from "./conversation.module.css";
import notes from "./resend-note.module.css";

const OFFERS: Record<TakeBackOffer, string> = {
  none: "",
  newest: "Nothing was changed since. Redo under the earlier change puts it in again.",
  older: "Later changes stay. Where one of them builds on it, nothing is sent and you are told.",
  working: "Its run still works: what it changes until it ends goes before this begins.",
};

interface ResendNoteProps {
  projectId: string;
  resend: Resend;
  busy: boolean;
  onLeave: () => void;
}

/** Above the words of an earlier message: what sending them will do, and what is kept of that message. */
export function ResendNote({ projectId, resend, busy, onLeave }: ResendNoteProps) {
  const { edit, target } = resend;
  const expert = keptExpert(edit);
  const spec = useQuery({ ...trpc.spec.get.queryOptions({ projectId }), enabled: edit.part !== null });
  const row = edit.part && partWords(edit.part, spec.data?.rows, takesBack(resend));
  const letGo = (what: "expert" | "part") => {
    changeEdit(projectId, what === "expert" ? { expert: null } : { part: null });
    // The button goes, and the focus of a keyboard with it.
    focusComposer();
  };
  return (
    <fieldset className={notes.note} onKeyDown={(event) => event.key === "Escape" && onLeave()}>
      <legend>
        <IconPencil size={13} aria-hidden /> Edit and send again
      </legend>
      <CloseButton className={notes.close} size="xs" aria-label="Leave the message as it was" onClick={onLeave} />
      <p role="status">{resendWords(resend, busy)}</p>
      {offersTakeBack(resend) && target.kind === "known" && (
        <Checkbox
          size="xs"
          checked={takesBack(resend)}
          onChange={(event) => changeEdit(projectId, { takeBack: event.currentTarget.checked })}
          label="Take back first what it changed"
          description={OFFERS[target.offer]}
        />
      )}
      {(expert !== null || row !== null) && (
        <div className={notes.kept}>
          {expert !== null && (
            <button
              type="button"
              className={classes.chip}
              aria-label={`For ${expert}: choose by the words instead`}
              onClick={() => letGo("expert")}
            >
              for {expert} <IconX size={11} aria-hidden />
            </button>
          )}
          {row !== null && (
            <button
              type="button"
              className={classes.chip}
              aria-label={`About ${row}: make it about the whole project`}
              onClick={() => letGo("part")}
            >
              about {row} <IconX size={11} aria-hidden />
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}
