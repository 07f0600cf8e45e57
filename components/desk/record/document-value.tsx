import { useTranslations } from "next-intl";
import { isJsonList, isJsonObject, isNothing, type Json } from "@/lib/domain/desk/json-document";
import { useFieldWords } from "./use-field-words";

/** A value of a document as people read it, lists and groups included. */
export function DocumentValue({ value }: { readonly value: Json | undefined }) {
  const t = useTranslations("records.form");
  const { fieldName, valueName } = useFieldWords();
  if (isNothing(value) || value === "") return <span className="text-soft">{t("nothing")}</span>;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (isJsonList(value))
    return (
      <ol className="grid list-decimal gap-1 pl-5">
        {value.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: only shown
          <li key={at}>
            <DocumentValue value={item} />
          </li>
        ))}
      </ol>
    );
  if (isJsonObject(value))
    return (
      <dl className="grid gap-1">
        {Object.entries(value).map(([name, inner]) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="text-soft">{fieldName(name)}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <DocumentValue value={inner} />
            </dd>
          </div>
        ))}
      </dl>
    );
  return <span className="whitespace-pre-wrap wrap-anywhere">{valueName(String(value))}</span>;
}
