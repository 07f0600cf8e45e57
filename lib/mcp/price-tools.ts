import { z } from "zod";
import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import { indexOpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { isAnnouncedBy, RETIREMENT_SUBJECTS } from "@/lib/domain/catalogue/retirement";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { pricesAnswerSchema } from "@/lib/schemas/listing";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { replacementSchema } from "@/lib/schemas/retirement-json";
import { list, wireDay } from "@/lib/schemas/wire";
import { makeTool } from "./tool";

const NAME = z.string().min(1).max(200);

export const findPrice = makeTool({
  name: "price",
  description:
    "List prices of a model on a day, per million of each meter, with sources. OpenAI's models go by any name an export uses " +
    "(gpt-4o is what it meant on that day). A meter without a price is absent, not free.",
  input: asOfQuerySchema.extend({ model: NAME, vendor: NAME.optional() }),
  output: pricesAnswerSchema,
  async run({ model, vendor, asOf: asked }, knowledge) {
    const asOf = asked ?? knowledge.today();
    const catalogue = await knowledge.estimate();
    const known = indexOpenAiModels(catalogue).find(model, asOf)?.id;
    const prices = pricesOn(await knowledge.prices(), asOf).filter(
      (price) =>
        (vendor === undefined || price.vendor === vendor) &&
        (price.model === model || (price.vendor === "openai" && price.model === known)),
    );
    return { catalogRevision: catalogue.revision, asOf, prices };
  },
});

const retirementSchema = z.strictObject({
  host: z.string(),
  subject: z.enum(RETIREMENT_SUBJECTS),
  models: list(z.string()),
  announcedOn: wireDay.nullable(),
  lastDay: wireDay.nullable(),
  latestLastDay: wireDay.nullable(),
  replacements: list(replacementSchema),
});

export const listDeadlines = makeTool({
  name: "list_deadlines",
  description:
    "What ends when: models, fine-tunes and endpoints that a host retires (with what it names instead), and the last days to " +
    "claim offers, from a day on. Where sources differ lastDay is the earliest and latestLastDay the latest; null: no day is known.",
  input: asOfQuerySchema.extend({ host: NAME.optional(), model: NAME.optional() }),
  output: z.strictObject({
    asOf: wireDay,
    catalogRevision: z.string(),
    retirements: list(retirementSchema),
    claims: list(z.strictObject({ offer: z.string(), vendor: z.string(), lastDay: wireDay })),
  }),
  async run({ host, model, asOf: asked }, knowledge) {
    const asOf = asked ?? knowledge.today();
    const { retirements, offers, revision } = await knowledge.estimate();
    const ahead = retirements.filter(
      (end) =>
        isAnnouncedBy(end, asOf) &&
        (end.lastDay === null || end.lastDay >= asOf) &&
        (host === undefined || end.host === host) &&
        (model === undefined || end.models.includes(model)),
    );
    const claims = offers.flatMap(({ slug, vendor, window }) => {
      const isAsked = model === undefined && (host ?? vendor) === vendor;
      const isAhead = isKnownOn(window, asOf) && offerStatus(window, asOf) !== "ended";
      return isAsked && isAhead && window.until !== null
        ? [{ offer: slug, vendor, lastDay: window.until }]
        : [];
    });
    return {
      asOf,
      catalogRevision: revision,
      retirements: ahead.toSorted((a, b) => (a.lastDay ?? Infinity) - (b.lastDay ?? Infinity)),
      claims: claims.toSorted((a, b) => a.lastDay - b.lastDay),
    };
  },
});
