"use client";
import { useTranslations } from "next-intl";
import { useGrantName } from "@/components/words/use-grant-name";
import { useWords } from "@/components/words/use-words";
import type { ExplainedGrant, Explanation } from "@/lib/domain/explain/explain";
import type { ExplainedLine, ExplainedPayment } from "@/lib/domain/explain/explain-days";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { Money } from "@/lib/domain/units/money";
import { readDigits } from "@/lib/format/digits";
import { type ExportCell, type ExportTable, numberCell, textCell } from "@/lib/format/export-table";

/** The figures that open to their arithmetic. */
export const EXPLAINED = ["saving", "cost", "steady", "grants", "coverage"] as const;
export type Explained = (typeof EXPLAINED)[number];

/** A piece of arithmetic as a table, with the sum below it said in words. */
export interface ExplainTable {
  readonly caption: string;
  readonly table: ExportTable;
}

const PICO = 12;
const MICRO = 6;

const count = (value: bigint) => numberCell(value.toString());
const decimal = (value: bigint | null, decimals: number) =>
  numberCell(value === null ? null : formatDecimal(value, decimals));
const sumOf = <T>(items: readonly T[], of: (item: T) => bigint) =>
  items.reduce((sum, item) => sum + of(item), 0n);

type T = ReturnType<typeof useTranslations<"comparison.explain">>;

/** The words, and what a reader calls a grant, by its slug. */
interface Told {
  readonly t: T;
  readonly nameOf: (slug: string) => string;
}

function payments(
  paid: readonly ExplainedPayment[],
  nameOf: Told["nameOf"],
  decimals: number,
): ExportCell {
  return textCell(
    paid
      .map(({ slug, amount }) => `${nameOf(slug)}: ${readDigits(formatDecimal(amount, decimals))}`)
      .join("; ") || null,
  );
}

function linesTable(
  { t, nameOf }: Told,
  own: readonly ExplainedLine[],
  currency: string,
  total: bigint,
  bought: readonly ExplainedPayment[] = [],
): ExportTable {
  return {
    heads: [
      t("line"),
      t("openaiTokens"),
      t("ratio"),
      t("tokens"),
      t("granted"),
      t("billed"),
      t("price", { currency }),
      t("off", { currency }),
      t("paid", { currency }),
    ],
    rows: [
      ...own.map((line) => [
        textCell(`${line.openaiModel} → ${line.vendorModel}, ${t(`meters.${line.meter}`)}`),
        count(line.openaiTokens),
        decimal(line.ratio, MICRO),
        count(line.tokens),
        payments(line.granted, nameOf, 0),
        count(line.billed),
        line.perMillion === null ? textCell(t("noPrice")) : decimal(line.perMillion, MICRO),
        payments([...line.off, ...line.credits], nameOf, PICO),
        line.perMillion === null ? textCell(t("unknown")) : decimal(line.paid, PICO),
      ]),
      ...bought.map(({ slug, amount }) => [
        textCell(`${t("packs")}: ${nameOf(slug)}`),
        ...Array.from({ length: 7 }, () => numberCell(null)),
        decimal(amount, PICO),
      ]),
      [
        textCell(t("sum")),
        count(sumOf(own, (line) => line.openaiTokens)),
        numberCell(null),
        count(sumOf(own, (line) => line.tokens)),
        count(sumOf(own, (line) => line.tokens - line.billed)),
        count(sumOf(own, (line) => line.billed)),
        numberCell(null),
        numberCell(null),
        decimal(total, PICO),
      ],
    ],
  };
}

function termsTable(t: T, found: NonNullable<Explanation["saving"]>): ExportTable {
  const signed = ({ pico }: Money, sign: 1 | -1) => decimal(pico * BigInt(sign), PICO);
  const currency = found[0]?.shown.currency ?? "";
  return {
    heads: [t("term"), t("currency"), t("own"), t("shown", { currency })],
    rows: [
      ...found.map(({ what, sign, own, shown }) => [
        textCell(t(`terms.${what}`)),
        textCell(own.currency),
        signed(own, sign),
        signed(shown, sign),
      ]),
      [
        textCell(t("sum")),
        numberCell(null),
        numberCell(null),
        decimal(
          sumOf(found, ({ sign, shown }) => BigInt(sign) * shown.pico),
          PICO,
        ),
      ],
    ],
  };
}

type Words = ReturnType<typeof useWords>;

