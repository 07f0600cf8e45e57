import Link from "next/link";
import { useTranslations } from "next-intl";
import { Mark, type Tone } from "@/components/ui/mark";
import { Cell } from "@/components/ui/table";
import { ModelNames } from "@/components/words/model-names";
import type { TuningHost } from "@/lib/domain/catalogue/fine-tuning";
import { saidAbout } from "@/lib/domain/catalogue/said";
import { type TuningStateOnDay, tuningStateOn } from "@/lib/domain/offers/tuning-state";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { type Cited, SaidFold } from "./said-fold";
import { TunedPrices, TuningRates } from "./tuning-rates";

const TONES: Readonly<Record<TuningStateOnDay, Tone>> = {
  open: "jade",
  closing: "seal",
  ended: "plain",
  none: "plain",
  unknown: "amber",
  stale: "amber",
};

interface Props {
  readonly host: TuningHost;
  readonly cited: Cited;
  readonly asOf: Day;
  readonly locale: Locale;
}

/** One host: what it tunes, how, at what price, and what becomes of rows and weights. */
export function TuningHostRow({ host, cited, asOf, locale }: Props) {
  const t = useTranslations("market.tuning");
  const { models, methods, training, serving, hosting, openaiRows, weightsOut, statements } = host;
  return (
    <tr>
      <HostName host={host} asOf={asOf} locale={locale} />
      <Cell label={t("column.models")} bare={models.length + methods.length === 0}>
        <span className="text-sm" translate="no">
          <ModelNames names={models} comma={t("comma")} />
        </span>
        <span className="block text-xs text-soft">
          {methods.map((method) => t(`method.${method}`)).join(t("comma"))}
        </span>
      </Cell>
      <Cell label={t("column.training")} bare={training.length === 0}>
        <TuningRates rates={training} locale={locale} />
      </Cell>
      <Cell label={t("column.serving")} bare={serving.length + hosting.length === 0}>
        <TunedPrices prices={serving} locale={locale} />
        <TuningRates rates={hosting} locale={locale} />
      </Cell>
      <Cell label={t("column.rows")} bare={openaiRows === null}>
        {openaiRows !== null && (
          <Mark tone={openaiRows === "yes" ? "jade" : "plain"} title={saidOf(statements, locale)}>
            {t(`rows.${openaiRows}`)}
          </Mark>
        )}
      </Cell>
      <Cell label={t("column.weights")} bare={weightsOut === null}>
        {weightsOut !== null && (
          <Mark tone={weightsOut === "yes" ? "jade" : "plain"}>{t(`weights.${weightsOut}`)}</Mark>
        )}
      </Cell>
      <Cell label={t("column.sources")}>
        <SaidFold statements={statements} cited={cited} locale={locale} />
      </Cell>
    </tr>
  );
}

function saidOf(statements: TuningHost["statements"], locale: Locale): string {
  return inLanguage(saidAbout(statements, "rows")[0]?.words, locale) ?? "";
}

function HostName({ host, asOf, locale }: Omit<Props, "cited">) {
  const t = useTranslations("market.tuning");
  const { vendor, name, closesOn, seenUntil } = host;
  const state = tuningStateOn(host, asOf);
  return (
    <th scope="row" className="font-normal">
      {vendor === null ? (
        <span className="block font-medium">{inLanguage(name, locale)}</span>
      ) : (
        <Link
          href={`/${locale}/vendors/${vendor}`}
          prefetch={false}
          className="block py-1 font-medium hover:text-seal"
        >
          {inLanguage(name, locale)}
        </Link>
      )}
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-1 text-xs text-soft">
        <Mark tone={TONES[state]}>{t(`state.${state}`)}</Mark>
        {state === "closing" && closesOn !== null && (
          <span>{t("closes", { day: formatDate(closesOn, locale) })}</span>
        )}
        {seenUntil !== null && <span>{t("seen", { day: formatDate(seenUntil, locale) })}</span>}
      </span>
    </th>
  );
}
