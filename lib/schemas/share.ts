import "./jitless";
import { z } from "zod";

/** How long a share may live. */
export const EXPIRY_DAYS = [7, 30, 90, 365] as const;

/** What a share's body has beside the estimate's. */
export const shareExtraSchema = z.strictObject({
  title: z.string().trim().min(1).max(80).optional(),
  note: z.string().trim().min(1).max(500).optional(),
  expiresInDays: z.literal(EXPIRY_DAYS).optional(),
});

/** What creating a share answers. */
export const shareCreatedSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  manageToken: z.string(),
  expiresAt: z.iso.datetime(),
});

/** What a share can be changed in: how long it lives, counted from now. */
export const shareChangeSchema = z.strictObject({ expiresInDays: z.literal(EXPIRY_DAYS) });

/** What changing it answers. */
export const shareChangedSchema = z.strictObject({ expiresAt: z.iso.datetime() });
