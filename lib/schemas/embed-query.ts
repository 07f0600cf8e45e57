import { z } from "zod";
import { feedQuerySchema } from "./feed-query";
import { wireDay } from "./wire";

/** How a badge looks and of which offer it speaks; without one, of the vendor's largest. */
export const badgeQuerySchema = feedQuerySchema.extend({
  theme: z.enum(["light", "dark"]).default("light"),
  offer: z.string().max(100).optional(),
  asOf: wireDay.optional(),
});

/** Which offers an embedded list holds and how it looks; `auto` follows the reader's device. */
export const embedQuerySchema = feedQuerySchema.extend({
  theme: z.enum(["auto", "light", "dark"]).default("auto"),
  vendor: z.string().max(100).optional(),
  asOf: wireDay.optional(),
});

export const EMBED_KINDS = ["offer", "vendor", "deadline", "share"] as const;
/** What stands alone in a frame. */
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** How it is asked for; a share is of the day it was frozen, and takes no other. */
export const embedOneQuerySchema = embedQuerySchema.omit({ vendor: true });

/** The form of an oEmbed request; only JSON is answered. */
export const oembedQuerySchema = z.strictObject({
  url: z.url().max(500),
  format: z.literal("json").default("json"),
  maxwidth: z.coerce.number().int().min(100).max(4_000).optional(),
  maxheight: z.coerce.number().int().min(100).max(4_000).optional(),
});
