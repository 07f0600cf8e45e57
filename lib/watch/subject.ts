import { inLanguage } from "@/lib/domain/units/bilingual";
import "server-only";
import { db } from "@/lib/data/db";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findShare } from "@/lib/data/shares";
import { findSinceThen } from "@/lib/data/since-then";
import type { KeptWatch } from "@/lib/data/watches";
import { shareEvents } from "@/lib/domain/share/share-events";
import { isSealed } from "@/lib/domain/share/snapshot";
import type { Day } from "@/lib/domain/units/day";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/domain/units/locale";
import type { WatchSubject } from "@/lib/domain/watch/watch";
import { type Watched, watchedInCatalogue } from "@/lib/domain/watch/watched";
import { hashToken } from "@/lib/server/secret-token";
import { unseal } from "./watch-secret";

/** What a subject shows on a day and how it is called; null when it is not there, or nobody can read it. */
export interface Shown {
  readonly watched: Watched;
  /** Null for a share nobody named. */
  readonly title: string | null;
}

/** A kept watch's subject; null where another secret sealed its share. */
export function subjectOf({ kind, subject, shareSealed }: KeptWatch): WatchSubject | null {
  const id = shareSealed === null ? subject : unseal(shareSealed);
  return id === null ? null : { kind, id };
}

/** The language a watch is told in. */
export function localeOf({ locale }: Pick<KeptWatch, "locale">): Locale {
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/** A private share cannot be watched: the server cannot read it. */
export async function showSubject(
  subject: WatchSubject,
  locale: Locale,
  today: Day,
): Promise<Shown | null> {
  const catalogue = await findEstimateCatalogue();
  if (subject.kind === "share") {
    const share = await findShare(hashToken(subject.id));
    if (share === null || isSealed(share.snapshot)) return null;
    const { snapshot, digest } = share;
    const since = await findSinceThen({ snapshot, digest }, today);
    // Whoever asked looks again later.
    if (since === "unknown") throw new Error("What a share would say now could not be computed.");
    const events = shareEvents(snapshot, since, catalogue, today);
    return { watched: { facts: [], events }, title: share.snapshot.title };
  }
  const watched = watchedInCatalogue(subject, catalogue, today);
  if (watched === null) return null;
  return { watched, title: (await nameOf(subject, locale)) ?? subject.id };
}

async function nameOf({ kind, id }: WatchSubject, locale: Locale): Promise<string | null> {
  if (kind === "offer") return (await offerTitles([id], locale)).get(id) ?? null;
  if (kind !== "vendor") return null;
  const { vendors } = await findEstimateCatalogue();
  return inLanguage(vendors.find(({ slug }) => slug === id)?.name, locale) ?? null;
}

/** Titles of offers, by slug. */
export async function offerTitles(
  slugs: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db().offer.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, titleEn: true, titleZh: true },
  });
  return new Map(
    rows.map(({ slug, titleEn, titleZh }) => [
      slug,
      inLanguage({ en: titleEn, zh: titleZh }, locale),
    ]),
  );
}
