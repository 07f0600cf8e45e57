import "./jitless";
import { z } from "zod";
import type { SealedSnapshot } from "@/lib/domain/share/snapshot";

/** 64 KB in base64url, and what sealing adds. */
const MAX_SEALED_CHARACTERS = 87_500;

/** What a browser sealed: bytes nobody can read without the key, which is in the link only. */
export const sealedSchema = z.strictObject({
  version: z.literal(2),
  kind: z.literal("sealed"),
  cipher: z.literal("AES-256-GCM"),
  iv: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
  data: z
    .string()
    .regex(/^[A-Za-z0-9_-]{24,}$/)
    .max(MAX_SEALED_CHARACTERS),
});
sealedSchema satisfies z.ZodType<SealedSnapshot>;
