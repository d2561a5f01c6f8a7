import { Button } from "@mantine/core";
import classes from "./files.module.css";

interface ConflictBarProps {
  comparing: boolean;
  onCompare: () => void;
  onTheirs: () => void;
  onMine: () => void;
}

/** The file changed on the engine while it was edited here: the person decides. */
export function ConflictBar({ comparing, onCompare, onTheirs, onMine }: ConflictBarProps) {
  return (
    <div className={classes.conflict} role="alert">
      <span>This file changed while you edited it.</span>
      <Button size="compact-xs" variant="default" onClick={onCompare}>
        {comparing ? "Back to my text" : "Compare"}
      </Button>
      <Button size="compact-xs" variant="default" onClick={onTheirs}>
        Take the new one
      </Button>
      <Button size="compact-xs" onClick={onMine}>
        Keep mine
      </Button>
    </div>
  );
}
