/** The guild as people see it: its experts, what it decides for a request, how well it decides, and what is tried out. */
export { CandidateBars } from "./components/candidate-bars";
export { GuildScreen } from "./components/guild-screen";
export { percent, WAYS } from "./words";
