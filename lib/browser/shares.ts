import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/day";
import { formatDecimal } from "@/lib/domain/decimal";
import type { Assumptions, EstimateInput, Flip } from "@/lib/domain/estimate-report";
import { periodOf } from "@/lib/domain/projection";
import type { ReportSummary } from "@/lib/domain/report-summary";
import type { Snapshot } from "@/lib/domain/snapshot";
import { shareChangedSchema, shareCreatedSchema } from "@/lib/schemas/share";
import { snapshotSchema } from "@/lib/schemas/snapshot";
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

/** What the preview is made of. */
interface Previewed {
  readonly input: EstimateInput;
  readonly report: ReportSummary;
  readonly flips: readonly Flip[];
  readonly today: Day;
}

/**
 * Exactly what the server will store, computed here as it computes it: nothing has to be sent to
 * see it. Null when the usage has no period.
 */
export function storedPreview({ input, report, flips, today }: Previewed, words: ShareWords) {
  const { usage, paid } = input;
  const period = input.period ?? periodOf(usage);
  if (period === null) return null;
  return z.encode(snapshotSchema, {
    version: 1,
    createdOn: today,
    title: words.title.trim() || null,
    note: words.note.trim() || null,
    period,
    usage,
    paid,
    report,
    flips,
  });
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

/**
 * Stores the comparison. The first and only request that carries usage.
 *
 * A request whose answer got lost is sent once more under the same key: there is one share all the same.
 */
export async function createShare(input: EstimateInput, words: ShareWords): Promise<CreatedShare> {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": newKey() },
    body: JSON.stringify(shareBody(input, words)),
  };
  const send = () => fetch("/api/v1/shares", request);
  const response = await send().catch(send);
  if (!response.ok) return refuse(response);
  return shareCreatedSchema.parse(await response.json());
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lets a share live that many days from now. */
export async function extendShare(
  id: string,
  manageToken: string,
  expiresInDays: number,
): Promise<string> {
  const response = await fetch(`/api/v1/shares/${id}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${manageToken}`, "Content-Type": "application/json" },
    body: JSON.stringify({ expiresInDays }),
  });
  if (!response.ok) return refuse(response);
  return shareChangedSchema.parse(await response.json()).expiresAt;
}

/** The stored comparison, or null when there is none behind the link. */
export async function findShare(id: string): Promise<Snapshot | null> {
  const response = await fetch(`/api/v1/shares/${encodeURIComponent(id)}`);
  if (response.status === 404) return null;
  if (!response.ok) return refuse(response);
  const { expiresAt: _, ...stored } = z.looseObject({}).parse(await response.json());
  return snapshotSchema.parse(stored);
}

/** Deletes a share for good. */
export async function deleteShare(id: string, manageToken: string): Promise<void> {
  const response = await fetch(`/api/v1/shares/${id}`, {
    method: "DELETE",
    headers: { Authorization: `Bearer ${manageToken}` },
  });
  if (!response.ok) await refuse(response);
}
