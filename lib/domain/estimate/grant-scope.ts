import type { PaysWith } from "@/lib/domain/catalogue/grant";

/** What decides whether a grant may pay for a line. */
interface ScopedLine {
  readonly model: string;
  /** Whether the model makes vectors, not text. */
  readonly embeds: boolean;
}

/**
 * The lines a grant may pay for. One that names models pays for those. A token grant that names none
 * is for the vendor's text models: one for embeddings names them. Money and discounts are for any.
 */
export function scopeOf(grant: {
  readonly kind: PaysWith;
  readonly models: Iterable<string> | null;
}): (line: ScopedLine) => boolean {
  const { kind, models } = grant;
  if (models !== null) {
    const named = new Set(models);
    return ({ model }) => named.has(model);
  }
  return kind === "tokens" ? ({ embeds }) => !embeds : () => true;
}
