"use client";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { VendorNames } from "@/components/words/names";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { ChangedFigures, SinceThen } from "@/lib/domain/share/since-then";
import { minus } from "@/lib/domain/units/amount";
import type { Money } from "@/lib/domain/units/money";
import { FactChanges, type FactSources } from "./fact-changes";

interface Props {
  readonly change: SinceThen;
  readonly names: VendorNames;
  readonly sources: FactSources;
}

/** What has changed since a comparison was frozen, that nothing has, or that nobody can say at the moment. */
export function SinceThenPart({
  change,
  same,
  ...rest
}: Omit<Props, "change"> & {
  readonly change: SinceThen | null | "unknown";
  /** What is said where nothing has changed. */
  readonly same: string;
}) {
  const t = useTranslations("share.since");
  if (change === "unknown") return <OneLine state="unknown" text={t("unknownNow")} />;
  return change === null ? (
    <OneLine state="same" text={same} />
  ) : (
    <SinceThenSection change={change} {...rest} />
  );
}

/** Facts, what it comes to now, line by line. */
function SinceThenSection({ change, names, sources }: Props) {
  const t = useTranslations("share.since");
  const { day } = useWords();
  const { asOf, engine, catalogue, figures, facts } = change;
  return (
    <section className="grid gap-4 border-t border-edge pt-8" data-since>
      <h2 className="font-display text-2xl">{t("title")}</h2>
      <p className="max-w-prose text-sm text-soft">
        <Sentences>
          {[
            figures === null ? t("noVolumes") : t("how", { day: day(asOf) }),
            catalogue !== null &&
              t("catalogue", {
                frozen: catalogue.frozen.slice(0, 12),
                now: catalogue.now.slice(0, 12),
              }),
            engine !== null && t("engine", { frozen: engine.frozen, now: engine.now }),
          ]}
        </Sentences>
      </p>
      {figures !== null && <Figures figures={figures} names={names} />}
      <FactChanges facts={facts} sources={sources} />
    </section>
  );
}

/** Nothing has changed, or nobody can say: that is worth saying, too. */
function OneLine({ state, text }: { readonly state: "same" | "unknown"; readonly text: string }) {
  const t = useTranslations("share.since");
  return (
    <section className="grid gap-3 border-t border-edge pt-8" data-since={state}>
      <h2 className="font-display text-2xl">{t("title")}</h2>
      <p className="max-w-prose text-sm text-soft">{text}</p>
    </section>
  );
}

function Figures({ figures, names }: Pick<Props, "names"> & { readonly figures: ChangedFigures }) {
  const t = useTranslations("share.since");
  const { money } = useWords();
  const { baseline, first, costs } = figures;
  const nameOf = (slug: string | undefined) =>
    slug === undefined ? t("nobody") : (names[slug] ?? slug);
  const figure = (value: Money | null) => (value === null ? t("unknown") : money(value));
  return (
    <>
      <p className="max-w-prose" data-total>
        <Sentences>
          {[
            first.now === null
              ? t("firstUnknown")
              : t("first", {
                  vendor: nameOf(first.now.vendor),
                  now: money(first.now.cost),
                  frozen: figure(first.frozen?.cost ?? null),
                }),
            first.now?.vendor !== first.frozen?.vendor &&
              t("winner", {
                now: nameOf(first.now?.vendor),
                frozen: nameOf(first.frozen?.vendor),
              }),
            baseline !== null &&
              t("baseline", { frozen: money(baseline.frozen), now: money(baseline.now) }),
            costs.length === 0 && t("noCost"),
          ]}
        </Sentences>
      </p>
      {costs.length > 0 && <Costs {...{ costs, nameOf, figure }} />}
    </>
  );
}

function Costs({
  costs,
  nameOf,
  figure,
}: {
  readonly costs: ChangedFigures["costs"];
  readonly nameOf: (slug: string) => string;
  readonly figure: (value: Money | null) => string;
}) {
  const t = useTranslations("share.since");
  const difference = (frozen: Money | null, now: Money | null) =>
    frozen === null || now === null
      ? "–"
      : figure({ currency: now.currency, pico: minus(now.pico, frozen.pico) });
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <HeadCell>{t("vendor")}</HeadCell>
          <HeadCell figure>{t("frozen")}</HeadCell>
          <HeadCell figure>{t("now")}</HeadCell>
          <HeadCell figure>{t("difference")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {costs.map(({ vendor, frozen, now }) => (
          <tr key={vendor} data-changed={vendor}>
            <th scope="row">{nameOf(vendor)}</th>
            <Cell label={t("frozen")} figure>
              {figure(frozen)}
            </Cell>
            <Cell label={t("now")} figure>
              {figure(now)}
            </Cell>
            <Cell label={t("difference")} figure>
              {difference(frozen, now)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
