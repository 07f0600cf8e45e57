"use client";
import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/chart/chart-frame";
import { drawnMoney, moneyDrawn } from "@/components/chart/drawn-money";
import { LineCanvas } from "@/components/chart/line-canvas";
import { useFlipWords } from "@/components/comparison/explain/flip-words";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { Sensitivity } from "@/lib/domain/explain/flip";
import type { Currency } from "@/lib/domain/units/money";

interface Shown {
  readonly sensitivity: Sensitivity;
  readonly currency: Currency;
  readonly names: VendorNames;
  /** The same vendor looks the same in every chart. */
  readonly lookOf: (vendor: string) => number;
}

/** Expected saving over one assumption: where lines cross, first place changes hands. */
export function SensitivityChart({ sensitivity, currency, names, lookOf }: Shown) {
  const t = useTranslations("comparison.flips");
  const { money, price } = useWords();
  const { value, tick, nameOf, sentence } = useFlipWords(names, currency);
  const { assumption, now, flips, values, lines } = sensitivity;
  const title = t(`titles.${assumption}`);
  const note = [
    t(`now.${assumption}`, { value: value(assumption, now) }),
    ...(flips.length === 0 ? [t("noFlip")] : flips.map(sentence)),
  ].join(t("space"));
  const points = values.map((at, i) => ({
    at,
    ...Object.fromEntries(
      lines.flatMap(({ vendor, savings }) => {
        const pico = savings[i];
        return pico == null ? [] : [[vendor, drawnMoney({ currency, pico })]];
      }),
    ),
  }));
  return (
    <ChartFrame
      name={`sensitivity-${assumption}`}
      title={title}
      note={note}
      series={lines.map(({ vendor }) => ({ label: nameOf(vendor), look: lookOf(vendor) }))}
      table={<SensitivityTable {...{ sensitivity, currency, names, lookOf }} />}
    >
      <LineCanvas
        small
        title={title}
        points={points}
        xKey="at"
        xTick={(at) => tick(assumption, at)}
        yTick={(amount) => price(moneyDrawn(amount, currency))}
        lines={lines.map(({ vendor }) => ({ key: vendor, look: lookOf(vendor) }))}
        words={{
          label: (at) => value(assumption, at),
          line: (key, amount) => ({
            name: nameOf(key),
            text: money(moneyDrawn(amount, currency)),
          }),
        }}
        marks={[
          { at: now, kind: "now" },
          ...flips.map(({ at }) => ({ at, kind: "change" as const })),
        ]}
      />
    </ChartFrame>
  );
}

function SensitivityTable({ sensitivity, currency, names }: Shown) {
  const t = useTranslations("comparison.flips");
  const { money } = useWords();
  const { value, nameOf } = useFlipWords(names, currency);
  const { assumption, values, lines, now } = sensitivity;
  return (
    <Table caption={t(`titles.${assumption}`)}>
      <thead>
        <tr>
          <HeadCell>{t(`axis.${assumption}`)}</HeadCell>
          {lines.map(({ vendor }) => (
            <HeadCell key={vendor} figure className="whitespace-normal">
              {nameOf(vendor)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {values.map((at, i) => (
          <tr key={at}>
            <th scope="row">
              {at === now ? t("present", { value: value(assumption, at) }) : value(assumption, at)}
            </th>
            {lines.map(({ vendor, savings }) => {
              const pico = savings[i];
              return (
                <Cell key={vendor} label={nameOf(vendor)} figure>
                  {pico == null ? t("unknown") : money({ currency, pico })}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
