import type { Catalogue } from "@/lib/catalogue/catalogue";
import type { Finding, MachineSource } from "./reading";

/** Without what stands in brackets. */
const shortName = (name: string) => name.replace(/\s*[(（].*$/, "");

const MOST_LEADS = 40;
const LONGEST = 160;

/** Pieces of an answer that are about one thing each: titles of a feed, members of JSON, lines of a page. */
function pieces(text: string): string[] {
  const titles = [...text.matchAll(/<title>(?:<!\[CDATA\[)?([^<\]]+)/g)].map(
    ([, title = ""]) => title,
  );
  return titles.length > 0 ? titles : text.split(/\n|(?<=\}),/);
}

/**
 * What a feed says of vendors whose offers the catalogue has. Its words are anybody's, so that nothing is
 * proposed: a person reads the vendor's page, and then the desk or a proposal says what was found.
 */
function leadsOf(text: string, { vendors }: Catalogue): Finding {
  const named = vendors.filter(({ offers }) => offers.some(({ noneFound }) => !noneFound));
  const all = pieces(text);
  const leads = named.flatMap(({ slug, name }) => {
    const names = [...new Set([shortName(name.en), shortName(name.zh)])];
    const found = all.find((piece) => names.some((one) => piece.includes(one)));
    const words = found?.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST);
    return words === undefined ? [] : [`${slug}: ${words}`];
  });
  return { proposals: [], leads: leads.slice(0, MOST_LEADS) };
}

const FEEDS = [
  [
    "free-llm-intel",
    "rockbenben/free-llm-intel",
    "https://free-llm-intel.aishort.top/feeds/llm-news-all.xml",
  ],
  ["startup-credits", "sourcey/startup-credits", "https://sourcey.com/catalog.json"],
  [
    "free-llm-api-hub",
    "pacocartones/free-llm-api-hub",
    "https://freellmapihub.com/api/v1/providers.json",
  ],
  [
    "agentdeals",
    "robhunter/agentdeals",
    "https://raw.githubusercontent.com/robhunter/agentdeals/main/data/deal_changes.json",
  ],
  [
    "awesome-ai-gateway",
    "cuihuan/awesome-ai-gateway",
    "https://raw.githubusercontent.com/cuihuan/awesome-ai-gateway/main/data/free_tiers.json",
  ],
  [
    "codingplan",
    "wmpeng/codingplan",
    "https://raw.githubusercontent.com/wmpeng/codingplan/main/plans.json",
  ],
  [
    "coding-plan-radar",
    "wjf1/coding-plan-radar",
    "https://raw.githubusercontent.com/wjf1/coding-plan-radar/main/data/promos.json",
  ],
  [
    "omniroute-free-tiers",
    "OmniRoute",
    "https://raw.githubusercontent.com/cheaper-inference/OmniRoute/main/docs/reference/FREE_TIERS.md",
  ],
] as const;

/** Lists of free tiers, plans and programmes that others keep; each says when it changed, and whom it names. */
export const OFFER_FEEDS: readonly MachineSource[] = FEEDS.map(([slug, publisher, address]) => ({
  ...{ slug, publisher, address, tells: "offers", vendors: null },
  read: leadsOf,
}));

/** Documentation of vendors, as the list of pages they give to machines. */
export const VENDOR_PAGES: readonly MachineSource[] = [
  { slug: "zai-docs", vendor: "zhipu", address: "https://docs.z.ai/llms.txt" },
  { slug: "bigmodel-docs", vendor: "zhipu", address: "https://docs.bigmodel.cn/llms.txt" },
  { slug: "minimax-docs", vendor: "minimax", address: "https://platform.minimax.io/docs/llms.txt" },
  {
    slug: "tencent-announcement-2405",
    vendor: "tencent",
    address: "https://cloud.tencent.com/announce/detail/2405",
  },
].map(({ slug, vendor, address }) => ({
  ...{ slug, publisher: vendor, address, tells: "offers" as const, vendors: [vendor] },
  read: () => ({ proposals: [], leads: [] }),
}));
