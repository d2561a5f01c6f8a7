import type { Connection } from "./client.ts";
import { hashToken, newSecret } from "./ids.ts";

/** login = a one-time link; clone = read access to one project by git. Tokens of programs: access-tokens.ts. */
export type ApiTokenKind = "login" | "clone";

export interface SessionRepository {
  /** Returns the cookie's value; only its hash is stored. */
  create(actorId: string, expiresAt: Date): Promise<string>;
  /** The actor of a session that has not expired. */
  find(token: string, now: Date): Promise<string | null>;
  remove(token: string): Promise<void>;
  removeExpired(now: Date): Promise<void>;
}

export interface ApiTokenRepository {
  /** Returns the token, shown once; only its hash is stored. */
  issue(input: { kind: ApiTokenKind; projectId?: string; expiresAt: Date }): Promise<string>;
  find(kind: ApiTokenKind, token: string, now: Date): Promise<{ projectId: string | null } | null>;
  /** Takes a one-time token: of two takers at once, one gets it. */
  take(kind: ApiTokenKind, token: string, now: Date): Promise<boolean>;
  removeExpired(now: Date): Promise<void>;
}

export function createSessionRepository(connection: Connection): SessionRepository {
  return {
    create: async (actorId, expiresAt) => {
      const token = newSecret();
      await connection.session.create({ data: { tokenHash: hashToken(token), actorId, expiresAt } });
      return token;
    },
    find: async (token, now) => {
      const row = await connection.session.findUnique({ where: { tokenHash: hashToken(token) } });
      return row && row.expiresAt > now ? row.actorId : null;
    },
    remove: async (token) => {
      await connection.session.deleteMany({ where: { tokenHash: hashToken(token) } });
    },
    removeExpired: async (now) => {
      await connection.session.deleteMany({ where: { expiresAt: { lte: now } } });
    },
  };
}

export function createApiTokenRepository(connection: Connection): ApiTokenRepository {
  return {
    issue: async ({ kind, projectId, expiresAt }) => {
      const token = newSecret();
      const tokenHash = hashToken(token);
      await connection.apiToken.create({ data: { tokenHash, kind, projectId: projectId ?? null, expiresAt } });
      return token;
    },
    find: async (kind, token, now) => {
      const row = await connection.apiToken.findUnique({ where: { tokenHash: hashToken(token) } });
      return row && row.kind === kind && row.expiresAt > now ? { projectId: row.projectId } : null;
    },
    take: async (kind, token, now) => {
      const { count } = await connection.apiToken.deleteMany({
        where: { tokenHash: hashToken(token), kind, expiresAt: { gt: now } },
      });
      return count === 1;
    },
    removeExpired: async (now) => {
      await connection.apiToken.deleteMany({ where: { expiresAt: { lte: now } } });
    },
  };
}
