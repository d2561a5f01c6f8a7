/** The leaves to write, each with purpose, signature, the criteria it serves, and whether it is within reach. */
export { PlanStage } from "./components/plan-stage";
