import { COLON, type Locale } from "@/lib/domain/units/locale";

/** Publishers that sources.yaml describes in English words or names by their English name, as Chinese has them. */
const CHINESE: ReadonlyMap<string, string> = new Map([
  ["AI进修生 (腾讯云开发者社区)", "AI进修生（腾讯云开发者社区）"],
  ["Alibaba Cloud help", "阿里云帮助中心"],
  ["Alibaba Cloud help (Japanese)", "阿里云帮助中心（日文）"],
  ["Baidu AI Cloud documentation", "百度智能云文档"],
  ["Baidu's notice, as reproduced by wxredian.com", "百度公告（wxredian.com 转载）"],
  ["GitHub, a document in the banana-slides project", "GitHub：banana-slides 项目文档"],
  ["Binance Square (Japanese)", "币安广场（日文）"],
  ["Bloomberg", "彭博社"],
  ["casibase/casibase, quoting Baichuan's price page", "casibase/casibase（引百川价格页）"],
  ["casibase/casibase, quoting Volcengine's price page", "casibase/casibase（引火山引擎价格页）"],
  ["casibase/casibase, quoting iFLYTEK's package table", "casibase/casibase（引科大讯飞套餐表）"],
  ["casibase/casibase, quoting StepFun's price page", "casibase/casibase（引阶跃星辰价格页）"],
  ["chengxu.me (王煜全)", "chengxu.me（王煜全）"],
  ["DeepSeek API documentation (Chinese)", "DeepSeek API 文档（中文）"],
  ["European Central Bank", "欧洲中央银行"],
  ["GitHub changelog", "GitHub 更新日志"],
  ["Global Times", "环球时报"],
  ["The Guardian", "卫报"],
  ["Huawei Cloud support", "华为云支持中心"],
  ["IT之家 (Toutiao)", "IT之家（今日头条）"],
  ["lobehub/lobe-chat, citing SenseNova's price page", "lobehub/lobe-chat（引日日新价格页）"],
  ["Mashable, after the Securities Times", "Mashable（据证券时报）"],
  ["Moonshot AI documentation", "月之暗面文档"],
  [
    "OpenAI's pricing page, as kept by Oaklight/onehub_prices",
    "OpenAI 价格页（Oaklight/onehub_prices 留存）",
  ],
  ["A public price list on GitHub", "GitHub 上的一份公开价目表"],
  ["PTS Consulting (Hong Kong)", "PTS Consulting（香港）"],
  ["Reuters (MarketScreener, Spanish edition)", "路透社（MarketScreener 西班牙文版）"],
  ["South China Morning Post", "南华早报"],
  ["Securities Times (证券时报)", "证券时报"],
  ["SiliconFlow documentation", "硅基流动文档"],
  ["StepFun documentation", "阶跃星辰文档"],
  ["An unnamed technology blog", "某未具名科技博客"],
  ["Tencent Cloud documentation", "腾讯云文档"],
  ["Volcengine documentation", "火山引擎文档"],
  ["iFLYTEK open platform documentation", "讯飞开放平台文档"],
  ["第一财经 (Yicai)", "第一财经"],
  ["Zhipu BigModel documentation", "智谱 BigModel 文档"],
  ["Zhipu BigModel documentation (mirror)", "智谱 BigModel 文档（镜像）"],
  ["字母榜 (cnyes)", "字母榜（钜亨网）"],
]);

/**
 * Who says it, as the reader's language has it; a name without a Chinese one stays as it is.
 *
 * @example
 * publisherName("An unnamed technology blog", "zh") //=> "某未具名科技博客"
 */
export function publisherName(publisher: string, locale: Locale): string {
  return locale !== "zh" ? publisher : (CHINESE.get(publisher) ?? publisher);
}

/**
 * What a page sends to the browser, its publishers named in the page's language: the table of names
 * stays on the server. Naming once more changes nothing.
 */
export function withPublisherNames<T>(sent: T, locale: Locale): T {
  return locale !== "zh" ? sent : (named(sent, locale) as T);
}

function named(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, locale));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === "publisher" && typeof one === "string"
        ? publisherName(one, locale)
        : named(one, locale),
    ]),
  );
}

/** A source by its publisher and, where it has one, its title in the title's own language. */
export function sourceName(
  { publisher, title }: { readonly publisher: string; readonly title: string | null },
  locale: Locale,
): string {
  const name = publisherName(publisher, locale);
  return title === null ? name : name + COLON[locale] + title;
}
