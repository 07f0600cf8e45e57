import type { Day } from "@/lib/domain/units/day";
import type { FineTuning, TunedPrice, TuningHost, TuningPerk, TuningRate } from "./fine-tuning";

// What an estimate reads of the catalogue's fine-tuning.

export type MarketRate = Pick<
  TuningRate,
  "of" | "unit" | "currency" | "amount" | "upTo" | "seenOn"
>;
export type MarketTunedPrice = Pick<TunedPrice, "of" | "currency" | "input" | "output">;

/** A host that trains models, without what is said of it. */
export type MarketHost = Pick<
  TuningHost,
  | "slug"
  | "vendor"
  | "name"
  | "state"
  | "closesOn"
  | "seenUntil"
  | "models"
  | "openaiRows"
  | "weightsOut"
> & {
  readonly training: readonly MarketRate[];
  readonly serving: readonly MarketTunedPrice[];
  readonly hosting: readonly MarketRate[];
};

export type MarketPerk = Pick<TuningPerk, "slug" | "vendor" | "name"> & {
  readonly reportedOn: Day | null;
};

export interface TuningMarket {
  readonly hosts: readonly MarketHost[];
  readonly perks: readonly MarketPerk[];
}

const rateOf = ({ of, unit, currency, amount, upTo, seenOn }: TuningRate): MarketRate => ({
  of,
  unit,
  currency,
  amount,
  upTo,
  seenOn,
});

function hostOf(host: TuningHost): MarketHost {
  const { slug, vendor, name, state, closesOn, seenUntil, models, openaiRows, weightsOut } = host;
  return {
    ...{ slug, vendor, name, state, closesOn, seenUntil, models, openaiRows, weightsOut },
    training: host.training.map(rateOf),
    serving: host.serving.map(({ of, currency, input, output }) => ({
      of,
      currency,
      input,
      output,
    })),
    hosting: host.hosting.map(rateOf),
  };
}

/** The part of the catalogue's fine-tuning that an estimate reads. */
export function tuningMarket({ hosts, perks }: FineTuning): TuningMarket {
  return {
    hosts: hosts.map(hostOf),
    perks: perks.map(({ slug, vendor, name, reportedOn }) => ({ slug, vendor, name, reportedOn })),
  };
}
