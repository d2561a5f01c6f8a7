/**
 * Monaco, wrapped once and fetched from our own origin when first shown.
 * Never reads or writes a project file: text comes in as a prop and goes out by a callback.
 */
export { CodeEditor } from "./code-editor";
export { DiffView } from "./diff-view";
export { languageOf } from "./language";
