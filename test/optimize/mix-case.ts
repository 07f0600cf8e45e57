import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import type { GrantChange } from "@/test/grant-of";
import { assume, cell, offerWith, smallCatalogue } from "@/test/small-catalogue";

const USAGE = [
  cell("2024-06-01", "gpt-x", { inputUncached: 6_000_000n, output: 1_000_000n }),
  cell("2024-06-02", "gpt-y", { inputUncached: 9_000_000n }),
];

/** Input tokens of each model, a day each in turn. */
const inputsOf = (tokens: Readonly<Record<string, bigint>>) =>
  Object.entries(tokens).map(([model, inputUncached], i) =>
    cell(`2024-06-0${i + 1}`, model, { inputUncached }),
  );

/** Beta's grant of tokens, as Acme's {@link offerWith}. */
export const betaOffer = (change: GrantChange) => ({
  ...offerWith({ models: ["only"], ...change }, "beta-offer"),
  vendor: "beta",
});

/** The small catalogue's two vendors over 20 days, Beta taking both models, with these offers. */
export function mixContext(
  offers: EstimateCatalogue["offers"],
  change: Partial<Assumptions> = {},
  catalogue: EstimateCatalogue = smallCatalogue,
  inputs: Readonly<Record<string, bigint>> | null = null,
) {
  const both = {
    openaiModel: "gpt-y",
    vendor: "beta",
    vendorModel: "only",
    from: null,
    until: null,
  };
  const given = { ...catalogue, offers, equivalences: [...catalogue.equivalences, both] };
  const usage = inputs === null ? USAGE : inputsOf(inputs);
  const assumptions = assume({ horizonDays: 20, ...change });
  const context = contextOf({ usage, paid: [], period: null, assumptions }, given);
  if (context === null) throw new Error("no context");
  return context;
}
