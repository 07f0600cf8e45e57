import "server-only";
import type { Plan } from "@/lib/domain/catalogue/plan";
import { planSchema } from "@/lib/schemas/catalogue-plan";
import { db } from "./db";

/** Every subscription, by slug. */
export async function listPlans(): Promise<Plan[]> {
  const rows = await db().plan.findMany({ orderBy: { slug: "asc" } });
  return rows.map(({ content }) => planSchema.parse(content));
}
