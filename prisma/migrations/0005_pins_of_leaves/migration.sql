-- Calls with what accepted code gave: the regression lane.
ALTER TABLE "Leaf" ADD COLUMN "pins" JSONB;

-- What a failed call of a leaf gave.
ALTER TABLE "CheckResult" ADD COLUMN "now" TEXT;
