import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import classes from "./files.module.css";

interface Hit {
  path: string;
  line: number;
  text: string;
  note: string | null;
}

const ROW_PX = 44;

/** Places in files, one a row, virtualised. */
export function HitList({ hits, onOpen }: { hits: Hit[]; onOpen: (hit: Hit) => void }) {
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
            </li>
          );
        })}
      </ul>
    </div>
  );
}
