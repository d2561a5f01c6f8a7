import { Button } from "@mantine/core";
import { IconQuote } from "@tabler/icons-react";
import classes from "./notice.module.css";

interface UnplacedNoticeProps {
  clauses: string[];
  onLeaveOut: (clause: string) => void;
  onRewrite: () => void;
}

/** Parts of the text that no row speaks of: they count as not proved until they are placed or left out. */
export function UnplacedNotice({ clauses, onLeaveOut, onRewrite }: UnplacedNoticeProps) {
  return (
    <aside className={classes.notice} aria-label="Not understood">
      <IconQuote size={18} aria-hidden />
      <div className={classes.text}>
        <strong>Not understood yet</strong>
        <p>No row below speaks of this. Say it in other words, add a row for it, or leave it out.</p>
        <ul className={classes.clauses}>
          {clauses.map((clause) => (
            <li key={clause}>
              <q>{clause}</q>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`Leave out: ${clause}`}
                onClick={() => onLeaveOut(clause)}
              >
                Leave out
              </Button>
            </li>
          ))}
        </ul>
        <Button variant="default" size="compact-sm" onClick={onRewrite}>
          Say it in other words
        </Button>
      </div>
    </aside>
  );
}
