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

const UNAUTHENTICATED = 401;

const tokenInAddress = (): string | null => new URLSearchParams(location.hash.slice(1)).get("token");

/** Posts the one-time token of the address once and removes it from the address bar. */
async function signIn(): Promise<void> {
  const { set } = useSession.getState();
  const token = tokenInAddress();
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

/** Status by the engine's answer; null where it does not answer. */
async function statusNow(): Promise<number | null> {
  const reply = await fetch("/api/trpc/system.status").catch(() => null);
  return reply?.status ?? null;
}

/** An engine that does not answer is not a missing session: the page says so and keeps trying. */
const hasSession = async (): Promise<boolean> => (await statusNow()) !== UNAUTHENTICATED;

let once: Promise<void> | null = null;
/** Idempotent: a one-time token is posted at most once. */
export function startSession(): Promise<void> {
  once ??= signIn();
  return once;
}

/** A link pasted into an open tab loads no page: only its token is new. */
function onHash(): void {
  if (tokenInAddress() === null) return;
  once = null;
  void startSession();
}

/** Somebody comes back to a tab without a session: another tab may have signed in meanwhile. */
async function onReturn(): Promise<void> {
  if (document.hidden || useSession.getState().state !== "out") return;
  const status = await statusNow();
  if (status !== null && status !== UNAUTHENTICATED) useSession.getState().set("in");
}

/** Notices every later way in; gives back the way to stop. External systems: the address bar and the other tabs. */
export function watchSession(): () => void {
  const returned = () => void onReturn();
  window.addEventListener("hashchange", onHash);
  window.addEventListener("focus", returned);
  document.addEventListener("visibilitychange", returned);
  return () => {
    window.removeEventListener("hashchange", onHash);
    window.removeEventListener("focus", returned);
    document.removeEventListener("visibilitychange", returned);
  };
}
