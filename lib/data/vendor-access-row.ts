import "server-only";
import type { VendorAccess } from "@/lib/domain/catalogue/vendor-access";
import { vendorAccessSchema } from "@/lib/schemas/vendor-access";
import type { Prisma } from "@/prisma/generated/client";

/** What is asked of a vendor wherever it is named with where it can be reached. */
export const vendorHead = {
  slug: true,
  nameEn: true,
  nameZh: true,
  regionsKnown: true,
  regions: true,
  access: true,
} satisfies Prisma.VendorSelect;

/** What the column `access` of a vendor holds; null where nothing is known. */
export function toVendorAccess(access: unknown): VendorAccess | null {
  return access === null ? null : vendorAccessSchema.parse(access);
}
