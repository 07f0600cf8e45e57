import { answering } from "@/lib/data/answering";
import { listOffers } from "@/lib/data/offers";
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
  ["/en/evidence", "what the figures rest on, and when each reading ages out"],
  ["/en/changes", "what changed on which documented day, and our own edits; /feed.xml as a feed"],
  ["/en/method", "how an estimate is computed"],
  ["/en/docs", "command line, assistants (MCP at /mcp), pipelines, embedding"],
  ["/en/docs/api", "the API for people; /api/v1/openapi.json for programs"],
] as const;

/** The site's index for programs that read text. */
export const GET = answering(async () => {
  const origin = publicOrigin();
  const offers = await listOffers();
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
      "sources",
      "evidence",
    ].map((name) => `- [${name}](${origin}/api/v1/${name})`),
    "",
    "## Offers",
    "",
    ...offers.map(
      ({ slug, vendor, title, summary }) =>
        `- [${vendor.name.en}: ${title.en}](${origin}/en/offers/${slug}): ${summary.en}`,
    ),
    "",
  ];
  return new Response(text.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
});
