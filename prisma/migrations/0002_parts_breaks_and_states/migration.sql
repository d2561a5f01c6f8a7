-- The row of the requirements a message and its run are about.
ALTER TABLE "Message" ADD COLUMN "part" JSONB;
ALTER TABLE "Run" ADD COLUMN "part" JSONB;

-- What is known of a leaf's failures in use.
ALTER TABLE "Leaf" ADD COLUMN "broke" JSONB;

-- What a version was made from.
CREATE TABLE "VersionState" (
    "projectId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "specRevision" INTEGER NOT NULL,
    "leaves" JSONB NOT NULL,

    PRIMARY KEY ("projectId", "versionId"),
    CONSTRAINT "VersionState_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
