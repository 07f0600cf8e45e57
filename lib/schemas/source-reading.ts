import { z } from "zod";
import { day } from "./catalogue-values";

/** The readings `npm run catalogue:read` keeps, the oldest first. */
export const readingsFileSchema = z.array(
  z.strictObject({
    source: z.string(),
    address: z.url(),
    day,
    found: z.enum(["first", "unchanged", "changed", "gone", "unreachable", "unreadable"]),
    status: z.int().nullable(),
    sha256: z.string().nullable(),
    problem: z.string().nullable(),
    leads: z.array(z.string()).readonly(),
  }),
);
