import type { FineTuning, TuningHost, TuningRate } from "./fine-tuning";
import type { MarketHost, MarketRate, TuningMarket } from "./tuning-market";

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
