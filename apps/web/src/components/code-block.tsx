import classes from "./code-block.module.css";
import { CopyButton } from "./copy-button";

/** Plain monospaced text with a copy button; long blocks scroll inside. */
export function CodeBlock({ text, label, maxHeight = 320 }: { text: string; label: string; maxHeight?: number }) {
  return (
    <div className={classes.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre className={classes.pre} style={{ maxHeight }} tabIndex={0}>
        {text}
      </pre>
      <span className={classes.copy}>
        <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
      </span>
    </div>
  );
}
