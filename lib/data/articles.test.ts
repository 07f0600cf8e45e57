import { expect, test } from "vitest";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offers/offer-filter";
import { day } from "@/lib/domain/units/day";
import { listOffers } from "./offers";

// What five articles of June and July 2024 say is on offer, each by the source the catalogue has for it.
const TOLD = [
  ["unboxedai-2024-07", "sensetime-2024", "grant", "50 million tokens"],
  ["unboxedai-2024-07", "baidu-2024-inclusive", "grant", "50 million tokens"],
  ["unboxedai-2024-07", "tencent-2024", "grant", "100 million tokens"],
  ["unboxedai-2024-07", "tencent-2024", "window", "Until the end of July"],
  ["tech-times-2024-06-25", "baidu-2024-inclusive", "grant", "Tokens on the scale of OpenAI use"],
  ["tech-times-2024-06-25", "alibaba-2024-bailian", "grant", "Free tokens, no figure"],
  ["tech-blog-2024-06", "baidu-2024-inclusive", "grant", "Additional tokens, no figure"],
  ["tech-blog-2024-06", "alibaba-2024-bailian", "grant", "Free tokens, no figure"],
  ["tech-blog-2024-06", "zhipu-2024-moving", "name", "Special Migration Program"],
  ["scmp-2024-06-25", "zhipu-2024-moving", "grant", "150 million tokens"],
  ["scmp-2024-06-25", "zhipu-2024-moving", "training-course", "Tailored courses"],
  ["gizmochina-2024-06-27", "zhipu-2024-moving", "grant", "150 million tokens"],
  ["gizmochina-2024-06-27", "zhipu-2024-moving", "name", "Special house-moving plan"],
  ["gizmochina-2024-06-27", "baidu-2024-inclusive", "grant", "50 million tokens"],
  ["gizmochina-2024-06-27", "baidu-2024-inclusive", "fine-tuning", "Free"],
  ["gizmochina-2024-06-27", "sensetime-2024", "grant", "50 million tokens"],
  ["gizmochina-2024-06-27", "alibaba-2024-bailian", "grant", "Perks, no figure"],
  ["gizmochina-2024-06-27", "baichuan-2024", "grant", "Perks, no figure"],
  ["gizmochina-2024-06-27", "01ai-2024", "discount", "Not named"],
  ["gizmochina-2024-06-27", "alibaba-2024-bailian", "discount", "A discount, no figure"],
  ["gizmochina-2024-06-27", "baidu-2024-inclusive", "discount", "A discount, no figure"],
  ["gizmochina-2024-06-27", "baichuan-2024", "discount", "A discount, no figure"],
  ["gizmochina-2024-06-27", "alibaba-2024-bailian", "support", "Technical support"],
  ["gizmochina-2024-06-27", "baidu-2024-inclusive", "support", "Technical support"],
  ["gizmochina-2024-06-27", "baichuan-2024", "support", "Technical support"],
  ["tech-blog-2024-06", "baidu-2024-inclusive", "benchmark", "Comparable benchmark: yes"],
  ["tech-blog-2024-06", "alibaba-2024-bailian", "benchmark", "Comparable benchmark: yes"],
  ["tech-blog-2024-06", "zhipu-2024-moving", "benchmark", "Comparable benchmark: yes"],
  ["gizmochina-2024-06-27", "meta-llama", "access", "Might be cut off"],
  ["gizmochina-2024-06-27", "360-2024", "offer", "A comment, no offer"],
  ["scmp-2024-06-25", "minimax-2024", "offer", "Named, no offer"],
] as const;

test.each(TOLD)("%s on %s: %s is %s", async (source, slug, field, value) => {
  const offer = (await listOffers()).find((one) => one.slug === slug);
  const fact = offer?.facts.find((one) => one.field === field);
  const statement = fact?.statements.find((one) => one.source.slug === source);
  expect(statement?.value.en).toBe(value);
});

test("Azure in Hong Kong, which an article ends on, is there as continued access", async () => {
  const azure = (await listOffers()).find(({ slug }) => slug === "azure-2024-hk");
  expect(azure?.perks.map(({ kind }) => kind)).toContain("continued-access");
  expect(azure?.grants).toEqual([]);
});

test("vendors looked at in vain say so, with the day", async () => {
  const none = (await listOffers()).filter(
    ({ noneFound, slug }) => noneFound && slug.endsWith("-2024"),
  );
  expect(none.map(({ vendor }) => vendor.slug)).toEqual([
    "360",
    "huawei",
    "infinigence",
    "minimax",
    "ppio",
  ]);
  for (const { lookedOn, grants } of none)
    expect([lookedOn !== null, grants.length]).toEqual([true, 0]);
});

// What a reader of those articles would type, in either language.
test.each([
  ["baidu-2024-inclusive", ["Baidu", "Ernie 3.5", "inclusive program", "百度", "文心", "普惠计划"]],
  ["sensetime-2024", ["SenseTime", "SenseNova 5.5", "商汤", "日日新"]],
  ["tencent-2024", ["Tencent Cloud", "Hunyuan", "腾讯云", "混元"]],
  ["alibaba-2024-bailian", ["Alibaba Cloud", "Qwen-plus", "阿里云", "百炼", "通义千问"]],
  [
    "zhipu-2024-moving",
    ["Zhipu AI", "GLM", "house-moving plan", "Special Migration Program", "智谱", "搬家计划"],
  ],
  ["baichuan-2024", ["Baichuan", "百川智能"]],
  ["01ai-2024", ["01.AI", "Yi", "零一万物", "平替计划"]],
  ["moonshot-2024", ["Moonshot AI", "Kimi", "月之暗面"]],
  ["minimax-2024", ["Minimax", "稀宇"]],
  ["volcengine-2024", ["ByteDance", "字节跳动", "豆包"]],
  ["360-2024", ["Qihoo 360", "奇虎"]],
  ["meta-llama", ["Meta", "Llama"]],
  ["azure-2024-hk", ["Microsoft", "Azure", "Hong Kong", "微软", "香港"]],
])("%s is found by every name an article uses", async (slug, names) => {
  const offers = (await listOffers()).map(toListedOffer);
  const found = (q: string) =>
    filterOffers(offers, { ...NO_FILTER, q }, day("2024-07-15")).map((offer) => offer.slug);
  for (const name of names) expect(found(name), name).toContain(slug);
});
