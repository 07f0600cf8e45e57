import "server-only";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import type { FactChange } from "@/lib/domain/share/frozen-fact";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import type { WatchEvent } from "@/lib/domain/watch/watched";
import { formatDate } from "@/lib/format/date";
import { offerTitles } from "./subject";
import { type Say, wordsOf } from "./words";

/** The words and names that sentences are made of. */
interface Words {
  readonly locale: Locale;
  readonly say: Say;
  /** What facts and their fields are called. */
  readonly fact: Say;
  /** A vendor's name by its slug; what stands for none. */
  readonly vendor: (slug: string | null) => string;
  /** An offer's title by its slug. */
  readonly offer: (slug: string) => string;
}

/** An event in a sentence, as it stands on a day; the day of the event itself where none is given. */
export type EventText = (event: WatchEvent, today?: Day) => string;

/** What puts events into sentences: names of vendors and titles of offers are read once. */
export async function eventTextOf(
  events: readonly WatchEvent[],
  locale: Locale,
): Promise<EventText> {
  const [say, fact, catalogue, titles] = await Promise.all([
    wordsOf(locale, "watch.event"),
    wordsOf(locale, "share.since"),
    findEstimateCatalogue(),
    offerTitles(events.flatMap(offersIn), locale),
  ]);
  const names = new Map(
    catalogue.vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)]),
  );
  const vendor = (slug: string | null) =>
    slug === null ? say("nobody") : (names.get(slug) ?? slug);
  const words = { locale, say, fact, vendor, offer: (slug: string) => titles.get(slug) ?? slug };
  return (event, today = event.day) => sentence(event, today, words);
}

function sentence(event: WatchEvent, today: Day, words: Words): string {
  const { locale, say, vendor, offer } = words;
  switch (event.kind) {
    case "last-day": {
      const { end, lastDay } = event;
      const instead = end.end?.replacements.map(({ model }) => model).join(", ") ?? "";
      const days = lastDay - today;
      const values = { model: end.name, day: formatDate(lastDay, locale), days, instead };
      if (days < 0) return say("lastDayPast", values);
      return say(instead === "" ? "lastDay" : "lastDayInstead", values);
    }
    case "claim-ends": {
      const day = formatDate(event.until, locale);
      return say("claimEnds", { offer: offer(event.offer), day, days: event.until - today });
    }
    case "used-up":
      return say("usedUp", { grant: event.grant });
    case "ages-out":
      return say("agesOut", { vendor: vendor(event.vendor) });
    case "first-place":
      return say("firstPlace", { from: vendor(event.from), to: vendor(event.to) });
    case "fact":
      return factSentence(event.change, words);
  }
}

/** What a fact is called, what it said and what it says. */
function factSentence(change: FactChange, words: Words): string {
  const { say, fact } = words;
  const { field } = change;
  const [about = "", ...rest] = change.id.split("/");
  const subject = subjectName(about, rest, words);
  const name = fact.has(`about.${about}`)
    ? fact(`about.${about}`, { subject })
    : say(`about.${about}`, { subject });
  const said = (value: string | null) => {
    if (value === null || value === "") return say("nothing");
    return field === "status" ? say(`status.${value}`) : value;
  };
  const values = { about: name, frozen: said(change.frozen), now: said(change.now) };
  const isWhole = field === null || about === "move" || about === "status";
  if (isWhole) return say("fact", values);
  const key = `field.${field}`;
  return say("factPart", { ...values, part: fact.has(key) ? fact(key) : say(key) });
}

/** A subject as people call it: an offer by its title, a vendor's model without the vendor's slug. */
function subjectName(about: string, rest: readonly string[], { vendor, offer }: Words): string {
  const [first = "", ...more] = rest;
  if (about === "price") return more.join("/");
  if (about === "end") return rest.join("/");
  if (about === "move") return `${vendor(first)}: ${more.join("/")}`;
  return [offer(first), ...more].join(" · ");
}

/** Slugs of the offers an event names. */
function offersIn(event: WatchEvent): string[] {
  if (event.kind === "claim-ends") return [event.offer];
  if (event.kind !== "fact") return [];
  const [about, slug = ""] = event.change.id.split("/");
  return about === "price" || about === "move" || about === "end" ? [] : [slug];
}
