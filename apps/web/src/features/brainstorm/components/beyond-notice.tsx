import { Button } from "@mantine/core";
import { IconCompass } from "@tabler/icons-react";
import classes from "./notice.module.css";

interface Beyond {
  reason: string;
  nearest: string;
  firstSlice: string;
}

/** Said at once: why not, what works instead, and a first slice to begin with. */
export function BeyondNotice({ beyond, onUse }: { beyond: Beyond; onUse?: (brief: string) => void }) {
  return (
    <aside className={classes.notice} aria-label="Out of scope">
      <IconCompass size={18} aria-hidden />
      <div className={classes.text}>
        <strong>{beyond.reason}</strong>
        {beyond.nearest !== "" && <p>Nearest thing that works: {beyond.nearest}</p>}
        {beyond.firstSlice !== "" && (
          <>
            <p className={classes.slice}>{beyond.firstSlice}</p>
            {onUse && (
              <Button variant="default" onClick={() => onUse(beyond.firstSlice)}>
                Start with this first slice
              </Button>
            )}
          </>
        )}
      </div>
    </aside>
  );
}
