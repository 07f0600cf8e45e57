"use client";
import { useTranslations } from "next-intl";
import type { Mapper } from "@/components/comparison/live-comparison";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { VendorSummary } from "@/lib/domain/report/report-summary";
import { GrantLine } from "./grant-line";
import { MappingList } from "./mapping-list";
import { UnknownList } from "./unknown-list";

/** What one vendor's figures rest on: models, grants, and what is not known. */
export function VendorDetails({
  vendor,
  mapper = null,
  children,
}: {
  readonly vendor: VendorSummary;
  /** Null where no model can be chosen. */
  readonly mapper?: Mapper | null;
  /** What is found by looking closely, in place of the bare list of unknowns. */
  readonly children?: React.ReactNode;
}) {
  const t = useTranslations("comparison.details");
  const { day } = useWords();
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 py-2 md:grid-cols-2">
      <section className="grid min-w-0 content-start gap-2">
        <h3 className="overline-label">{t("mapping")}</h3>
        <MappingList mapping={vendor.mapping} vendor={vendor.vendor} mapper={mapper} />
        <p className="text-sm text-soft">
          <Sentences>
            {[
              vendor.firstPaidDay === null
                ? t("neverPaid")
                : t("firstPaid", { day: day(vendor.firstPaidDay) }),
              t(`onExhausted.${vendor.onExhausted}`),
            ]}
          </Sentences>
        </p>
      </section>
      <section className="grid min-w-0 content-start gap-4">
        <h3 className="overline-label">{t("grants")}</h3>
        {vendor.grants.length === 0 && <p className="text-sm text-soft">{t("noGrants")}</p>}
        {vendor.grants.map((grant) => (
          <GrantLine key={grant.slug} grant={grant} />
        ))}
      </section>
      {children ?? (
        <section className="grid content-start gap-2 md:col-span-2">
          <h3 className="overline-label">{t("unknowns")}</h3>
          <UnknownList unknowns={vendor.unknowns} />
        </section>
      )}
    </div>
  );
}
