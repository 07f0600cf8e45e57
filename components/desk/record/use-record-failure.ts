import { useTranslations } from "next-intl";

/** What the routes for records answer that their pages have words for. */
const KNOWN = [
  "not_signed_in",
  "no_such_record",
  "no_such_draft",
  "no_such_revision",
  "drafted_already",
  "does_not_fit",
  "busy",
  "away",
  "unsaved",
] as const;

/** In words, why a record was not changed. */
export function useRecordFailure() {
  const t = useTranslations("records.failed");
  return (code: string) => t(KNOWN.find((known) => known === code) ?? "other");
}
