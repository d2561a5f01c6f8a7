import { IconCheck, IconHome, IconLoader2, IconQuestionMark, IconX } from "@tabler/icons-react";
import { LOOK_WORDS, type Look } from "../hooks/cell";
import classes from "./tests.module.css";

/** A mark told apart by shape and fill as well as by colour. */
export function CellMark({ look }: { look: Look }) {
  return (
    <span className={classes.mark} data-look={look} title={LOOK_WORDS[look]}>
      {(look === "proved" || look === "derived" || look === "unconfirmed") && (
        <IconCheck size={12} stroke={3} aria-hidden />
      )}
      {look === "house" && <IconHome size={12} stroke={2.2} aria-hidden />}
      {look === "failed" && <IconX size={12} stroke={3} aria-hidden />}
      {look === "disputed" && <IconQuestionMark size={12} stroke={3} aria-hidden />}
      {look === "running" && <IconLoader2 size={12} stroke={2.5} aria-hidden />}
    </span>
  );
}
