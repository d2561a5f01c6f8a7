import { type AccessToken, accessTokenSchema, type TokenScope } from "@guildhall/contracts";
import type { Connection } from "./client.ts";
import { hashToken, newId, newSecret } from "./ids.ts";

const HINT_LENGTH = 4;

export interface AccessTokenRepository {
  /** Returns the token, shown once; only its hash is stored. */
  create(input: {
    name: string;
    scopes: TokenScope[];
    expiresAt: Date;
  }): Promise<{ token: string; entry: AccessToken }>;
  /** Newest first, expired ones included. */
  list(): Promise<AccessToken[]>;
  /** The entry of a token that has not expired. */
  find(token: string, now: Date): Promise<AccessToken | null>;
  touch(id: string, now: Date): Promise<void>;
  /** True when it was there. */
  remove(id: string): Promise<boolean>;
}

type Row = NonNullable<Awaited<ReturnType<Connection["accessToken"]["findUnique"]>>>;

const toEntry = (row: Row): AccessToken =>
  accessTokenSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  });

export function createAccessTokenRepository(connection: Connection): AccessTokenRepository {
  return {
    create: async ({ name, scopes, expiresAt }) => {
      const token = `guildhall-${newSecret()}`;
      const row = await connection.accessToken.create({
        data: {
          id: newId("tok"),
          tokenHash: hashToken(token),
          name,
          hint: token.slice(-HINT_LENGTH),
          scopes,
          expiresAt,
        },
      });
      return { token, entry: toEntry(row) };
    },
    list: async () => (await connection.accessToken.findMany({ orderBy: { createdAt: "desc" } })).map(toEntry),
    find: async (token, now) => {
      const row = await connection.accessToken.findUnique({ where: { tokenHash: hashToken(token) } });
      return row && row.expiresAt > now ? toEntry(row) : null;
    },
    touch: async (id, now) => {
      await connection.accessToken.updateMany({ where: { id }, data: { lastUsedAt: now } });
    },
    remove: async (id) => (await connection.accessToken.deleteMany({ where: { id } })).count > 0,
  };
}
