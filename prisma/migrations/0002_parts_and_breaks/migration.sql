-- The row of the requirements a message and its run are about.
ALTER TABLE "Message" ADD COLUMN "part" JSONB;
ALTER TABLE "Run" ADD COLUMN "part" JSONB;

-- What is known of a leaf's failures in use.
ALTER TABLE "Leaf" ADD COLUMN "broke" JSONB;
