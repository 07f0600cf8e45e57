"use client";
import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { EvidenceReading } from "@/lib/domain/explain/evidence";
import { publisherName } from "@/lib/format/publisher";

/** Slug → name in the reader's language. */
export interface EvidenceNames {
  readonly vendors: Readonly<Record<string, string>>;
  readonly offers: Readonly<Record<string, string>>;
}

interface Props {
  readonly reading: EvidenceReading;
  readonly names: EvidenceNames;
}

/** What was read, in a word or two: a vendor's prices, the exchange rate, an offer. */
export function ReadingName({ reading: { kind, vendor, about }, names }: Props) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const whose = vendor === null ? "" : (names.vendors[vendor] ?? vendor);
  const [first = ""] = about;
  if (kind === "rate") return <>{t("rate", { pair: first })}</>;
  if (kind === "prices") return <>{t("prices", { vendor: whose, count: about.length })}</>;
  return (
    <Link href={`/${locale}/offers/${first}` as Route} prefetch={false} className="link">
      {t("offer", { vendor: whose, offer: names.offers[first] ?? first })}
    </Link>
  );
}

/** Where to look again; a rate and an offer say so on their own. */
export function ReadingSource({ reading: { source } }: Pick<Props, "reading">) {
  const locale = useLocale();
  if (source === null) return <span className="text-soft">–</span>;
  return (
    <Link
      href={`/${locale}/sources#${source.slug}` as Route}
      prefetch={false}
      className="link wrap-anywhere"
    >
      {publisherName(source.publisher, locale)}
    </Link>
  );
}
