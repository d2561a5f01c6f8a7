/**
 * What holds for one project only: rules for every prompt, its model, local only, step by step, the values its own
 * programs find in their environment. Shows the limits they run under, and never runs anything.
 */
export { SettingsTool } from "./components/settings-tool";
