"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/comparison/names";
import { Sentences } from "@/components/comparison/sentences";
import { useWords } from "@/components/comparison/use-words";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { Money } from "@/lib/domain/money";
import type { SinceThen } from "@/lib/domain/since-then";

/** What has changed since a comparison was frozen, line by line. */
export function SinceThenSection({
  change,
  names,
}: {
  readonly change: SinceThen;
  readonly names: VendorNames;
}) {
  const t = useTranslations("share.since");
  const { money, day } = useWords();
  const { asOf, engine, catalogue, baseline, winner, costs } = change;
  const figure = (value: Money | null) => (value === null ? t("unknown") : money(value));
  const nameOf = (slug: string | null) => (slug === null ? t("nobody") : (names[slug] ?? slug));
  return (
    <section className="grid gap-3 border-t border-edge pt-8" data-since>
      <h2 className="font-display text-2xl">{t("title")}</h2>
      <p className="max-w-prose text-sm text-soft">
        <Sentences>
          {[
            t("how", { day: day(asOf) }),
            catalogue !== null &&
              t("catalogue", {
                frozen: catalogue.frozen.slice(0, 12),
                now: catalogue.now.slice(0, 12),
              }),
            engine !== null && t("engine", { frozen: engine.frozen, now: engine.now }),
            baseline !== null &&
              t("baseline", { frozen: money(baseline.frozen), now: money(baseline.now) }),
            winner !== null &&
              t("winner", { now: nameOf(winner.now), frozen: nameOf(winner.frozen) }),
            costs.length === 0 && t("noCost"),
          ]}
        </Sentences>
      </p>
      {costs.length > 0 && (
        <Table caption={t("caption")}>
          <thead>
            <tr>
              <HeadCell>{t("vendor")}</HeadCell>
              <HeadCell figure>{t("frozen")}</HeadCell>
              <HeadCell figure>{t("now")}</HeadCell>
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
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
