import fc from "fast-check";
import { TEXT_KINDS } from "@/lib/domain/catalogue/catalogue";

/** A ratio for each kind of text, its ends in order. */
export const ratioRow = (openai: "o200k_base" | "cl100k_base", vendor: string | null) =>
  TEXT_KINDS.map((text) =>
    fc
      .uniqueArray(fc.bigInt({ min: 1_000n, max: 30_000n }), { minLength: 3, maxLength: 3 })
      .map((three) => three.toSorted((a, b) => (a < b ? -1 : 1)))
      .map(([low = 1n, mid = 1n, high = 1n]) => ({ openai, vendor, text, low, mid, high })),
  );
