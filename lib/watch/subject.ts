import "server-only";
import { db } from "@/lib/data/db";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findShare } from "@/lib/data/shares";
import { findSinceThen } from "@/lib/data/since-then";
import type { KeptWatch } from "@/lib/data/watches";
import { shareEvents } from "@/lib/domain/share/share-events";
import { isSealed } from "@/lib/domain/share/snapshot";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/domain/units/locale";
import type { WatchSubject } from "@/lib/domain/watch/watch";
import { type Watched, watchedInCatalogue } from "@/lib/domain/watch/watched";
import { hashToken } from "@/lib/server/secret-token";
import { unseal } from "./watch-secret";

/** A subject that is there and that the server can read. */
export interface Shown {
  /** Null for a share nobody named. */
  readonly title: string | null;
  /** What it shows on the day asked for; "busy": a share's figures could not be computed just now. */
  readonly watched: () => Promise<Watched | "busy">;
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

/** @returns null when it is not there, or is a private share: the server cannot read one. */
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
    const watched = async () => {
      const since = await findSinceThen({ snapshot, digest }, today);
      if (since === "unknown") return "busy";
      return { facts: [], events: shareEvents(snapshot, since, catalogue, today) };
    };
    return { title: snapshot.title, watched };
  }
  const watched = watchedInCatalogue(subject, catalogue, today);
  if (watched === null) return null;
  return { title: (await nameOf(subject, locale)) ?? subject.id, watched: async () => watched };
}

async function nameOf({ kind, id }: WatchSubject, locale: Locale): Promise<string | null> {
  if (kind === "offer") return (await offerTitles([id], locale)).get(id) ?? null;
  if (kind !== "vendor") return null;
  const { vendors } = await findEstimateCatalogue();
  return inLanguage(vendors.find(({ slug }) => slug === id)?.name, locale);
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
