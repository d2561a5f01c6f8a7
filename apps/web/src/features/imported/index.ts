/**
 * Projects that were opened from a folder or zip: how they come in, their own tests, and what the stages of the
 * journey are for in them. Never writes a file itself: the engine plans, refuses and keeps.
 */
export { ImportButton } from "./components/import-button";
export { OwnBrainstorm, OwnBuild, OwnPlan, OwnRequirements, OwnRun } from "./components/own-stages";
export { SuiteStage } from "./components/suite-stage";
