import { Button } from "@mantine/core";
import { IconQuote } from "@tabler/icons-react";
import classes from "./notice.module.css";

/** With so many parts open another kind may fit better than other words. */
const MANY = 4;

interface UnplacedNoticeProps {
  clauses: string[];
  onLeaveOut: (clause: string) => void;
  onRewrite: () => void;
  /** Starts again as whole files by the model; absent when it is one already. */
  onFreeBuild?: () => void;
}

/** Parts of the text that no row speaks of: they count as not proved until they are placed or left out. */
export function UnplacedNotice({ clauses, onLeaveOut, onRewrite, onFreeBuild }: UnplacedNoticeProps) {
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
        <div className={classes.exits}>
          <Button variant="default" size="compact-sm" onClick={onRewrite}>
            Say it in other words
          </Button>
          {onFreeBuild && clauses.length >= MANY && (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={onFreeBuild}>
              Free build instead (risky: whole files by the model)
            </Button>
          )}
        </div>
      </div>
    </aside>
  );
}
