export { ChangeActions } from "./components/change-actions";
export { ChangesTool } from "./components/changes-tool";
export { type Standing, standingOf } from "./hooks/standing";
