import { z } from "zod";
import type { Assumptions, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Snapshot } from "@/lib/domain/share/snapshot";
import { type Taken, takeSnapshot } from "@/lib/domain/share/take-snapshot";
import { formatDay } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { assumptionsSchema } from "@/lib/schemas/report";
import type { shareChangeSchema } from "@/lib/schemas/share";
import { shareChangedSchema, shareCreatedSchema } from "@/lib/schemas/share";
import { openSnapshotSchema, snapshotSchema } from "@/lib/schemas/snapshot";
import { paidItemSchema, usageCellSchema } from "@/lib/schemas/usage";
import { seal } from "./seal";

export type CreatedShare = z.output<typeof shareCreatedSchema>;

/** What the person adds to a share. */
export interface ShareChoice {
  readonly title: string;
  readonly note: string;
  readonly expiresInDays: number;
  /** Percentages and ratios only. */
  readonly hideVolumes: boolean;
  /** Sealed in this browser: the server cannot read it. */
  readonly sealed: boolean;
}

/** What a comparison on the screen is made of. */
export type Shown = Omit<Taken, "title" | "note" | "hideVolumes">;

/** Exactly what is sent when a comparison is shared: sums per day and model, and the assumptions. */
function shareBody({ usage, paid, period, assumptions }: EstimateInput, choice: ShareChoice) {
  const { title, note, expiresInDays, hideVolumes } = choice;
  return {
    usage: usage.map((cell) => z.encode(usageCellSchema, cell)),
    paid: paid.map((item) => z.encode(paidItemSchema, item)),
    ...(period && { period: { from: formatDay(period.from), to: formatDay(period.to) } }),
    ...assumptionsBody(assumptions),
    ...(title.trim() !== "" && { title: title.trim() }),
    ...(note.trim() !== "" && { note: note.trim() }),
    ...(hideVolumes && { hideVolumes }),
    expiresInDays,
  };
}

function taken(shown: Shown, { title, note, hideVolumes }: ShareChoice) {
  const words = { title: title.trim() || null, note: note.trim() || null };
  return takeSnapshot({ ...shown, ...words, hideVolumes });
}

/**
 * Exactly what will be stored, or sealed, computed here as the server computes it: nothing has to
 * be sent to see it. Null when the usage has no period.
 */
export function storedPreview(shown: Shown, choice: ShareChoice) {
  const snapshot = taken(shown, choice);
  return snapshot && z.encode(openSnapshotSchema, snapshot);
}

/** Every assumption as a request says it: what is left out would be the server's default, not the person's choice. */
export function assumptionsBody(a: Assumptions) {
  const { growthBasisPoints: _, vendors, ...rest } = z.encode(assumptionsSchema, a);
  return {
    ...rest,
    growthPercentPer30Days: formatDecimal(a.growthBasisPoints, 2),
    ...(vendors && { vendors }),
  };
}

/** A refusal the person can read, in the server's words. */
export class ShareRefused extends Error {}

async function refuse(response: Response): Promise<never> {
  const body = z.object({ detail: z.string() }).safeParse(await response.json().catch(() => null));
  throw new ShareRefused(body.success ? body.data.detail : `HTTP ${response.status}`);
}

/** Stores the comparison. The first and only request that carries usage, in the open or sealed. */
export async function createShare(shown: Shown, choice: ShareChoice): Promise<CreatedShare> {
  if (!choice.sealed) return post("/api/v1/shares", shareBody(shown.input, choice));
  const snapshot = taken(shown, choice);
  if (snapshot === null) throw new Error("nothing to share");
  const { sealed, key } = await seal(snapshot);
  const { expiresInDays } = choice;
  const made = await post("/api/v1/shares/private", { sealed, expiresInDays });
  return { ...made, url: `${made.url}#k=${key}` };
}

/** A request whose answer got lost is sent once more under the same key: there is one share all the same. */
async function post(path: string, body: object): Promise<CreatedShare> {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": newKey() },
    body: JSON.stringify(body),
  };
  const send = () => fetch(path, request);
  const response = await send().catch(send);
  if (!response.ok) return refuse(response);
  return shareCreatedSchema.parse(await response.json());
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lets a share live that many days from now, revokes its link or restores it. */
export async function changeShare(
  { id, manageToken }: Pick<CreatedShare, "id" | "manageToken">,
  change: z.input<typeof shareChangeSchema>,
) {
  const response = await fetch(`/api/v1/shares/${id}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${manageToken}`, "Content-Type": "application/json" },
    body: JSON.stringify(change),
  });
  if (!response.ok) return refuse(response);
  return shareChangedSchema.parse(await response.json());
}

/** What is stored, or null when there is nothing behind the link. */
export async function findShare(id: string): Promise<Snapshot | null> {
  const response = await fetch(`/api/v1/shares/${encodeURIComponent(id)}`);
  if (response.status === 404) return null;
  if (!response.ok) return refuse(response);
  const { expiresAt: _, ...stored } = z.looseObject({}).parse(await response.json());
  return snapshotSchema.parse(stored);
}

/** Deletes a share for good. */
export async function deleteShare({
  id,
  manageToken,
}: Pick<CreatedShare, "id" | "manageToken">): Promise<void> {
  const response = await fetch(`/api/v1/shares/${id}`, {
    method: "DELETE",
    headers: { Authorization: `Bearer ${manageToken}` },
  });
  if (!response.ok) await refuse(response);
}
