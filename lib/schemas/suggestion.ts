import "./jitless";
import { z } from "zod";
import { proposalSchema } from "./proposal";

/** NUL and half a pair of surrogates: the database keeps neither. */
const UNKEPT = /\0|\p{Cs}/u;

/** What a visitor sends who says that something is wrong. */
export const suggestionRequestSchema = z.strictObject({
  proposal: proposalSchema.refine((proposal) => !UNKEPT.test(Object.values(proposal).join("\n")), {
    error: "Holds a character that no text has.",
  }),
  /** Where the sender may be asked back; kept only when given. */
  email: z.email().max(254).optional(),
  /** No person sees this field, so whoever fills it is a program. */
  homepage: z.literal("").optional(),
});

/** What sending it answers. */
export const suggestionCreatedSchema = z.strictObject({
  id: z.string(),
  /** The page that tells how it stands. */
  url: z.string(),
});

/** What can become of a suggestion. */
export const SUGGESTION_STATUSES = ["waiting", "accepted", "refused"] as const;

/** How a suggestion stands. The sender's address is in no answer. */
export const suggestionAnswerSchema = z.strictObject({
  status: z.enum(SUGGESTION_STATUSES),
  /** Why it was refused; null otherwise. */
  reason: z.string().nullable(),
  sentAt: z.iso.datetime(),
  /** Null while it waits. */
  decidedAt: z.iso.datetime().nullable(),
  proposal: proposalSchema,
});
