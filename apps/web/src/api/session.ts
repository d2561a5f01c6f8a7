import { create } from "zustand";

type SessionState = "checking" | "in" | "out";

/** Whether this browser holds a session cookie. The cookie itself is not readable here. */
export const useSession = create<{
  state: SessionState;
  refused: string | null;
  set: (state: SessionState, refused?: string) => void;
}>((set) => ({
  state: "checking",
  refused: null,
  set: (state, refused) => set({ state, refused: refused ?? null }),
}));

/** Posts the one-time token of the address once and removes it from the address bar. */
async function signIn(): Promise<void> {
  const { set } = useSession.getState();
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token !== null) {
    history.replaceState(null, "", location.pathname + location.search);
    const reply = await fetch("/api/login", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
    }).catch(() => null);
    if (reply !== null && !reply.ok) {
      const body: unknown = await reply.json().catch(() => null);
      const message = (body as { message?: unknown } | null)?.message;
      const known = await hasSession();
      set(
        known ? "in" : "out",
        known ? undefined : typeof message === "string" ? message : "The link was used already.",
      );
      return;
    }
  }
  set((await hasSession()) ? "in" : "out");
}

async function hasSession(): Promise<boolean> {
  const reply = await fetch("/api/trpc/system.status").catch(() => null);
  // An engine that does not answer is not a missing session: the page says so and keeps trying.
  return reply === null || reply.status !== 401;
}

let once: Promise<void> | null = null;
/** Idempotent: a one-time token is posted at most once a page. */
export function startSession(): Promise<void> {
  once ??= signIn();
  return once;
}
