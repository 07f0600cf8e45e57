import type { Price } from "@/lib/domain/catalogue/catalogue";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { rational, rounded } from "./rational";

// How a request was served, and what that costs, a second time.

/** In the order in which the parts of a count are rounded. */
const SERVICES = ["batch", "flex", "free", "other", "priority", "standard"] as const;
export type Service = (typeof SERVICES)[number];

const NAMES: Readonly<Record<string, Service>> = {
  "": "standard",
  auto: "standard",
  default: "standard",
  standard: "standard",
  flex: "flex",
  "flex-tier": "flex",
  priority: "priority",
  "priority-tier": "priority",
  fast: "priority",
};

/** Tokens given for sharing data are free, batched or not. */
export function serviceOf({ batch, tier }: Pick<UsageCell, "batch" | "tier">): Service {
  if (tier === "incentivized-tier") return "free";
  return batch ? "batch" : (NAMES[tier] ?? "other");
}

export const serviceOrder = (service: Service): number => SERVICES.indexOf(service);

const share = (rate: bigint, permille: bigint) => rounded(rational(rate * permille, 1_000n));

/** A rate of OpenAI's as a service costs it; null where the service has no published price. */
export function atOpenAi(rate: bigint | null, service: Service, price: Price): bigint | null {
  const { batchPermille, flexPermille, priorityPermille } = price.conditions;
  if (service === "free") return 0n;
  if (service === "other" || rate === null) return null;
  if (service === "standard") return rate;
  if (service === "batch") return share(rate, batchPermille ?? 500n);
  const permille = service === "flex" ? flexPermille : priorityPermille;
  return permille === null ? null : share(rate, permille);
}

/** A vendor's rate: of services it knows batches alone, and those only where it documents their price. */
export function atVendor(rate: bigint | null, service: Service, price: Price | undefined) {
  const permille = price?.conditions.batchPermille ?? null;
  if (rate === null || service !== "batch" || permille === null) return rate;
  return share(rate, permille);
}
