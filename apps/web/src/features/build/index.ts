/** Leaves lighting up one by one while a run writes them, and the ways out when one is stuck. */
export { BuildStage } from "./components/build-stage";
