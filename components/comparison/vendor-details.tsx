"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { GrantOutcome, GrantPace } from "@/lib/domain/estimate-report";
import type { VendorSummary } from "@/lib/domain/report-summary";
import { GrantBar } from "./grant-bar";
import { MappingList } from "./mapping-list";
import { Sentences } from "./sentences";
import { UnknownList } from "./unknown-list";
import { useWords } from "./use-words";

/** How one vendor's figures come about: models, grants, what is not known. */
export function VendorDetails({ vendor }: { readonly vendor: VendorSummary }) {
  const t = useTranslations("comparison.details");
  const { day } = useWords();
  return (
    <div className="grid gap-6 py-2 md:grid-cols-2">
      <section className="grid content-start gap-2">
        <h3 className="overline-label">{t("mapping")}</h3>
        <MappingList mapping={vendor.mapping} />
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
      <section className="grid content-start gap-3">
        <h3 className="overline-label">{t("grants")}</h3>
        {vendor.grants.length === 0 && <p className="text-sm text-soft">{t("noGrants")}</p>}
        {vendor.grants.map((grant) => (
          <GrantLine key={grant.slug} grant={grant} />
        ))}
      </section>
      <section className="grid content-start gap-2 md:col-span-2">
        <h3 className="overline-label">{t("unknowns")}</h3>
        <UnknownList unknowns={vendor.unknowns} />
      </section>
    </div>
  );
}

const paceWord = ({ fits }: GrantPace) => (fits === null ? "unknown" : fits ? "fits" : "tooSlow");

function GrantLine({ grant }: { readonly grant: GrantOutcome }) {
  const t = useTranslations("comparison.details");
  const { tokens, money, day, locale } = useWords();
  const offer = grant.slug.split("/")[0] ?? grant.slug;
  const counted = grant.used + grant.lapsed + grant.remaining > 0n;
  const amount = (value: bigint) =>
    grant.unit === "tokens"
      ? tokens(value)
      : money({ currency: grant.worth.currency, pico: value });
  return (
    <div className="grid gap-1 text-sm">
      <Link href={`/${locale}/offers/${offer}`} className="link w-fit" prefetch={false}>
        {grant.advertised === null ? t("noFigure") : amount(grant.advertised)}
      </Link>
      {counted ? (
        <>
          <GrantBar grant={grant} />
          <p className="text-soft">
            <Sentences>
              {[
                t("outcome", {
                  used: amount(grant.used),
                  lapsed: amount(grant.lapsed),
                  remaining: amount(grant.remaining),
                  worth: money(grant.worth),
                }),
                grant.validUntil !== null && t("validUntil", { day: day(grant.validUntil) }),
                grant.pace !== null &&
                  t(`pace.${paceWord(grant.pace)}`, {
                    needed: tokens(grant.pace.neededPerMinute),
                    limit: tokens(grant.pace.limitPerMinute ?? 0n),
                  }),
              ]}
            </Sentences>
          </p>
        </>
      ) : (
        <p className="text-soft">{t("notCounted")}</p>
      )}
    </div>
  );
}
