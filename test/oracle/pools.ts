import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { Grant } from "@/lib/domain/catalogue/grant";
import type { BandName, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Money } from "@/lib/domain/units/money";
import { claimable, claimOf } from "./claim";
import type { Wanted } from "./wanted";

/** What a grant is worth drawing on, day by day; a day that is absent gets nothing new. */
export interface Pool {
  readonly slug: string;
  readonly kind: "free-model" | "tokens" | "credit" | "discount";
  /** Of one pack. */
  readonly amount: bigint;
  /** Of one pack, in the vendor's money; null for what is given. */
  readonly price: bigint | null;
  readonly models: readonly string[] | null;
  /** Names no models and is counted in tokens: for text. */
  readonly textOnly: boolean;
  readonly from: number;
  readonly until: number | null;
  readonly sortUntil: number;
  readonly recurrence: Grant["recurrence"];
  /** Tokens of one model in one hour; null without a rate limit. */
  readonly hourly: bigint | null;
  /** Requests of one model in one hour, and in one day; null without a limit. */
  readonly callsHourly: bigint | null;
  readonly callsDaily: bigint | null;
}

const NEVER = 1e9;
const monthOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7);

/** Which renewal a day falls in; all days of a grant given once are one. */
export function roundOf(pool: Pool, day: number): string {
  if (pool.recurrence === "daily") return String(day);
  return pool.recurrence === "monthly" ? monthOf(day) : "once";
}

function sizeOf(
  grant: Grant,
  band: BandName,
  exported: bigint,
  toVendorMoney: (money: Money) => bigint,
): bigint | null {
  if (grant.kind === "free-model") return 0n;
  if (grant.kind === "pack") {
    if (grant.price === null) return null;
    return (grant.credit === null ? grant.tokens : toVendorMoney(grant.credit)) || null;
  }
  if (grant.kind !== "matched-tokens" && grant.upTo && band !== "hopeful") return null;
  if (grant.kind === "discount") return grant.percentOff ? BigInt(grant.percentOff) : null;
  if (grant.kind === "credit") return grant.credit ? toVendorMoney(grant.credit) || null : null;
  if (grant.kind === "tokens") return grant.tokens || null;
  if ((grant.matchPermille === null || grant.tokens === null) && band !== "hopeful") return null;
  const rate = grant.matchPermille === null ? 1000n : grant.matchPermille;
  let size = (exported * rate) / 1000n;
  if (grant.tokens !== null && size > grant.tokens) size = grant.tokens;
  return size || null;
}

function kindOf(grant: Grant): Pool["kind"] {
  if (grant.kind === "matched-tokens") return "tokens";
  if (grant.kind === "pack") return grant.credit === null ? "tokens" : "credit";
  return grant.kind;
}

/** A grant as a band counts it; null when it counts for nothing. */
export function poolOf(
  offer: EstimateOffer,
  grant: Grant,
  band: BandName,
  input: EstimateInput,
  given: {
    readonly exported: bigint;
    readonly wanted: readonly Wanted[];
    readonly toVendorMoney: (money: Money) => bigint;
  },
): Pool | null {
  const { startOn, unknownValidityDays } = input.assumptions;
  const textOnly = grant.models === null && kindOf(grant) === "tokens";
  if (!claimable(offer, band, input)) return null;
  if (grant.models === null && (band === "cautious" || grant.kind === "free-model")) return null;
  const amount = sizeOf(grant, band, given.exported, given.toVendorMoney);
  if (amount === null) return null;
  const claimed = claimOf(offer.slug, input);
  let counted = claimed;
  if (grant.starts.kind === "on") counted = grant.starts.day;
  if (grant.starts.kind === "first-use") {
    const used = given.wanted.filter(
      (w) =>
        w.openaiTokens > 0n &&
        w.day >= claimed &&
        (grant.models === null ? !(textOnly && w.embeds) : grant.models.includes(w.model)),
    );
    if (used.length > 0) counted = used.map((w) => w.day).sort((a, b) => a - b)[0] ?? claimed;
  }
  let until: number | null = null;
  let sortUntil = NEVER;
  if (grant.validity.kind === "days") until = counted + grant.validity.days - 1;
  if (grant.validity.kind === "until") until = grant.validity.day;
  if (until !== null) sortUntil = until;
  if (grant.validity.kind === "unknown") {
    sortUntil = counted + unknownValidityDays - 1;
    if (band !== "hopeful") until = sortUntil;
  }
  return {
    slug: grant.slug,
    kind: kindOf(grant),
    amount,
    price: grant.kind === "pack" && grant.price ? given.toVendorMoney(grant.price) : null,
    models: grant.models,
    textOnly,
    from: Math.max(counted, claimed, startOn),
    until,
    sortUntil,
    recurrence: grant.kind === "pack" ? "once" : grant.recurrence,
    hourly: grant.tokensPerMinute === null ? null : grant.tokensPerMinute * 60n,
    callsHourly: grant.requestsPerMinute === null ? null : grant.requestsPerMinute * 60n,
    callsDaily: grant.requestsPerDay,
  };
}

/** Pools in the order they are drawn. */
export function inOrder(pools: readonly Pool[]): Pool[] {
  const kinds = ["free-model", "tokens", "credit", "discount"];
  const anew = { daily: 0, monthly: 1, once: 2, unknown: 2 };
  const keys = (p: Pool): (number | string)[] => [
    kinds.indexOf(p.kind),
    p.price === null ? 0 : 1,
    anew[p.recurrence],
    p.sortUntil,
    p.models === null ? NEVER : new Set(p.models).size,
    p.slug,
  ];
  return [...pools].sort((a, b) => {
    const [x, y] = [keys(a), keys(b)];
    for (const [i, left] of x.entries()) {
      const right = y[i];
      if (right !== undefined && left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
