-- As of the trail: what is only added is not taken away all at once either, whoever asks.
CREATE TRIGGER "catalogue_revision_texts_no_truncate" BEFORE TRUNCATE ON "catalogue_revision_texts"
  FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_revision_texts_stay"();
