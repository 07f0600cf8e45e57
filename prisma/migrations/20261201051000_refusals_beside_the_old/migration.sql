-- A server of the release before still writes a sentence where refusals are codes by now, and no time beside it:
-- codes stand in a column of their own, and the old one takes what it writes.
ALTER TABLE "desk_drafts" DROP CONSTRAINT "desk_drafts_refusal";
ALTER TABLE "desk_drafts" RENAME COLUMN "refusal" TO "refusal_problems";
ALTER TABLE "desk_drafts" ADD COLUMN "refusal" TEXT;
