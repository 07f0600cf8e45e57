import { useTranslations } from "next-intl";
import { SourceNames } from "@/components/market/said-fold";
import type { NamedSource } from "@/components/source/source-link";
import { Mark } from "@/components/ui/mark";
import type { ParameterDifference } from "@/lib/domain/catalogue/vendor-access";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

const TONES = {
  refused: "seal",
  ignored: "amber",
  limited: "amber",
  changed: "amber",
  unknown: "amber",
  added: "plain",
  accepted: "jade",
} as const;

/** How a vendor answers requests made for OpenAI, parameter by parameter, each with who says so. */
export function ParameterList({
  differences,
  cited,
  locale,
}: {
  readonly differences: readonly ParameterDifference[];
  readonly cited: ReadonlyMap<string, NamedSource>;
  readonly locale: Locale;
}) {
  const t = useTranslations("vendors.kit");
  return (
    <div className="grid gap-1">
      <h3 className="text-sm font-medium">{t("parameters")}</h3>
      {differences.length === 0 ? (
        <p className="text-sm text-amber">{t("parametersUnknown")}</p>
      ) : (
        <ul className="grid text-sm">
          {differences.map(({ parameter, effect, text, sources }) => (
            <li
              key={`${parameter} ${effect}`}
              className="grid content-start gap-x-4 gap-y-1 border-b border-rule py-2 sm:grid-cols-[16rem_1fr]"
            >
              <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
                <code className="font-mono text-xs wrap-anywhere">{parameter}</code>
                <Mark tone={TONES[effect]}>{t(`effect.${effect}`)}</Mark>
              </span>
              <span className="grid content-start gap-1">
                {text !== null && <span>{inLanguage(text, locale)}</span>}
                <SourceNames slugs={sources} cited={cited} locale={locale} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
