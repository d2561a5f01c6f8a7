/**
 * What the engine tells without being asked: run events folded into views, token previews, preview console lines,
 * and which server data went stale. Wraps the socket once; never shows anything itself.
 */
export { applyConsole, clearConsole, useRun, useRunStore } from "./run-store";
export { LEAF_ENDED, type LeafProgress, type RunView } from "./run-view";
export { engineSocket, loadRun } from "./socket";
export { useProjectStream } from "./use-project-stream";
