import { z } from "zod";
import { formatDay } from "@/lib/domain/day";
import { formatDecimal } from "@/lib/domain/decimal";
import type { Assumptions, EstimateInput } from "@/lib/domain/estimate-report";
import { shareCreatedSchema } from "@/lib/schemas/share";
import { paidItemSchema, usageCellSchema } from "@/lib/schemas/usage";

export type CreatedShare = z.output<typeof shareCreatedSchema>;

/** What the person adds to a share. */
export interface ShareWords {
  readonly title: string;
  readonly note: string;
  readonly expiresInDays: number;
}

/** Exactly what is sent when a comparison is shared: sums per day and model, and the assumptions. */
export function shareBody({ usage, paid, period, assumptions }: EstimateInput, words: ShareWords) {
  const { title, note, expiresInDays } = words;
  return {
    usage: usage.map((cell) => z.encode(usageCellSchema, cell)),
    paid: paid.map((item) => z.encode(paidItemSchema, item)),
    ...(period && { period: { from: formatDay(period.from), to: formatDay(period.to) } }),
    ...assumptionsBody(assumptions),
    ...(title.trim() !== "" && { title: title.trim() }),
    ...(note.trim() !== "" && { note: note.trim() }),
    expiresInDays,
  };
}

function assumptionsBody(a: Assumptions) {
  const { horizonDays, contentMix, region, currency, mapping, unknownValidityDays, vendors } = a;
  return {
    asOf: formatDay(a.asOf),
    startOn: formatDay(a.startOn),
    horizonDays,
    growthPercentPer30Days: formatDecimal(a.growthBasisPoints, 2),
    contentMix,
    region,
    currency,
    mapping,
    unknownValidityDays,
    ...(vendors && { vendors }),
  };
}

/** A refusal the person can read, in the server's words. */
export class ShareRefused extends Error {}

async function refuse(response: Response): Promise<never> {
  const body = z.object({ detail: z.string() }).safeParse(await response.json().catch(() => null));
  throw new ShareRefused(body.success ? body.data.detail : `HTTP ${response.status}`);
}

/** Stores the comparison. The first and only request that carries usage. */
export async function createShare(input: EstimateInput, words: ShareWords): Promise<CreatedShare> {
  const response = await fetch("/api/v1/shares", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(shareBody(input, words)),
  });
  if (!response.ok) return refuse(response);
  return shareCreatedSchema.parse(await response.json());
}

/** Deletes a share for good. */
export async function deleteShare(id: string, manageToken: string): Promise<void> {
  const response = await fetch(`/api/v1/shares/${id}`, {
    method: "DELETE",
    headers: { Authorization: `Bearer ${manageToken}` },
  });
  if (!response.ok) await refuse(response);
}
