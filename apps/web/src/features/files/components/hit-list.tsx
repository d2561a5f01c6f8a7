import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import classes from "./files.module.css";

interface Hit {
  path: string;
  line: number;
  text: string;
  note: string | null;
}

interface HitListProps {
  hits: Hit[];
  onOpen: (hit: Hit) => void;
  /** A second button in each row. */
  action?: { label: string; disabled: boolean; perform: (hit: Hit) => void };
}

const ROW_PX = 44;

/** Places in files, one a row, virtualised. */
export function HitList({ hits, onOpen, action }: HitListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  return (
    <div ref={scroller} className={classes.hits}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const hit = hits[row.index];
          if (hit === undefined) return null;
          return (
            <li key={row.key} style={{ height: ROW_PX, transform: `translateY(${row.start}px)` }}>
              <button type="button" onClick={() => onOpen(hit)}>
                <span className={classes.hitText}>{hit.text}</span>
                <span className={classes.hitPath}>
                  {hit.path}:{hit.line}
                  {hit.note !== null && ` · ${hit.note}`}
                </span>
              </button>
              {action && (
                <button
                  type="button"
                  className={classes.hitAction}
                  disabled={action.disabled}
                  aria-label={`${action.label}: ${hit.text}`}
                  onClick={() => action.perform(hit)}
                >
                  {action.label}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
