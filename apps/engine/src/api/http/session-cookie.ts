import type { IncomingMessage } from "node:http";
import type { Actor } from "@guildhall/contracts";
import type { Resources } from "../../platform/index.ts";
import type { AccessPolicy } from "./access-policy.ts";

const SESSION_MS = 30 * 24 * 3600_000;
const LOGIN_MS = 24 * 3600_000;
export const OWNER: Actor = { id: "owner", role: "owner" };

/** The value of one cookie; null when absent. */
function readCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(";") ?? []) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
}

export interface Sessions {
  /** A new one-time login address, good for a day. */
  loginAddress(): Promise<string>;
  /** Trades a one-time token for a Set-Cookie header; null when it was used or is too old. */
  signIn(token: string): Promise<string | null>;
  /** Ends the session of this request; returns the Set-Cookie header that forgets it. */
  signOut(request: IncomingMessage): Promise<string>;
  /** Who asks: the cookie's session. Tokens of programs open only /v1, /mcp and /metrics, never a verb. */
  actor(request: IncomingMessage): Promise<Actor | null>;
}

export function createSessions({ db, clock }: Pick<Resources, "db" | "clock">, policy: AccessPolicy): Sessions {
  const attributes = `Path=/; HttpOnly; SameSite=Strict${policy.secureCookie ? "; Secure" : ""}`;
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);
  return {
    loginAddress: async () => {
      const token = await db.apiTokens.issue({ kind: "login", expiresAt: inMs(LOGIN_MS) });
      return `${policy.address}/#token=${token}`;
    },
    signIn: async (token) => {
      if (!(await db.apiTokens.take("login", token, clock.now()))) return null;
      const session = await db.sessions.create(OWNER.id, inMs(SESSION_MS));
      return `${policy.cookieName}=${session}; Max-Age=${SESSION_MS / 1000}; ${attributes}`;
    },
    signOut: async (request) => {
      const session = readCookie(request.headers.cookie, policy.cookieName);
      if (session) await db.sessions.remove(session);
      return `${policy.cookieName}=; Max-Age=0; ${attributes}`;
    },
    actor: async (request) => {
      const session = readCookie(request.headers.cookie, policy.cookieName);
      if (session && (await db.sessions.find(session, clock.now()))) return OWNER;
      return null;
    },
  };
}
