import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";

/** From when a used model's tokens are reckoned at another one of OpenAI's. */
export interface StaySwitch {
  readonly openaiModel: string;
  /** First day on it. */
  readonly on: Day;
  /** Null: OpenAI names nothing in its place, so that the tokens have no price from then on. */
  readonly to: string | null;
}

export interface Baseline {
  /** The models as used at the prices of `asOf`, each at who made it: a yardstick. */
  readonly list: {
    readonly money: Money;
    /** True when something in the usage has no list price, or a prompt may have been longer than the mean says: the money is a lower bound. */
    readonly atLeast: boolean;
    readonly unpriced: readonly Unpriced[];
  };
  /** What staying costs, with announced retirements and prices; null where OpenAI cannot be reached, and in reports kept before it was counted. */
  readonly stay: {
    readonly money: Money;
    readonly atLeast: boolean;
    readonly unpriced: readonly Unpriced[];
    readonly switches: readonly StaySwitch[];
  } | null;
  /** The bill extended over the horizon; null without a cost export. */
  readonly paid: {
    readonly money: Money;
    /** Lines that are not repeated: in the bill, not in `money`. Null in reports kept before it was said. */
    readonly oneOff: Money | null;
    /** Of `money`: lines that stay whatever moves. Null in reports kept before it was said. */
    readonly unmoved: Money | null;
  } | null;
  /** The parts of `list` that are usage of other vendors' APIs, at their own list prices. */
  readonly providers: readonly ProvidedUsage[];
  /** False where OpenAI blocks API traffic from the region on `startOn`. */
  readonly reachable: boolean;
  /** What `saving` stands against. */
  readonly savingAgainst: "stay" | "list";
}

/** The usage of one other vendor's API. */
export interface ProvidedUsage {
  /** The vendor's slug. */
  readonly vendor: string;
  readonly tokens: bigint;
  /** Over the horizon; without the models that have no price, which `unpriced` names. */
  readonly list: Money;
}

export interface Unpriced {
  readonly model: string;
  readonly tokens: bigint;
  readonly reason: "unknown-model" | "no-price" | "service-tier";
}
