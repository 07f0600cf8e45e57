import { useTranslations } from "next-intl";
import type { EligibilityRule } from "@/lib/domain/catalogue/offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

const ANSWERS = ["yes", "no", "unknown"] as const;

/** Which verdict shows is the style sheet's to say, so that it needs no script. */
const VERDICTS = {
  eligible: "verdict-eligible text-jade",
  not: "verdict-not text-seal",
  unknown: "verdict-unknown text-amber",
} as const;

/** What an offer asks of who claims it, each to be answered, and what follows from the answers. */
export function EligibilityChecklist({
  rules,
  locale,
}: {
  readonly rules: readonly EligibilityRule[];
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  return (
    <form className="checklist grid gap-3">
      <p className="text-sm text-soft">{t("checklistText")}</p>
      {rules.map(({ code, text }) => (
        <fieldset
          key={code + text.en}
          className="grid items-center gap-x-6 gap-y-2 border-b border-rule pb-3 sm:grid-cols-[1fr_auto]"
        >
          <legend className="float-left">{inLanguage(text, locale)}</legend>
          <div className="flex w-fit flex-wrap rounded-md border border-control bg-sheet">
            {ANSWERS.map((answer) => (
              <label
                key={answer}
                className="relative flex min-h-9.5 items-center rounded-sm px-3 text-sm has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-seal pointer-coarse:min-h-11"
              >
                <input
                  type="radio"
                  name={code + text.en}
                  value={answer}
                  defaultChecked={answer === "unknown"}
                  className="absolute inset-0 size-full cursor-pointer opacity-0"
                />
                {t(`checklist.${answer}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div role="status" className="font-medium">
        {(["eligible", "not", "unknown"] as const).map((verdict) => (
          <p key={verdict} className={VERDICTS[verdict]}>
            {t(`verdict.${verdict}`)}
          </p>
        ))}
      </div>
    </form>
  );
}
