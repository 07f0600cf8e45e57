import { z } from "zod";
import type { Validity } from "@/lib/domain/catalogue/catalogue";
import { wireDay } from "./wire";

/** How long a grant lasts. */
export const validitySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("days"), days: z.int() }),
  z.strictObject({ kind: z.literal("until"), day: wireDay }),
  z.strictObject({ kind: z.literal("unlimited") }),
  z.strictObject({ kind: z.literal("unknown") }),
]);
validitySchema satisfies z.ZodType<Validity>;
