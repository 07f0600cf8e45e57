import "server-only";
import type { z } from "zod";
import { findWatch, type KeptMessage, type KeptWatch, messagesOf } from "@/lib/data/watches";
import type { WatchItem, watchAnswerSchema } from "@/lib/schemas/watch";
import { today } from "@/lib/server/clock";
import { hashToken } from "@/lib/server/secret-token";
import { localeOf, showSubject, subjectOf } from "./subject";
import { unseal, watchesAreOn } from "./watch-secret";

/** A watch for who has its link; null where there is none. */
export async function answerOfWatch(
  token: string,
): Promise<z.output<typeof watchAnswerSchema> | null> {
  const watch = watchesAreOn() ? await findWatch(hashToken(token)) : null;
  if (watch === null) return null;
  const { kind, channel, createdAt, confirmedAt, shareSealed, subject } = watch;
  return {
    subject: { kind, id: shareSealed === null ? subject : null },
    title: (await titleOf(watch)) ?? "",
    channel,
    to: masked(watch),
    state: confirmedAt === null ? "unconfirmed" : "on",
    since: createdAt.toISOString(),
    items: itemsOf(await messagesOf(watch.id)),
  };
}

async function titleOf(watch: KeptWatch): Promise<string | null> {
  const subject = subjectOf(watch);
  const shown = subject && (await showSubject(subject, localeOf(watch), today()));
  return shown?.title ?? null;
}

/** What was told, newest first. */
export function itemsOf(messages: readonly KeptMessage[]): WatchItem[] {
  return messages.flatMap(({ news }) => (news.kind === "news" ? news.items : []));
}

/** Enough of an address to know it by: `a…@example.com`, `hooks.example.com`. */
function masked({ channel, addressSealed }: KeptWatch): string | null {
  const address = addressSealed === null ? null : unseal(addressSealed);
  if (address === null) return null;
  if (channel !== "email") return new URL(address).host;
  const [name = "", host = ""] = address.split("@");
  return `${name.slice(0, 1)}…@${host}`;
}
