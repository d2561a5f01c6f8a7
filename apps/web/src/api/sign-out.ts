import { toProblem, UNREACHABLE } from "./problem";

/**
 * Ends the session of this browser and opens the first page anew, so that nothing that was read or typed stays in this
 * tab. Throws a Problem when the engine did not end it: this browser then stays signed in.
 */
export async function signOut(): Promise<void> {
  const reply = await fetch("/api/logout", { method: "POST" }).catch(() => null);
  if (reply === null) throw UNREACHABLE;
  if (!reply.ok) throw toProblem(await reply.json().catch(() => null));
  sessionStorage.clear();
  location.replace("/");
}
