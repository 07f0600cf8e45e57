import "server-only";
import type { Campaign } from "@/lib/domain/catalogue/campaign";
import { campaignStorySchema } from "@/lib/schemas/catalogue-campaign";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { dayOf, dayOrNull } from "./row-values";

/** Every event that offers answer, the newest first. */
export async function listCampaigns(): Promise<Campaign[]> {
  const rows = await db().campaign.findMany({ orderBy: { announcedOn: "desc" } });
  return rows.map(toCampaign);
}

/** The event of that slug, or null. */
export async function findCampaign(slug: string): Promise<Campaign | null> {
  const row = await db().campaign.findUnique({ where: { slug: String(slug) } });
  return row === null ? null : toCampaign(row);
}

/** An event as its row holds it. */
export function toCampaign(row: Prisma.CampaignGetPayload<object>): Campaign {
  return {
    slug: row.slug,
    name: { en: row.nameEn, zh: row.nameZh },
    summary: { en: row.summaryEn, zh: row.summaryZh },
    announcedOn: dayOf(row.announcedOn),
    effectiveOn: dayOrNull(row.effectiveOn),
    ...campaignStorySchema.parse(row.story),
  };
}
