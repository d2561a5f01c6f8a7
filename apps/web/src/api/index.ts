/**
 * The browser's only way to the engine's verbs: one tRPC client, one query cache, one reading of errors.
 * Never holds server data outside the query cache and never knows a component.
 */
export { client, queryClient, trpc } from "./client";
export { type Problem, toProblem } from "./problem";
export { startSession, useSession, watchSession } from "./session";
export { signOut } from "./sign-out";
