/** The project's files: explorer, editor, search and problems. Saves with the etag it read; never overwrites unasked. */
export { FilesTool } from "./components/files-tool";
export { ProblemsTool } from "./components/problems-tool";
export { SearchTool } from "./components/search-tool";
