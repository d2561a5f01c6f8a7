-- Where a project came from, and its own tests as they were when it was opened.
ALTER TABLE "Project" ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'idea';
ALTER TABLE "Project" ADD COLUMN "baseline" JSONB;
