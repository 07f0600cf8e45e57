import { z } from "zod";
import { recordsOfVendor } from "@/app/api/v1/records-of-vendor";
import { listPlans } from "@/lib/data/plans";
import { planWindow } from "@/lib/domain/catalogue/plan";
import { plansAnswerSchema } from "@/lib/schemas/market-listing";

export const dynamic = "force-dynamic";

/** Subscriptions known of on `asOf`, of one `vendor` when asked for. */
export const GET = recordsOfVendor(listPlans, planWindow, ({ records: plans, ...known }) =>
  z.encode(plansAnswerSchema, { ...known, plans }),
);
