/**
 * What stands around every page: sign-in, the rail, palettes, dialogs, the live region and notices of finished runs.
 * Never knows what a page shows.
 */
export { AppFrame } from "./components/app-frame";
export { Notices } from "./components/notices";
export { SessionGate } from "./components/session-gate";
