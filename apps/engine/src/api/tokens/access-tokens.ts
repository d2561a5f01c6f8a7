import type { IncomingMessage } from "node:http";
import { AppError, type TokenScope, type Verbs } from "@guildhall/contracts";
import type { Resources } from "../../platform/index.ts";

const DAY_MS = 24 * 3600_000;
/** A use is written down at most so often, so that a busy program does not write a row a request. */
const TOUCH_EVERY_MS = 60_000;

/** A program that showed a token good for what it wants. */
export interface Caller {
  tokenId: string;
  scopes: readonly TokenScope[];
  /** Fires when the token is revoked, its reason an AppError UNAUTHENTICATED. */
  revoked: AbortSignal;
}

/** The tokens of other programs. */
export interface AccessTokens {
  verbs: Verbs["tokens"];
  /**
   * Who shows this bearer token; `scope` null asks for any token. Throws UNAUTHENTICATED (none, unknown, expired),
   * FORBIDDEN (known, but not for this).
   */
  authenticate(request: Pick<IncomingMessage, "headers">, scope: TokenScope | null): Promise<Caller>;
}

/** The token of an Authorization header; null without one. Clients write the scheme in any case. */
function readBearer(header: string | undefined): string | null {
  return /^bearer +(\S{1,200})$/i.exec(header?.trim() ?? "")?.[1] ?? null;
}

const unauthenticated = (message: string): AppError =>
  new AppError("UNAUTHENTICATED", message, "Make a token on the page Access, or by `guildhall token create`.");

/** Revocation reaches what is being answered at once: there is one engine, so a signal in its memory is enough. */
export function createAccessTokens({ db, clock }: Pick<Resources, "db" | "clock">): AccessTokens {
  const ends = new Map<string, AbortController>();
  const touched = new Map<string, number>();

  const endOf = (id: string): AbortController => {
    const known = ends.get(id) ?? new AbortController();
    ends.set(id, known);
    return known;
  };

  async function touch(id: string): Promise<void> {
    const now = clock.now();
    if (now.getTime() - (touched.get(id) ?? 0) < TOUCH_EVERY_MS) return;
    touched.set(id, now.getTime());
    await db.accessTokens.touch(id, now);
  }

  return {
    verbs: {
      list: () => db.accessTokens.list(),
      create: (_, { name, scopes, expiresInDays }) => {
        const expiresAt = new Date(clock.now().getTime() + expiresInDays * DAY_MS);
        return db.accessTokens.create({ name, scopes: [...new Set(scopes)], expiresAt });
      },
      revoke: async (_, { tokenId }) => {
        const found = await db.accessTokens.remove(tokenId);
        // It stays in the map: a request that has just been let in finds it ended.
        endOf(tokenId).abort(unauthenticated("The token was revoked."));
        touched.delete(tokenId);
        if (found) return { ok: true };
        throw new AppError("NOT_FOUND", "There is no such token.", "`guildhall token list` shows the tokens.");
      },
    },
    authenticate: async ({ headers }, scope) => {
      const token = readBearer(headers.authorization);
      if (token === null) throw unauthenticated("This address wants a token: Authorization: Bearer …");
      const entry = await db.accessTokens.find(token, clock.now());
      if (!entry) throw unauthenticated("The token is not known here, has expired or was revoked.");
      if (scope !== null && !entry.scopes.includes(scope)) {
        throw new AppError(
          "FORBIDDEN",
          `The token "${entry.name}" is not for this: it lacks the scope ${scope}.`,
          `Make a token with the scope ${scope}.`,
        );
      }
      const revoked = endOf(entry.id).signal;
      await touch(entry.id);
      return { tokenId: entry.id, scopes: entry.scopes, revoked };
    },
  };
}
