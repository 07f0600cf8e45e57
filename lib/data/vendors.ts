import "server-only";
import type { VendorRecord } from "@/lib/domain/catalogue/listing";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { bilingualOrNull } from "./row-values";
import { toVendorAccess, vendorHead } from "./vendor-access-row";

const vendorFields = {
  ...vendorHead,
  models: {
    select: { id: true, tier: true, tokenizer: true, noteEn: true, noteZh: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.VendorSelect;

type Row = Prisma.VendorGetPayload<{ select: typeof vendorFields }>;

/** Every vendor with its models, OpenAI included, by slug. */
export async function listVendors(): Promise<VendorRecord[]> {
  const rows = await db().vendor.findMany({ select: vendorFields, orderBy: { slug: "asc" } });
  return rows.map(toVendor);
}

/** The vendor of that slug, or null. */
export async function findVendor(slug: string): Promise<VendorRecord | null> {
  const row = await db().vendor.findUnique({ where: { slug: String(slug) }, select: vendorFields });
  return row === null ? null : toVendor(row);
}

function toVendor({ slug, nameEn, nameZh, access, models, ...row }: Row): VendorRecord {
  return {
    slug,
    name: { en: nameEn, zh: nameZh },
    regions: row.regionsKnown ? row.regions : null,
    access: toVendorAccess(access),
    models: models.map(({ id, tier, tokenizer, noteEn, noteZh }) => ({
      vendor: slug,
      id,
      tier,
      tokenizer,
      note: bilingualOrNull(noteEn, noteZh),
    })),
  };
}
