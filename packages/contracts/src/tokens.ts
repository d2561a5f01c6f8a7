import { z } from "zod";

/**
 * What a token may be used for. `chat` and `complete` and `embed`: that part of /v1; `mcp`: the tools at /mcp, which
 * can build and change projects; `read`: /metrics.
 */
export const TOKEN_SCOPES = ["chat", "complete", "embed", "mcp", "read"] as const;
export const tokenScopeSchema = z.enum(TOKEN_SCOPES);
export type TokenScope = z.infer<typeof tokenScopeSchema>;

export const MAX_TOKEN_DAYS = 366;

export const accessTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The last characters of the token, to tell it from others; empty where they are not known. */
  hint: z.string(),
  scopes: z.array(tokenScopeSchema),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** To the minute; null = never used. */
  lastUsedAt: z.string().nullable(),
});
/** A token of another program. The token itself is never part of it. */
export type AccessToken = z.infer<typeof accessTokenSchema>;

export const newTokenSchema = z.object({
  name: z.string().trim().min(1).max(60),
  scopes: z.array(tokenScopeSchema).min(1).max(TOKEN_SCOPES.length),
  /** Days from now. */
  expiresInDays: z.number().int().min(1).max(MAX_TOKEN_DAYS).default(90),
});
export type NewToken = z.infer<typeof newTokenSchema>;
