import "./jitless";
import { z } from "zod";
import { sealedSchema } from "./sealed";

/** How long a share may live. */
export const EXPIRY_DAYS = [7, 30, 90, 365] as const;

const expiresInDays = z.literal(EXPIRY_DAYS);

/** What a share's body has beside the estimate's. */
export const shareExtraSchema = z.strictObject({
  title: z.string().trim().min(1).max(80).optional(),
  note: z.string().trim().min(1).max(500).optional(),
  expiresInDays: expiresInDays.optional(),
  /** Keeps percentages and ratios only. */
  hideVolumes: z.boolean().optional(),
});

/** The body of a private share: what the browser sealed, and how long to keep it. */
export const sealedShareSchema = z.strictObject({
  sealed: sealedSchema,
  expiresInDays: expiresInDays.optional(),
});

/** What creating a share answers. */
export const shareCreatedSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  manageToken: z.string(),
  expiresAt: z.iso.datetime(),
});

/** What a share can be changed in: how long it lives, counted from now; whether its link works. */
export const shareChangeSchema = z.union([
  z.strictObject({ expiresInDays }),
  z.strictObject({ revoked: z.boolean() }),
]);

/** What changing it answers. */
export const shareChangedSchema = z.strictObject({
  expiresAt: z.iso.datetime(),
  revoked: z.boolean(),
});
