import { z } from "zod";
import {
  ASKED,
  isOnDomain,
  PARAMETER_EFFECTS,
  SIGN_UP_ASKS,
  VENDOR_LINKS,
  type VendorAccess,
} from "@/lib/domain/catalogue/vendor-access";
import { bilingual, httpsUrl, slug } from "./catalogue-values";

const asked = z.strictObject({ asked: z.enum(ASKED), note: bilingual.nullable().default(null) });

const endpoint = z.strictObject({
  /** May hold `{…}` for a value of one's own account, so that it is no plain address. */
  url: z.string().regex(/^https:\/\/[a-zA-Z0-9{}._~/-]+$/, "Not an https address"),
  where: bilingual,
});

const note = z.strictObject({ text: bilingual, sources: z.array(slug).min(1).readonly() });

const difference = z
  .strictObject({
    parameter: z.string().min(1),
    effect: z.enum(PARAMETER_EFFECTS),
    text: bilingual.nullable().default(null),
    sources: z.array(slug).readonly().default([]),
  })
  .refine(
    ({ effect, text, sources }) =>
      effect === "unknown"
        ? text === null && sources.length === 0
        : text !== null && sources.length > 0,
    { message: "What is known has its words and a source, what is not has neither" },
  );

/** A vendor's addresses and what signing up asks for, in the files, in the database and in answers. */
export const vendorAccessSchema = z
  .strictObject({
    domains: z
      .array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/))
      .min(1)
      .readonly(),
    links: z.partialRecord(z.enum(VENDOR_LINKS), httpsUrl).default({}),
    endpoints: z.array(endpoint).readonly().default([]),
    reach: z.array(note).readonly().default([]),
    limits: z.array(note).readonly().default([]),
    dataUse: z.array(note).readonly().default([]),
    differences: z.array(difference).readonly().default([]),
    signUp: z.partialRecord(z.enum(SIGN_UP_ASKS), asked).default({}),
    sources: z.array(slug).min(1).readonly(),
  })
  .superRefine(({ domains, links, endpoints }, context) => {
    const addresses = [...Object.values(links), ...endpoints.map(({ url }) => url)];
    for (const address of addresses)
      if (!isOnDomain(address, domains))
        context.addIssue({ code: "custom", message: `Not on the vendor's own domain: ${address}` });
  });
vendorAccessSchema satisfies z.ZodType<VendorAccess>;
