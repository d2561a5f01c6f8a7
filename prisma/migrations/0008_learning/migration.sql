-- What people say of decisions, trainings of the gate, what a shadow policy would have said, experiments, and who did what.
CREATE TABLE "GuildFeedback" (
    "decisionId" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "thumb" TEXT,
    "reason" TEXT NOT NULL,
    "otherExpert" TEXT,
    "kept" REAL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("decisionId", "person")
);
CREATE INDEX "GuildFeedback_createdAt_idx" ON "GuildFeedback"("createdAt");

CREATE TABLE "GateTraining" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "policyId" TEXT,
    "againstId" TEXT,
    "doc" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME
);
CREATE INDEX "GateTraining_createdAt_idx" ON "GateTraining"("createdAt");
CREATE INDEX "GateTraining_policyId_idx" ON "GateTraining"("policyId");

CREATE TABLE "ShadowScore" (
    "policyId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "active" TEXT NOT NULL,
    "shadow" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("policyId", "decisionId")
);

CREATE TABLE "GuildExperiment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "counted" JSONB NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME
);
CREATE INDEX "GuildExperiment_startedAt_idx" ON "GuildExperiment"("startedAt");

CREATE TABLE "GuildAudit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL
);
CREATE INDEX "GuildAudit_at_idx" ON "GuildAudit"("at");
