/** The guild as people see it: its experts, what it decides for a request, how well it decides, and what is tried out. */
export { GuildScreen } from "./components/guild-screen";
