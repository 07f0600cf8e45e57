import "./jitless";
import { z } from "zod";
import { slug } from "./catalogue-values";

const email = z.email().max(254);
const password = z.string().max(128);
const MOST_NAME = 80;

/** What makes an account of a setup link. */
export const setupSchema = z
  .strictObject({
    token: z.string().max(64),
    name: z
      .string()
      .trim()
      .min(1)
      .max(MOST_NAME)
      .regex(/^\P{C}+$/u),
    email,
    password: password.min(15),
  })
  .refine((account) => !holdsOwnName(account), {
    path: ["password"],
    error: "Holds your address.",
  });

function holdsOwnName(account: { readonly email: string; readonly password: string }): boolean {
  const [name = ""] = account.email.toLowerCase().split("@");
  return name.length > 3 && account.password.toLowerCase().includes(name);
}

export const signInSchema = z.strictObject({ email, password: password.min(1) });

export const secondFactorSchema = z.strictObject({ password: password.min(1) });

/** Six digits of the app, or one of the recovery codes. */
export const codeSchema = z.strictObject({
  kind: z.enum(["app", "recovery"]),
  code: z.string().trim().min(1).max(32),
});

/** A body that has nothing to say. */
export const nothingSchema = z.strictObject({});

/** What an editor makes of a suggestion. */
export const decisionSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("accepted") }),
  z.strictObject({
    status: z.literal("refused"),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .regex(/^[^\0\p{Cs}]+$/u),
  }),
]);

export const suggestionIdSchema = z.uuid();

/** The offer that was read today. */
export const readingSchema = z.strictObject({ offer: slug });
