import { z } from "zod";
import { LOCALES } from "@/lib/domain/units/locale";

/** The language of a feed that no page stands around. */
export const feedQuerySchema = z.strictObject({ lang: z.enum(LOCALES).default("en") });

/** Which deadlines a calendar holds: all, one vendor's or one offer's. */
export const calendarQuerySchema = feedQuerySchema.extend({
  vendor: z.string().max(100).optional(),
  offer: z.string().max(100).optional(),
});
