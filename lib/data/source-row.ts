import "server-only";
import type { SourceRef } from "@/lib/domain/catalogue/offer";
import type { Prisma } from "@/prisma/generated/client";

/** Columns of a source that a reader is shown. */
export const sourceFields = {
  slug: true,
  publisher: true,
  title: true,
  url: true,
  tier: true,
  original: { select: { publisher: true } },
} satisfies Prisma.SourceSelect;

type Row = Prisma.SourceGetPayload<{ select: typeof sourceFields }>;

/** A source as statements and prices name it. */
export function toSourceRef({ slug, publisher, title, url, tier, original }: Row): SourceRef {
  return { slug, publisher, title, url, tier, voice: original?.publisher ?? publisher };
}
