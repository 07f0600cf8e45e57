import { useTranslations } from "next-intl";
import { messageOr } from "@/components/words/message-or";
import { parsePath } from "@/lib/domain/desk/document-path";
import type { DocumentProblem } from "@/lib/schemas/desk-answers";
import { useFieldWords } from "./use-field-words";

/** What is wrong, in the reader's language; where a code has no words, the sentence as it came. */
export function useProblemWords() {
  const t = useTranslations("records.problems");
  const kinds = useTranslations("records.kinds");
  const { pathName } = useFieldWords();
  return ({ code, message, values, record }: DocumentProblem): string => {
    if (record === undefined) return messageOr(t, code, t("other", { message }), values);
    const name = `${messageOr(kinds, record.kind, record.kind)} ${record.key}`;
    const where = pathName(parsePath(record.path));
    return messageOr(t, code, t("other", { message }), { record: name, where });
  };
}
