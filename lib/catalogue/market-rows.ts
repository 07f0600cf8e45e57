import { z } from "zod";
import { bilingual, dateOf } from "@/lib/data/row-values";
import { campaignStorySchema } from "@/lib/schemas/catalogue-campaign";
import { planSchema } from "@/lib/schemas/catalogue-plan";
import { programmeSchema } from "@/lib/schemas/catalogue-programme";
import type { Prisma } from "@/prisma/generated/client";
import type { Catalogue } from "./catalogue";
import { sortedKeys } from "./sorted-keys";

const json = (value: unknown) => sortedKeys(value) as Prisma.InputJsonObject;

/** Events, plans and programmes as rows. */
export function marketRows({ campaigns, plans, programmes }: Catalogue) {
  return {
    campaign: campaigns.map((campaign) => ({
      slug: campaign.slug,
      ...bilingual("name", campaign.name),
      ...bilingual("summary", campaign.summary),
      announcedOn: dateOf(campaign.announcedOn),
      effectiveOn: dateOf(campaign.effectiveOn),
      story: json(
        z.encode(campaignStorySchema, {
          steps: campaign.steps,
          answers: campaign.answers,
          statements: campaign.statements,
        }),
      ),
    })) satisfies Prisma.CampaignCreateManyInput[],
    plan: plans.map((plan) => ({
      slug: plan.slug,
      vendorSlug: plan.vendor,
      content: json(z.encode(planSchema, plan)),
    })) satisfies Prisma.PlanCreateManyInput[],
    programme: programmes.map((programme) => ({
      slug: programme.slug,
      vendorSlug: programme.vendor,
      content: json(z.encode(programmeSchema, programme)),
    })) satisfies Prisma.ProgrammeCreateManyInput[],
  };
}
