/** Versions of a project: what changed in each, and bringing one back as a new version. Destroys nothing. */
export { HistoryTool } from "./components/history-tool";
