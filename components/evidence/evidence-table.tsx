"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { ModelNames } from "@/components/words/model-names";
import { useWords } from "@/components/words/use-words";
import type { EvidenceReading } from "@/lib/domain/explain/evidence";
import type { Day } from "@/lib/domain/units/day";
import { type EvidenceNames, ReadingName, ReadingSource } from "./reading-names";

interface Props {
  readonly readings: readonly EvidenceReading[];
  readonly names: EvidenceNames;
  readonly asOf: Day;
}

/** Every reading under the figures of a day, first to age out first. */
export function EvidenceTable({ readings, names, asOf }: Props) {
  const t = useTranslations("evidence");
  const { day } = useWords();
  return (
    <Table caption={t("allTitle")}>
      <thead>
        <tr>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("holdsUntil")}</HeadCell>
          <HeadCell>{t("readOn")}</HeadCell>
          <HeadCell>{t("source")}</HeadCell>
          <HeadCell figure>{t("vendors")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={`${reading.kind} ${reading.vendor} ${reading.source?.slug} ${reading.about[0]}`}>
            <th scope="row" className="font-medium">
              <ReadingName reading={reading} names={names} />
              {reading.kind === "prices" && <Models ids={reading.about} />}
            </th>
            <Cell label={t("holdsUntil")}>
              <HoldsUntil reading={reading} asOf={asOf} />
            </Cell>
            <Cell label={t("readOn")}>
              <span className="whitespace-nowrap">{day(reading.readOn)}</span>
            </Cell>
            <Cell label={t("source")}>
              <ReadingSource reading={reading} />
            </Cell>
            <Cell label={t("vendors")} figure>
              {reading.vendors.length}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function HoldsUntil({ reading, asOf }: { readonly reading: EvidenceReading; readonly asOf: Day }) {
  const t = useTranslations("evidence");
  const { day } = useWords();
  const left = reading.holdsUntil - asOf;
  return (
    <span className="grid justify-items-start gap-0.5">
      <span className="whitespace-nowrap">{day(reading.holdsUntil)}</span>
      {left < 0 ? (
        <Mark tone="amber">{t("old", { days: -left })}</Mark>
      ) : (
        <span className="text-xs text-soft">{t("left", { days: left })}</span>
      )}
    </span>
  );
}

/** Ids are shown in full while they are few. */
const FEW = 4;

function Models({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations("evidence");
  const comma = t("comma");
  const all = (
    <span className="wrap-anywhere">
      <ModelNames names={ids} comma={comma} />
    </span>
  );
  if (ids.length <= FEW) return <p className="text-xs font-normal text-soft">{all}</p>;
  return (
    <details className="text-xs font-normal text-soft">
      <summary className="min-h-6 py-1 hover:text-seal pointer-coarse:min-h-11 pointer-coarse:py-3">
        {t("models", { first: ids[0] ?? "", count: ids.length - 1 })}
      </summary>
      {all}
    </details>
  );
}
