/** The project's files: explorer, editor, outline, search and problems. Saves with the etag it read; never overwrites unasked. */
export { FilesTool } from "./components/files-tool";
export { ProblemsTool } from "./components/problems-tool";
export { SearchTool } from "./components/search-tool";
export { SymbolIcon } from "./components/symbol-icon";
export { jumpTo } from "./hooks/editor-place";
export { outlineNote, useOutline } from "./hooks/use-outline";
