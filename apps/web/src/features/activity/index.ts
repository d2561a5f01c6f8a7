/** Everything that runs or ran lately, in all projects. */
export { ActivityScreen } from "./components/activity-screen";
