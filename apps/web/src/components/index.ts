/** Small pieces every feature shares. They know tokens and props, never a verb of the engine. */

export { CodeBlock } from "./code-block";
export { Confirm } from "./confirm";
export { CopyButton } from "./copy-button";
export { Elapsed } from "./elapsed";
export { Empty } from "./empty";
export { Failure } from "./failure";
export { formatBytes, formatClock, formatDuration, percent, plural, timeAgo } from "./format";
export { ModelText } from "./model-text";
export { Page } from "./page";
export { Rows, Section } from "./section";
export { type Mark, StateMark } from "./state-mark";
export { useNow } from "./use-now";
export { useOpening } from "./use-opening";
export { Waiting } from "./waiting";
