import { answering } from "@/lib/data/answering";
import { listOffers } from "@/lib/data/offers";
import { offersToLead } from "@/lib/data/priced-offers";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { seenNotSince } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { today } from "@/lib/server/clock";
import { publicOrigin } from "@/lib/server/public-origin";

export const dynamic = "force-dynamic";

const PAGES = [
  ["/en/offers", "every offer as of any day"],
  ["/en/models", "OpenAI's and each vendor's list prices"],
  ["/en/sources", "every source, and where they differ"],
  [
    "/en/retirements",
    "the last day of each model at OpenAI, Azure and others, and what is named instead",
  ],
  ["/en/plans", "subscriptions: price, quota, what the key may serve, break-even"],
  ["/en/programmes", "credit that has to be applied for"],
  ["/en/fine-tuning", "who tunes what at which price, and how tuning at OpenAI closes"],
  ["/en/campaigns", "the events that offers answer, and who answered"],
  ["/en/evidence", "what the figures rest on, and when each reading ages out"],
  ["/en/changes", "what changed on which documented day, and our own edits; /feed.xml as a feed"],
  ["/en/method", "how an estimate is computed"],
  ["/en/docs", "command line, assistants (MCP at /mcp), pipelines, embedding"],
  ["/en/docs/api", "the API for people; /api/v1/openapi.json for programs"],
] as const;

const GROUPS = [
  { title: "can be claimed or stand", statuses: ["claimable", "standing"] },
  { title: "not yet open", statuses: ["upcoming"] },
  { title: "not seen lately: do not give them as current", statuses: ["stale"] },
  { title: "ended", statuses: ["ended"] },
] as const;

/** Offers known on the day under where they stand, current ones first, best first; of stale ones, when they were seen last. */
async function offerLines(offers: readonly Offer[], asOf: Day, origin: string): Promise<string[]> {
  const inOrder = await offersToLead(offers, asOf, "en");
  const summaries = new Map(offers.map(({ slug, summary }) => [slug, summary.en]));
  const line = (offer: ListedOffer) => {
    const { slug, vendor, title } = offer;
    const day = seenNotSince(offer, asOf);
    const seen = day === null ? "" : ` (seen ${formatDay(day)}, not since)`;
    return `- [${vendor.name.en}: ${title.en}](${origin}/en/offers/${slug})${seen}: ${summaries.get(slug)}`;
  };
  return GROUPS.flatMap(({ title, statuses }) => {
    const found = inOrder.filter(({ window }) =>
      statuses.some((status) => status === offerStatus(window, asOf)),
    );
    if (found.length === 0) return [];
    return [`## Offers on ${formatDay(asOf)}: ${title}`, "", ...found.map(line), ""];
  });
}

/** The site's index for programs that read text. */
export const GET = answering(async () => {
  const origin = publicOrigin();
  const text = [
    "# Banjia",
    "",
    "> Offers that model vendors make to developers who must leave OpenAI, each fact with its source, as of any day.",
    "",
    "Unknown is not zero: an offer without a documented deadline is `standing` for 90 days after its newest report and `stale` from then on, never claimable.",
    "",
    "## Pages",
    "",
    ...PAGES.map(([path, what]) => `- [${path}](${origin}${path}): ${what}`),
    "",
    "## Data",
    "",
    ...[
      "offers",
      "vendors",
      "models",
      "prices",
      "retirements",
      "scores",
      "plans",
      "programmes",
      "campaigns",
      "fine-tuning",
      "sources",
      "evidence",
      "catalogue/archive",
      "catalogue/revisions",
    ].map((name) => `- [${name}](${origin}/api/v1/${name})`),
    "",
    ...(await offerLines(await listOffers(), today(), origin)),
  ];
  return new Response(text.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
});
