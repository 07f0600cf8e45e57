import { answering } from "@/lib/data/answering";
import { findOffer } from "@/lib/data/offers";
import { hasShare } from "@/lib/data/shares";
import { findVendor } from "@/lib/data/vendors";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale, type Locale } from "@/lib/domain/units/locale";
import { escapeHtml } from "@/lib/format/html";
import { oembedQuerySchema } from "@/lib/schemas/embed-query";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";
import { hashToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

const WIDTH = 420;
const HEIGHTS = { offer: 180, vendor: 420, share: 320 } as const;

/** What an address of ours would stand in a frame as. */
interface Framed {
  readonly kind: keyof typeof HEIGHTS;
  readonly name: string;
  readonly title: string;
}

async function framed(section: string, name: string, lang: Locale): Promise<Framed | null> {
  if (section === "offers") {
    const offer = await findOffer(name);
    return offer && { kind: "offer", name, title: inLanguage(offer.title, lang) };
  }
  if (section === "vendors") {
    const vendor = await findVendor(name);
    return vendor && { kind: "vendor", name, title: inLanguage(vendor.name, lang) };
  }
  // A share's title is for those who have the link: not for whoever passes it on.
  const isThere = await hasShare(hashToken(name));
  return isThere ? { kind: "share", name, title: "Banjia" } : null;
}

/** oEmbed (oembed.com) for addresses of offers, vendors and shares: a frame of /embed. */
export const GET = answering(async (request: Request) => {
  const query = readQuery(request, oembedQuerySchema);
  if (query instanceof Response) return query;
  const origin = publicOrigin();
  const path = query.url.startsWith(`${origin}/`) ? query.url.slice(origin.length) : "";
  const [, lang = "", section = "", name = ""] =
    /^\/(en|zh)\/(offers|vendors|s)\/([\w.-]+)$/.exec(path) ?? [];
  const found = isLocale(lang) ? await framed(section, name, lang) : null;
  if (found === null)
    return problem(404, "nothing_to_embed", "Nothing of this site can be framed for that address.");
  const width = Math.min(query.maxwidth ?? WIDTH, WIDTH);
  const height = Math.min(query.maxheight ?? HEIGHTS[found.kind], HEIGHTS[found.kind]);
  const src = escapeHtml(`${origin}/embed/${found.kind}/${found.name}?lang=${lang}`);
  return Response.json(
    {
      version: "1.0",
      type: "rich",
      provider_name: "Banjia",
      provider_url: origin,
      title: found.title,
      ...{ width, height },
      html: `<iframe src="${src}" width="${width}" height="${height}" title="${escapeHtml(found.title)}" loading="lazy" style="border:0"></iframe>`,
    },
    { headers: { "Cache-Control": found.kind === "share" ? "no-store" : "public, max-age=3600" } },
  );
});
