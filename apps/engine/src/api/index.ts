/**
 * The ways into the engine: the browser's tRPC, socket and files, the previews' own origins, the command line's
 * socket, and the doors of other programs (/v1 as OpenAI's clients speak it, tools at /mcp). Thin transports: each checks who asks, validates, calls one verb and maps the error; none decides anything.
 */
export { createGuildCommands } from "./cli/guild-commands.ts";
export { createImportCommand } from "./cli/import-command.ts";
export { createJourneyCommands } from "./cli/journey-commands.ts";
export { createSolveCommand } from "./cli/solve-command.ts";
export { createToolWork } from "./mcp/house-work.ts";
export { type DoorParts, type Doors, openDoors } from "./open-doors.ts";
export type { ExpertWork } from "./openai/ports.ts";
export type { TerminalListener } from "./realtime/ports.ts";
export { shareTerminals } from "./realtime/share-terminals.ts";
export { createAccessTokens } from "./tokens/access-tokens.ts";
