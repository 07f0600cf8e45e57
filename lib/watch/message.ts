import "server-only";
import type { KeptMessage, KeptWatch } from "@/lib/data/watches";
import type { Locale } from "@/lib/domain/units/locale";
import { publicOrigin } from "@/lib/server/public-origin";
import { localeOf, type Shown } from "./subject";
import { watchToken } from "./watch-secret";
import { wordsOf } from "./words";

/** A message in words, for any channel. */
export interface Written {
  readonly subject: string;
  /** Plain lines. Robots ask for a word that every message has: it is "Banjia". */
  readonly lines: readonly string[];
  /** Where the watch is looked at, confirmed and stopped. */
  readonly link: string;
  /** Where a mail program stops it with one press (RFC 8058). */
  readonly stop: string;
}

/** The page of a watch. The token stands behind a `#`: no server and no log sees it. */
export function watchLink(token: string, locale: Locale): string {
  return `${publicOrigin()}/${locale}/watch#${token}`;
}

/** What to send for a message. */
export async function writeMessage(
  { news }: KeptMessage,
  watch: KeptWatch,
  shown: Shown | null,
): Promise<Written> {
  const locale = localeOf(watch);
  const t = await wordsOf(locale, "watch.mail");
  const token = watchToken(watch.id);
  const link = watchLink(token, locale);
  const stop = `${publicOrigin()}/api/v1/watches/${token}/stop`;
  const about = shown?.title ?? t("untitled");
  if (news.kind === "confirm") {
    const lines = [t("confirmText", { about }), t("confirmLink", { link }), t("confirmElse")];
    return { subject: t("confirmSubject", { about }), lines, link, stop };
  }
  const items = news.items.map(({ text }) => `• ${text}`);
  return {
    subject: t("newsSubject", { about, count: items.length }),
    lines: [t("newsLead", { about }), ...items, t("newsLink", { link })],
    link,
    stop,
  };
}
