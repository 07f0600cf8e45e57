"use client";
import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/chart/chart-frame";
import { LineCanvas } from "@/components/chart/line-canvas";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { useGrantName } from "@/components/words/use-grant-name";
import { useWords } from "@/components/words/use-words";
import type { BurnDown } from "@/lib/domain/explain/burn-down";
import { addDays, type Day } from "@/lib/domain/units/day";
import { type Currency, Pico } from "@/lib/domain/units/money";

const FULL = 10_000n;
const HUNDREDTHS = 100;
/** A row of the twin for so many days. */
const ROW_EVERY = 30;

/** Days drawn at least, and beyond the last on which something is left. */
const LEAST_DAYS = 28;
const DAYS_AFTER = 7;

function drawnDays(burn: readonly BurnDown[]): number {
  const last = Math.max(0, ...burn.map(({ left }) => left.findLastIndex((value) => value > 0n)));
  const horizon = burn[0]?.left.length ?? 0;
  return Math.min(horizon, Math.max(LEAST_DAYS, last + 1 + DAYS_AFTER));
}

interface Shown {
  readonly burn: readonly BurnDown[];
  readonly from: Day;
  /** Of credits. */
  readonly currency: Currency;
}

/** Each grant as it is used up: how much of it is left at the end of each day. */
export function BurnChart({ burn, from, currency }: Shown) {
  const t = useTranslations("comparison.burn");
  const { day } = useWords();
  const name = useGrantName(currency);
  const nameOf = (grant: BurnDown) => name({ ...grant, kind: grant.unit });
  const names = new Map(burn.map((grant) => [grant.slug, nameOf(grant)]));
  const percentLeft = ({ left, amount }: BurnDown, at: number) =>
    amount === 0n ? 0 : Number(((left[at] ?? 0n) * FULL) / amount) / HUNDREDTHS;
  const days = Array.from({ length: drawnDays(burn) }, (_, at) => addDays(from, at));
  const points = days.map((on, at) => ({
    day: on as number,
    ...Object.fromEntries(burn.map((grant) => [grant.slug, percentLeft(grant, at)])),
  }));
  const lines = burn.map((grant, look) => ({ key: grant.slug, label: nameOf(grant), look }));
  return (
    <ChartFrame
      name="grant-burn-down"
      title={t("title")}
      note={t("note")}
      series={lines}
      table={<BurnTable {...{ burn, from, currency }} />}
    >
      <LineCanvas
        title={t("title")}
        points={points}
        xKey="day"
        xTick={(value) => day(value as Day)}
        yTick={(value) => `${value}%`}
        lines={lines}
        words={{
          label: (value) => day(value as Day),
          line: (key, value) => ({ name: names.get(key) ?? key, text: `${value}%` }),
        }}
      />
    </ChartFrame>
  );
}

function BurnTable({ burn, from, currency }: Shown) {
  const t = useTranslations("comparison.burn");
  const { day, tokens, money } = useWords();
  const name = useGrantName(currency);
  const nameOf = (grant: BurnDown) => name({ ...grant, kind: grant.unit });
  const length = drawnDays(burn);
  const rows = Array.from({ length }, (_, at) => at).filter(
    (at) => at % ROW_EVERY === 0 || at === length - 1,
  );
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("endOf")}</HeadCell>
          {burn.map((grant) => (
            <HeadCell key={grant.slug} figure className="break-words whitespace-normal">
              {nameOf(grant)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <th scope="row">{day(addDays(from, at))}</th>
            {burn.map((grant) => (
              <Cell key={grant.slug} label={nameOf(grant)} figure>
                {grant.unit === "tokens"
                  ? tokens(grant.left[at] ?? 0n)
                  : money({ currency, pico: Pico(grant.left[at] ?? 0n) })}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
