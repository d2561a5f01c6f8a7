/** What holds for one project only: rules for every prompt, its model, local only, step by step. */
export { SettingsTool } from "./components/settings-tool";
