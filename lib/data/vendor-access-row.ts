import "server-only";
import type { VendorAccess } from "@/lib/domain/catalogue/vendor-access";
import { vendorAccessSchema } from "@/lib/schemas/vendor-access";

/** What the column `access` of a vendor holds; null where nothing is known. */
export function toVendorAccess(access: unknown): VendorAccess | null {
  return access === null ? null : vendorAccessSchema.parse(access);
}
