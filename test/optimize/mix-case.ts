import type { EstimateCatalogue, Grant } from "@/lib/domain/catalogue";
import { contextOf } from "@/lib/domain/estimate";
import type { Assumptions } from "@/lib/domain/estimate-report";
import { assume, cell, offerWith, smallCatalogue } from "@/test/small-catalogue";

const USAGE = [
  cell("2024-06-01", "gpt-x", { inputUncached: 6_000_000n, output: 1_000_000n }),
  cell("2024-06-02", "gpt-y", { inputUncached: 9_000_000n }),
];

/** Beta's grant of tokens, as Acme's {@link offerWith}. */
export const betaOffer = (change: Partial<Grant>) => ({
  ...offerWith({ models: ["only"], ...change }, "beta-offer"),
  vendor: "beta",
});

/** The small catalogue's two vendors over 20 days, Beta taking both models, with these offers. */
export function mixContext(
  offers: EstimateCatalogue["offers"],
  change: Partial<Assumptions> = {},
  catalogue: EstimateCatalogue = smallCatalogue,
) {
  const both = {
    openaiModel: "gpt-y",
    vendor: "beta",
    vendorModel: "only",
    from: null,
    until: null,
  };
  const given = { ...catalogue, offers, equivalences: [...catalogue.equivalences, both] };
  const assumptions = assume({ horizonDays: 20, ...change });
  const context = contextOf({ usage: USAGE, paid: [], period: null, assumptions }, given);
  if (context === null) throw new Error("no context");
  return context;
}
