-- One bounded document a leaf in place of loose candidates, whose behaviour was not kept.
DROP INDEX "Candidate_projectId_leafName_idx";
DROP TABLE "Candidate";
CREATE TABLE "LeafSearch" (
    "projectId" TEXT NOT NULL,
    "leafName" TEXT NOT NULL,
    "judged" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("projectId", "leafName"),
    CONSTRAINT "LeafSearch_projectId_leafName_fkey" FOREIGN KEY ("projectId", "leafName") REFERENCES "Leaf" ("projectId", "name") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What was accepted so far is offered to its own project; the team's idioms are those a person keeps for it.
ALTER TABLE "AcceptedLeaf" ADD COLUMN "scope" TEXT NOT NULL DEFAULT 'project';
