-- Tokens of other programs, with a name and scopes.
CREATE TABLE "AccessToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME
);
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- Bearer tokens of before were made to read /metrics: they go on doing only that.
INSERT INTO "AccessToken" ("id", "tokenHash", "name", "hint", "scopes", "createdAt", "expiresAt")
SELECT 'tok_' || substr("tokenHash", 1, 16), "tokenHash", 'Made before tokens had names', '', '["read"]', "createdAt", "expiresAt"
FROM "ApiToken" WHERE "kind" = 'bearer';
DELETE FROM "ApiToken" WHERE "kind" = 'bearer';
