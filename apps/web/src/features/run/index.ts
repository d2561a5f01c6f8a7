/** The prototype in use: its preview, the Try it form, and the limits it runs under. Never executes anything here. */
export { RunStage } from "./components/run-stage";
