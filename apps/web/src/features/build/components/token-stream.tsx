import { useEffect, useRef } from "react";
import { useRunStore } from "@/realtime";
import classes from "./build.module.css";

/** The one stream shown while the model writes. Its height is fixed, so nothing jumps. */
export function TokenStream({ projectId, runId }: { projectId: string; runId: string }) {
  const preview = useRunStore((state) => {
    const token = state.tokens[projectId];
    return token?.runId === runId ? token : undefined;
  });
  const pre = useRef<HTMLPreElement>(null);
  // External system: the scroll position follows the text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new text is what moves the end
  useEffect(() => {
    if (pre.current !== null) pre.current.scrollTop = pre.current.scrollHeight;
  }, [preview?.text]);
  return (
    <figure className={classes.stream}>
      <figcaption>{preview === undefined ? "The model is not writing now" : `Writing ${preview.target}`}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre ref={pre} tabIndex={0}>
        {preview?.text}
        {preview !== undefined && <span className={classes.caret} />}
      </pre>
    </figure>
  );
}
