import type { IncomingMessage } from "node:http";
import type { Actor } from "@guildhall/contracts";
import { hashToken } from "@guildhall/db";
import type { Resources } from "../../platform/index.ts";
import type { AccessPolicy } from "./access-policy.ts";

const SESSION_MS = 30 * 24 * 3600_000;
const LOGIN_MS = 24 * 3600_000;
export const OWNER: Actor = { id: "owner", role: "owner" };

/**
 * The values of every cookie with this name, as they come. There may be several: a page on a name below ours can set
 * one beside the real one, and the browser may send it first.
 */
function readCookies(header: string | undefined, name: string): string[] {
  const parts = (header ?? "").split(";").map((part) => part.trim());
  return parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
}

interface Session {
  /** The same for every request of the session; not its secret. */
  id: string;
  actor: Actor;
}

export interface Sessions {
  /** A new one-time login address, good for a day. */
  loginAddress(): Promise<string>;
  /** Trades a one-time token for a Set-Cookie header; null when it was used or is too old. */
  signIn(token: string): Promise<string | null>;
  /** Ends the session of this request; returns the Set-Cookie header that forgets it. */
  signOut(request: IncomingMessage): Promise<string>;
  /** The session that one of the cookies names. Tokens of programs open only /v1, /mcp and /metrics, never a verb. */
  session(request: IncomingMessage): Promise<Session | null>;
  /** Who asks: the actor of the session. */
  actor(request: IncomingMessage): Promise<Actor | null>;
}

/** @param onEnd told of each session that was signed out */
export function createSessions(
  { db, clock }: Pick<Resources, "db" | "clock">,
  policy: AccessPolicy,
  onEnd: (sessionId: string) => void,
): Sessions {
  const { cookieName } = policy;
  const attributes = `Path=/; HttpOnly; SameSite=Strict${policy.secureCookie ? "; Secure" : ""}`;
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);
  async function session(request: IncomingMessage): Promise<Session | null> {
    for (const secret of readCookies(request.headers.cookie, cookieName)) {
      if (await db.sessions.find(secret, clock.now())) return { id: hashToken(secret), actor: OWNER };
    }
    return null;
  }
  return {
    loginAddress: async () => {
      const token = await db.apiTokens.issue({ kind: "login", expiresAt: inMs(LOGIN_MS) });
      return `${policy.address}/#token=${token}`;
    },
    signIn: async (token) => {
      if (!(await db.apiTokens.take("login", token, clock.now()))) return null;
      const secret = await db.sessions.create(OWNER.id, inMs(SESSION_MS));
      return `${cookieName}=${secret}; Max-Age=${SESSION_MS / 1000}; ${attributes}`;
    },
    signOut: async (request) => {
      for (const secret of readCookies(request.headers.cookie, cookieName)) {
        await db.sessions.remove(secret);
        onEnd(hashToken(secret));
      }
      return `${cookieName}=; Max-Age=0; ${attributes}`;
    },
    session,
    actor: async (request) => (await session(request))?.actor ?? null,
  };
}