function grantRow(
  { t, nameOf }: Told,
  { day, days }: Words,
  grant: ExplainedGrant,
  currency: string,
): ExportCell[] {
  const isMoney = grant.paysWith === "credit" || grant.paysWith === "discount";
  const unit = isMoney ? currency : t("tokenUnit");
  const figure = (value: bigint) => textCell(`${formatDecimal(value, isMoney ? PICO : 0)} ${unit}`);
  const { matched, credit, packs, validFrom, validUntil, granted, used, lapsed } = grant;
  const how = [
    matched !== null &&
      t("matched", {
        exported: matched.exported.toString(),
        permille: (matched.permille ?? 1_000n).toString(),
        cap: matched.cap === null ? t("noCap") : matched.cap.toString(),
      }),
    packs !== null && t("bought", { count: packs.count.toString() }),
    credit !== null && `${formatDecimal(credit.pico, PICO)} ${credit.currency}`,
    t(`recurrence.${grant.recurrence}`),
    grant.models === null
      ? t(grant.paysWith === "tokens" ? "textModels" : "anyModel")
      : grant.models.join(", "),
  ];
  return [
    textCell(nameOf(grant.slug)),
    grant.kind === "discount" ? textCell(`${grant.amount}%`) : figure(grant.amount),
    textCell(how.filter((part) => part !== false).join("; ")),
    textCell(
      validUntil === null ? t("noEnd", { day: day(validFrom) }) : days(validFrom, validUntil),
    ),
    figure(granted),
    figure(used),
    figure(lapsed),
    figure(granted > 0n ? granted - used - lapsed : 0n),
  ];
}

const GRANT_HEADS = ["grant", "amount", "how", "valid", "given", "used", "lapsed", "left"] as const;

function grantsTable(told: Told, words: Words, { grants, cost }: Explanation): ExportTable {
  return {
    heads: GRANT_HEADS.map((head) => told.t(head)),
    rows: grants.map((grant) => grantRow(told, words, grant, cost.currency)),
  };
}

function coverageTable(t: T, { baseline, moved }: Explanation): ExportTable {
  return {
    heads: [t("line"), t("moves"), t("openaiTokens"), t("price", { currency: "USD" }), t("list")],
    rows: baseline.map((line) => [
      textCell(
        [
          line.model || t("noModel"),
          t(`meters.${line.meter}`),
          line.service === "standard" ? "" : t(`services.${line.service}`),
        ]
          .filter((part) => part !== "")
          .join(", "),
      ),
      textCell(moved.includes(line.model) ? t("yes") : t("no")),
      count(line.tokens),
      line.perMillion === null ? textCell(t("noPrice")) : decimal(line.perMillion, MICRO),
      line.pico === null ? textCell(t("unknown")) : decimal(line.pico, PICO),
    ]),
  };
}

/** An explanation's part as tables: exact figures, units in the heads. */
export function useExplainTables(
  explanation: Explanation,
  part: Explained,
): readonly ExplainTable[] {
  const t = useTranslations("comparison.explain");
  const words = useWords();
  const { runs, grants, cost, steadyState, saving, savingAgainstPaid } = explanation;
  const { currency } = cost;
  const name = useGrantName(currency);
  const names = new Map(
    grants.map((grant) => [grant.slug, name({ ...grant, kind: grant.paysWith })]),
  );
  const told = { t, nameOf: (slug: string) => names.get(slug) ?? slug };
  switch (part) {
    case "saving":
      return [
        ...(saving === null ? [] : [{ caption: t("againstList"), table: termsTable(t, saving) }]),
        ...(savingAgainstPaid === null
          ? []
          : [{ caption: t("againstPaid"), table: termsTable(t, savingAgainstPaid) }]),
      ];
    case "cost":
      return runs.map((run) => ({
        caption: words.days(run.from, run.to),
        table: linesTable(told, run.lines, currency, run.paid, run.bought),
      }));
    case "steady": {
      const { days, period, per30Days, lines: own } = steadyState;
      const [whole, result] = [formatDecimal(period, PICO), formatDecimal(per30Days, PICO)];
      const caption = t("period", { days, period: whole, result, currency });
      return [{ caption, table: linesTable(told, own, currency, period) }];
    }
    case "grants":
      return [{ caption: t("grantsCaption"), table: grantsTable(told, words, explanation) }];
    case "coverage":
      return [{ caption: t("coverageCaption"), table: coverageTable(t, explanation) }];
  }
}
