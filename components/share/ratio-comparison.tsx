"use client";
import { useTranslations } from "next-intl";
import { PartBar } from "@/components/comparison/charts/part-bar";
import { FlipList } from "@/components/comparison/explain/flip-list";
import { RevisionLink } from "@/components/comparison/explain/revision-link";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { VendorNames } from "@/components/words/names";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { Band } from "@/lib/domain/estimate/estimate-report";
import type { SinceThen } from "@/lib/domain/share/since-then";
import type { VendorRatios } from "@/lib/domain/share/snapshot";
import type { Day } from "@/lib/domain/units/day";
import { formatBand } from "@/lib/format/band";
import type { FactSources } from "./fact-changes";
import { ShareFacts, ShareTitle } from "./share-head";
import type { ShownRatios } from "./shown-share";
import { SinceThenPart } from "./since-then";

/** Of hundredths of a percent. */
const ALL = 10_000n;

interface Props {
  readonly snapshot: ShownRatios;
  readonly names: VendorNames;
  readonly change: SinceThen | null | "unknown";
  readonly sources: FactSources;
  readonly today: Day;
}

/** A comparison whose volumes were hidden: every figure is a part of OpenAI's list price. */
export function RatioComparison({ snapshot, names, change, sources, today }: Props) {
  const t = useTranslations("share.ratios");
  const c = useTranslations("comparison");
  const { day, percent } = useWords();
  const { assumptions, baseline, ranking, vendors, models, engineVersion, catalogRevision } =
    snapshot;
  const Verdict = snapshot.title === null ? "h1" : "p";
  const first = vendors.find(({ vendor }) => vendor === ranking.horizon[0]);
  return (
    <div className="grid gap-8 pb-16">
      <ShareTitle snapshot={snapshot} />
      <div className="grid gap-3">
        <Verdict className="max-w-[44rem] font-display text-2xl text-balance" data-verdict="ratios">
          {first?.cost
            ? t("verdict", {
                vendor: names[first.vendor] ?? first.vendor,
                cost: percent(first.cost.expected),
              })
            : t("verdictUnknown")}
        </Verdict>
        <ShareFacts snapshot={snapshot} assumptions={assumptions} />
        <p className="max-w-prose text-sm text-soft">
          <Sentences>
            {[
              t("lead"),
              baseline.atLeast && t("atLeast"),
              !baseline.reachable && t("blocked"),
              c("versions", { engine: engineVersion, catalogue: catalogRevision.slice(0, 12) }),
            ]}
          </Sentences>{" "}
          <RevisionLink digest={catalogRevision}>{c("used.catalogue")}</RevisionLink>
        </p>
      </div>
      <RatioTable snapshot={snapshot} names={names} />
      <section className="grid gap-3">
        <h2 className="font-display text-xl">{t("models")}</h2>
        <ul className="grid gap-1 text-sm">
          {models.map(({ model, part }) => (
            <li key={model}>
              {model} · {percent(part)}
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-3">
        <h2 className="font-display text-xl">{c("flips.title")}</h2>
        <FlipList flips={snapshot.flips} names={names} currency={assumptions.currency} />
      </section>
      <SinceThenPart
        change={change}
        same={t("same", { day: day(today) })}
        names={names}
        sources={sources}
      />
    </div>
  );
}

function RatioTable({
  snapshot,
  names,
}: {
  readonly snapshot: ShownRatios;
  readonly names: VendorNames;
}) {
  const t = useTranslations("share.ratios");
  const { percent } = useWords();
  const { vendors, ranking, days } = snapshot;
  const place = ({ vendor }: VendorRatios) => {
    const at = ranking.horizon.indexOf(vendor);
    return at === -1 ? vendors.length : at;
  };
  const caption = t("caption", { days });
  return (
    <Table caption={caption} captionHidden={false}>
      <thead>
        <tr>
          <HeadCell>{t("vendor")}</HeadCell>
          <HeadCell figure>{t("cost")}</HeadCell>
          <HeadCell figure>{t("saving")}</HeadCell>
          <HeadCell figure>{t("steady")}</HeadCell>
          <HeadCell figure>{t("covers")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {vendors
          .toSorted((a, b) => place(a) - place(b))
          .map((row) => (
            <tr key={row.vendor} data-vendor={row.vendor}>
              <th scope="row">{names[row.vendor] ?? row.vendor}</th>
              <Cell label={t("cost")} figure>
                <PartBand band={row.cost} />
                {row.cost && <PartBar part={row.cost.expected} whole={ALL} />}
              </Cell>
              <Cell label={t("saving")} figure>
                <PartBand band={row.saving} />
              </Cell>
              <Cell label={t("steady")} figure>
                {row.steady === null ? t("unknown") : percent(row.steady)}
              </Cell>
              <Cell label={t("covers")} figure>
                {percent(row.coverage.tokens)}
              </Cell>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}

function PartBand({ band }: { readonly band: Band<bigint> | null }) {
  const t = useTranslations("share.ratios");
  const { percent } = useWords();
  if (band === null) return <span className="text-amber">{t("unknown")}</span>;
  const [low, high] =
    band.cautious < band.hopeful ? [band.cautious, band.hopeful] : [band.hopeful, band.cautious];
  return (
    <span className="grid">
      <span className="font-medium">{percent(band.expected)}</span>
      {percent(low) !== percent(high) && (
        <span className="text-xs text-soft">{formatBand(percent(low), percent(high))}</span>
      )}
    </span>
  );
}
