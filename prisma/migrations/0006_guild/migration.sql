-- Decisions of the gate, outcomes behind the record, later policies, experts of the team.
CREATE TABLE "GuildDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT,
    "text" TEXT NOT NULL,
    "stage" TEXT,
    "expert" TEXT,
    "intent" TEXT,
    "confidence" REAL NOT NULL,
    "way" TEXT NOT NULL,
    "abstained" BOOLEAN NOT NULL,
    "outOfDomain" BOOLEAN NOT NULL,
    "latencyMs" REAL NOT NULL,
    "policy" TEXT NOT NULL,
    "doc" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "GuildDecision_createdAt_idx" ON "GuildDecision"("createdAt");

CREATE TABLE "GuildOutcome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decisionId" TEXT,
    "expert" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "success" BOOLEAN NOT NULL,
    "weight" REAL NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "GuildOutcome_createdAt_idx" ON "GuildOutcome"("createdAt");
CREATE INDEX "GuildOutcome_decisionId_idx" ON "GuildOutcome"("decisionId");

CREATE TABLE "GatePolicy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "featureVersion" INTEGER NOT NULL,
    "metrics" JSONB NOT NULL,
    "dataHash" TEXT NOT NULL,
    "weights" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "GatePolicy_state_idx" ON "GatePolicy"("state");

CREATE TABLE "TeamExpert" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "definition" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
