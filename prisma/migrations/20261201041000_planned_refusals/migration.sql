-- Why a planned draft could not be published, by codes: it was an English sentence.
ALTER TABLE "desk_drafts"
    ALTER COLUMN "refusal" TYPE JSONB USING CASE WHEN "refusal" IS NULL THEN NULL ELSE
        jsonb_build_array(jsonb_build_object('kind', "kind", 'key', "key", 'problems',
            jsonb_build_array(jsonb_build_object('path', '', 'code', 'other', 'message', "refusal")))) END,
    ADD COLUMN "refused_at" TIMESTAMPTZ(3);
UPDATE "desk_drafts" SET "refused_at" = "at" WHERE "refusal" IS NOT NULL;
ALTER TABLE "desk_drafts"
    ADD CONSTRAINT "desk_drafts_refusal" CHECK (("refusal" IS NULL) = ("refused_at" IS NULL));
