import { Button } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef } from "react";
import { Empty } from "@/components";
import classes from "./drawer.module.css";

interface Line {
  text: string;
  tone: "plain" | "warn" | "error";
}

const LINE_PX = 19;

/** Thousands of lines at the price of the visible ones; follows the end unless scrolled up. */
export function LineList({ lines, empty, onClear }: { lines: Line[]; empty: string; onClear?: () => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const stick = useRef(true);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 20,
  });
  const height = rows.getTotalSize();
  // biome-ignore lint/correctness/useExhaustiveDependencies: more lines is what makes it grow
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && stick.current) element.scrollTop = element.scrollHeight;
  }, [height, lines.length]);
  if (lines.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className={classes.lines}>
      {onClear && (
        <Button className={classes.clear} size="compact-xs" variant="default" onClick={onClear}>
          Clear
        </Button>
      )}
      <div
        ref={scroller}
        className={classes.linesScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label="Lines"
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          stick.current = scrollHeight - scrollTop - clientHeight < 40;
        }}
      >
        <div style={{ position: "relative", height }}>
          {rows.getVirtualItems().map((row) => (
            <div
              key={row.key}
              className={classes.line}
              data-tone={lines[row.index]?.tone}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {lines[row.index]?.text}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
