import { parseArgs } from "node:util";
import { z } from "zod";
import { inColumns } from "@/cli/columns";
import type { Context } from "@/cli/context";
import { EXIT, UseError } from "@/cli/io";
import { isReadingDue, type ReadingState, readingState } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offers/offer-filter";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import { offerStatus, RECENT_DAYS } from "@/lib/domain/offers/offer-status";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { headlineText } from "@/lib/format/headline-text";
import { offersAnswerSchema, offersAsOf } from "@/lib/schemas/offer-json";
import { offersQuerySchema } from "@/lib/schemas/offer-query";

const OPTIONS = {
  "as-of": { type: "string" },
  vendor: { type: "string" },
  status: { type: "string" },
  kind: { type: "string" },
  region: { type: "string" },
  q: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `banjia offers`: what vendors offer on a day, asked for as the API's call is. */
export async function runOffers(args: string[], context: Context): Promise<number> {
  const { values: flags } = parseArgs({ args, options: OPTIONS });
  const { json, "as-of": day, ...asked } = flags;
  const asOf = context.dayOption("as-of", day) ?? context.today();
  const parsed = offersQuerySchema.safeParse(asked);
  if (!parsed.success) throw new UseError(z.prettifyError(parsed.error));
  const { offers, estimate } = await context.catalogue();
  const given = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value));
  const listed = filterOffers(offers.map(toListedOffer), { ...NO_FILTER, ...given }, asOf);
  if (json) {
    const answer = z.encode(offersAnswerSchema, {
      asOf,
      catalogRevision: estimate.revision,
      ...offersAsOf(offers, listed, asOf),
    });
    context.io.out(`${JSON.stringify(answer, null, 2)}\n`);
    return EXIT.done;
  }
  const found = listed.filter(({ noneFound }) => !noneFound);
  context.io.out(offerLines(found, asOf, estimate.revision, context).join("\n"));
  return EXIT.done;
}

/** What to know where most offers were not seen lately. */
function dueLines(state: ReadingState, asOf: Day, { t }: Context): string[] {
  const { seenOn, ...counts } = state;
  if (!isReadingDue(state) || seenOn === null) return [];
  const [day, seen] = [formatDay(asOf), formatDay(seenOn)];
  return [t("offers.reading.due", { ...counts, day, seen, days: RECENT_DAYS })];
}

function offerLines(
  listed: readonly ListedOffer[],
  asOf: Day,
  revision: string,
  context: Context,
): string[] {
  const { t, paint, locale } = context;
  const offers = sortOffers(listed, "deadline", { asOf, locale });
  const words = (key: string, values?: Record<string, string | number>) =>
    t(`offers.${key}`, values);
  const rows = offers.map(({ slug, window, vendor, grants }) => {
    const { main, unit = "" } = headlineText(words, grants, locale);
    const until = window.until === null ? "–" : formatDay(window.until);
    const status = words(`status.${offerStatus(window, asOf)}`);
    return [slug, inLanguage(vendor.name, locale), `${main} ${unit}`.trim(), status, until];
  });
  const heads = ["slug", "vendor", "gives", "status", "until"].map((name) =>
    t(`cli.offers.${name}`),
  );
  return [
    paint.heading(t("cli.offers.title", { asOf: formatDay(asOf), count: offers.length })),
    ...(rows.length === 0 ? [] : inColumns([heads, ...rows])),
    ...dueLines(readingState(listed, asOf), asOf, context),
    t("cli.catalogue", { revision: revision.slice(0, 12) }),
    "",
  ];
}
