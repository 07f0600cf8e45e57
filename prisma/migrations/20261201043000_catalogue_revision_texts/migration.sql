-- CreateTable
CREATE TABLE "catalogue_revision_texts" (
    "digest" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "packed" BYTEA NOT NULL,

    CONSTRAINT "catalogue_revision_texts_pkey" PRIMARY KEY ("digest")
);

-- It is packed already.
ALTER TABLE "catalogue_revision_texts" ALTER COLUMN "packed" SET STORAGE EXTERNAL;

ALTER TABLE "catalogue_revision_texts"
  ADD CONSTRAINT "catalogue_revision_texts_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "catalogue_revision_texts_bytes" CHECK ("bytes" > 0),
  ADD CONSTRAINT "catalogue_revision_texts_packed" CHECK (substring("packed" from 1 for 2) = decode('1f8b', 'hex'));

-- A revision's text is only added, whoever asks. deploy/app-role.sql takes the right from the site's own role, too.
-- (\x3b is the semicolon: the script that applies migrations cuts them at each.)
CREATE FUNCTION "catalogue_revision_texts_stay"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION \'A revision of the catalogue is only added.\'\x3b END';
CREATE TRIGGER "catalogue_revision_texts_no_change" BEFORE UPDATE OR DELETE ON "catalogue_revision_texts"
  FOR EACH ROW EXECUTE FUNCTION "catalogue_revision_texts_stay"();
REVOKE UPDATE, DELETE, TRUNCATE ON "catalogue_revision_texts" FROM PUBLIC;
