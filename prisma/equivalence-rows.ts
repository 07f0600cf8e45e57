import type { VendorFile } from "@/lib/schemas/catalogue";
import type { Prisma } from "./generated/client";

const TEXT_TIERS = ["flagship", "balanced", "economy", "legacy"];

/**
 * A vendor's rules spelled out, one row for each OpenAI text model that one of them fits.
 *
 * A fine-tune has no row: it would have to be trained anew before anything could be moved to it.
 */
export function equivalenceRows(
  vendors: readonly VendorFile[],
): Prisma.EquivalenceCreateManyInput[] {
  const openai = vendors.find((vendor) => vendor.slug === "openai")?.models ?? [];
  const texts = openai.filter(({ id, tier }) => TEXT_TIERS.includes(tier) && !id.startsWith("ft:"));
  return vendors.flatMap(({ slug, equivalences }) =>
    texts.flatMap(({ id }) => {
      const rule = equivalences.find(({ openai }) => openai.some((name) => fits(name, id)));
      if (rule === undefined) return [];
      return {
        openaiModelId: id,
        vendorSlug: slug,
        vendorModelId: rule.model,
        reasonEn: rule.reason.en,
        reasonZh: rule.reason.zh,
        sourceSlug: rule.source,
      };
    }),
  );
}

function fits(name: string, id: string): boolean {
  return name.endsWith("*") ? id.startsWith(name.slice(0, -1)) : name === id;
}
