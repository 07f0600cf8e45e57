import { useTranslations } from "next-intl";
import { isJsonObject } from "@/lib/domain/desk/json-document";
import { WRITTEN_LOCALES, type WrittenLocale } from "@/lib/domain/units/bilingual";
import { LANGUAGE_NAME, LANGUAGE_TAG } from "@/lib/domain/units/locale";
import { controlPath, useRecordForm } from "./record-form";
import { type Entered, emptied } from "./simple-controls";
import { useFieldWords } from "./use-field-words";

/** The same text for both readers, side by side. */
export function BilingualControl({ field, path, value }: Entered) {
  const t = useTranslations("records.form");
  const { change, problemAt } = useRecordForm();
  const { fieldName } = useFieldWords();
  const texts = isJsonObject(value) ? value : {};
  const textIn = (written: WrittenLocale) => {
    const text = texts[written];
    return typeof text === "string" ? text : "";
  };
  function take(locale: WrittenLocale, text: string) {
    const next = { en: textIn("en"), zh: textIn("zh"), [locale]: text };
    const isEmpty = next.en === "" && next.zh === "";
    change(path, isEmpty ? emptied(field, next) : next);
  }
  const own = problemAt(path);
  const needed = field.required && !field.nullable;
  const id = `field-${controlPath(path)}`;
  return (
    <fieldset className="grid min-w-0 gap-1.5 sm:col-span-2">
      <legend className="mb-1.5 text-sm font-medium">
        {fieldName(field.name)}
        {needed && <span className="font-normal text-soft"> · {t("required")}</span>}
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {WRITTEN_LOCALES.map((locale) => {
          const problem = problemAt([...path, locale]) || own;
          return (
            <div key={locale} className="grid content-start gap-1">
              <label htmlFor={`${id}-${locale}`} className="text-xs text-soft">
                {LANGUAGE_NAME[locale]}
                <span className="sr-only"> · {fieldName(field.name)}</span>
              </label>
              <textarea
                id={`${id}-${locale}`}
                data-path={controlPath([...path, locale])}
                lang={LANGUAGE_TAG[locale]}
                rows={1}
                required={needed}
                aria-invalid={problem !== "" || undefined}
                aria-describedby={problem === "" ? undefined : `${id}-${locale}-error`}
                value={textIn(locale)}
                onChange={({ target }) => take(locale, target.value)}
                className="control field-sizing-content min-h-10 resize-y"
              />
              {problem !== "" && (
                <p id={`${id}-${locale}-error`} className="text-xs font-medium text-seal">
                  {problem}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
