import { useTranslations } from "next-intl";
import { messageOr } from "@/components/words/message-or";
import { type DocumentPath, itemNameOf } from "@/lib/domain/desk/document-path";
import { isJsonObject, type Json } from "@/lib/domain/desk/json-document";
import { isLocale, LANGUAGE_NAME } from "@/lib/domain/units/locale";

const NAMES = ["name", "slug", "field", "id", "alias", "source", "code", "about", "model", "kind"];

/** What fields, values and items of a record are called. */
export function useFieldWords() {
  const t = useTranslations("records");
  const fields = useTranslations("records.fields");
  const values = useTranslations("records.values");
  const fieldName = (name: string) =>
    isLocale(name) ? LANGUAGE_NAME[name] : messageOr(fields, name, name);
  const segmentName = (segment: string) =>
    itemNameOf(segment) ??
    (/^\d+$/.test(segment) ? t("form.item", { number: Number(segment) + 1 }) : fieldName(segment));
  return {
    fieldName,
    valueName: (value: string) => messageOr(values, value.replaceAll(".", "_"), value),
    pathName: (path: DocumentPath) =>
      path.length === 0 ? t("form.whole") : path.map(segmentName).join(" › "),
    /** What tells an item of a list from the others. */
    itemName: (item: Json | undefined, position: number) => {
      const named = isJsonObject(item) ? NAMES.map((name) => item[name]) : [item];
      const name = named.find((one) => typeof one === "string" && one !== "");
      return typeof name === "string" ? name : t("form.item", { number: position + 1 });
    },
  };
}
