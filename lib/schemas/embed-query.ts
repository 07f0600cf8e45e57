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
