import type { ModelTier } from "./catalogue";

/** Whether a model of a tier makes vectors, not text. */
export const isEmbedding = (tier: ModelTier) => tier.startsWith("embedding");
