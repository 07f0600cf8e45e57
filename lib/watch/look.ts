import "server-only";
import { randomUUID } from "node:crypto";
import { type KeptWatch, type Look, lookAtWatch, watchesToLookAt } from "@/lib/data/watches";
import { formatDay } from "@/lib/domain/units/day";
import { newsSince, type Seen, seenOf } from "@/lib/domain/watch/news";
import { today } from "@/lib/server/clock";
import { eventTextOf } from "./event-text";
import { localeOf, showSubject, subjectOf } from "./subject";

/**
 * Looks at every watch that is on, and stores what there is to tell.
 *
 * @returns ids of the messages to be sent. Two servers that look at once tell nothing twice.
 */
export async function lookAtWatches(): Promise<string[]> {
  const messages: string[] = [];
  for (const id of await watchesToLookAt()) {
    const message = await lookAtWatch(id, look);
    if (message !== null) messages.push(message);
  }
  return messages;
}

async function look(watch: KeptWatch, seen: Seen): Promise<Look> {
  const subject = subjectOf(watch);
  if (subject === null) return "gone";
  const now = today();
  const locale = localeOf(watch);
  const shown = await showSubject(subject, locale, now);
  if (shown === null) return "gone";
  const watched = await shown.watched();
  if (watched === "busy") return "later";
  const news = newsSince(seen, watched, now);
  const next = seenOf(watched);
  if (news.length === 0) return { seen: next, message: null };
  const textOf = await eventTextOf(news, locale);
  const items = news.map((event) => ({
    id: event.id,
    day: formatDay(event.day),
    text: textOf(event, now),
  }));
  return { seen: next, message: { id: randomUUID(), news: { kind: "news", items } } };
}
