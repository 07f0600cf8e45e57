import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TunedPrice, TuningRate } from "@/lib/domain/catalogue/fine-tuning";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { type Currency, Pico } from "@/lib/domain/units/money";
import { formatPrice } from "@/lib/format/money";

const PICO_PER_MICRO = 1_000_000n;
/** Rates are shown in full while they are few. */
const FEW = 3;

/** Millionths of a currency as a price to read. */
export function microPrice(micro: bigint, currency: Currency, locale: Locale): string {
  return formatPrice(Pico(micro * PICO_PER_MICRO), currency, locale);
}

interface Line {
  readonly key: string;
  readonly of: string;
  readonly text: string;
  readonly note: string | null;
}

/** What training or hosting costs, by model or size. */
export function TuningRates({
  rates,
  locale,
}: {
  readonly rates: readonly TuningRate[];
  readonly locale: Locale;
}) {
  const t = useTranslations("market.tuning");
  const lines = rates.map(({ of, unit, currency, amount, upTo, note }) => {
    const from = microPrice(amount, currency, locale);
    const price =
      upTo === null ? from : t("range", { from, to: microPrice(upTo, currency, locale) });
    const text = t(`unit.${unit}`, { price });
    return { key: `${of} ${text}`, of, text, note: inLanguage(note, locale) ?? null };
  });
  return <Lines lines={lines} />;
}

/** What tokens cost at tuned models. */
export function TunedPrices({
  prices,
  locale,
}: {
  readonly prices: readonly TunedPrice[];
  readonly locale: Locale;
}) {
  const t = useTranslations("market.tuning");
  const lines = prices.map(({ of, currency, input: micro, output, note }) => {
    const input = microPrice(micro, currency, locale);
    const text =
      output === null
        ? t("inOnly", { input })
        : t("inOut", { input, output: microPrice(output, currency, locale) });
    return { key: `${of} ${text}`, of, text, note: inLanguage(note, locale) ?? null };
  });
  return <Lines lines={lines} />;
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTranslations("market.tuning");
  if (lines.length === 0) return null;
  const rest = lines.slice(FEW);
  return (
    <>
      <List lines={lines.slice(0, FEW)} />
      {rest.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer py-1 text-soft hover:text-seal pointer-coarse:min-h-11">
            {t("rates", { count: rest.length })}
          </summary>
          <List lines={rest} />
        </details>
      )}
    </>
  );
}

function List({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  return (
    <ul className="grid gap-1 text-sm">
      {lines.map(({ key, of, text, note }) => (
        <li key={key}>
          <span className="text-soft" translate="no">
            {of}
          </span>{" "}
          <span>{text}</span>
          {note !== null && <span className="block text-xs text-soft">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
