import type {
  EstimateCatalogue,
  FxRate,
  ModelAlias,
  OpenAiModel,
  Price,
} from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { PriceConditions, Rates } from "@/lib/domain/catalogue/price-conditions";
import { findProviderModel, providerOf } from "@/lib/domain/catalogue/provider-model";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { METERS } from "@/lib/domain/units/meter";
import { MicroPerMillion, Pico } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import type { Assumptions } from "./estimate-report";
import type { OpenAiPrices } from "./openai-side";
import { rowsFor } from "./vendor-part";

// Usage of other vendors' APIs stands beside OpenAI's on the side that is moved from. Its models are
// named `vendor/model` there, and have the vendor's own prices and retirements.

const idAt = (vendor: string, model: string) => `${vendor}/${model}`;

/** A model's vendor and its id there; null for OpenAI's own. */
export function providerIn(id: string): { readonly vendor: string; readonly model: string } | null {
  const cut = id.indexOf("/");
  return cut === -1 ? null : { vendor: id.slice(0, cut), model: id.slice(cut + 1) };
}

/** Usage whose models all stand in one catalogue. */
export interface JoinedUsage {
  readonly usage: readonly UsageCell[];
  readonly catalogue: EstimateCatalogue;
}

const ENDS_MODELS = new Set(["model", "fine-tune", "platform"]);

function endsAtOpenAi(host: string, { retirements }: EstimateCatalogue): Retirement[] {
  return retirements
    .filter((one) => one.host === host && ENDS_MODELS.has(one.subject))
    .map((one) => ({
      ...one,
      host: "openai",
      models: (one.models.length === 0 ? ["*"] : one.models).map((model) => idAt(host, model)),
      replacements: one.replacements.map(({ model, readOn }) => ({
        model: idAt(host, model),
        readOn,
      })),
    }));
}

/** All that one vendor has, named as if it stood among OpenAI's. */
function joinedPart(vendor: string, catalogue: EstimateCatalogue, region: Assumptions["region"]) {
  const models = catalogue.vendorModels.filter((one) => one.vendor === vendor);
  const prices = catalogue.prices.filter((one) => one.vendor === vendor);
  const joined = ({ model }: { readonly model: string }) => ({
    vendor: "openai",
    model: idAt(vendor, model),
  });
  return {
    models: models.map(
      ({ id, tier, tokenizer }): OpenAiModel => ({
        id: idAt(vendor, id),
        tier,
        tokenizer: null,
        provided: { vendor, model: id, tokenizer },
      }),
    ),
    prices: rowsFor(prices, { region }).map((price) => ({ ...price, ...joined(price) })),
    scores: catalogue.scores
      .filter((one) => one.vendor === vendor)
      .map((score) => ({ ...score, ...joined(score) })),
    retirements: endsAtOpenAi(vendor, catalogue),
  };
}

/** Whose models the usage of a gateway names by `vendor/model`. */
const MAKERS = /^(anthropic|deepseek)\/(?=\S)/;

/** Names a cell's model by its vendor where that is not OpenAI. */
function withVendorsName(cell: UsageCell): UsageCell {
  const provider = providerOf(cell);
  if (provider === null) return cell;
  return { ...cell, model: idAt(provider, cell.model.replace(MAKERS, "")) };
}

function aliasesOf(names: Iterable<string>, catalogue: EstimateCatalogue): ModelAlias[] {
  return [...names].flatMap((alias) => {
    const written = providerIn(alias);
    if (written === null) return [];
    const { vendor, model } = written;
    const models = catalogue.vendorModels.filter((one) => one.vendor === vendor);
    const found = findProviderModel(models, model);
    if (found === null || found.id === model) return [];
    return [{ alias, model: idAt(vendor, found.id), from: null, until: null }];
  });
}

/**
 * Lets the usage of other vendors' APIs be priced and moved as OpenAI's is: at the prices of the list
 * that the region buys from, with the vendor's own retirements. Usage of OpenAI alone stays as it is.
 */
export function joinProviders(
  usage: readonly UsageCell[],
  catalogue: EstimateCatalogue,
  { region }: Pick<Assumptions, "region">,
): JoinedUsage {
  const named = usage.map(withVendorsName);
  const vendors = new Set(
    named.flatMap(({ model, provider }) => provider ?? MAKERS.exec(model)?.[1] ?? []),
  );
  if (vendors.size === 0) return { usage, catalogue };
  const parts = [...vendors].map((vendor) => joinedPart(vendor, catalogue, region));
  const names = new Set(named.map(({ model }) => model));
  return {
    usage: named,
    catalogue: {
      ...catalogue,
      openaiModels: [...catalogue.openaiModels, ...parts.flatMap(({ models }) => models)],
      aliases: [...catalogue.aliases, ...aliasesOf(names, catalogue)],
      prices: [...catalogue.prices, ...parts.flatMap(({ prices }) => prices)],
      scores: [...catalogue.scores, ...parts.flatMap(({ scores }) => scores)],
      retirements: [...catalogue.retirements, ...parts.flatMap((part) => part.retirements)],
    },
  };
}

function ratesInDollars(rates: Rates, fx: FxRate): Rates {
  const converted: { -readonly [M in keyof Rates]: Rates[M] } = {};
  for (const meter of METERS) {
    const rate = rates[meter];
    if (rate === undefined) continue;
    const money = { currency: "CNY" as const, pico: Pico(rate) };
    converted[meter] = MicroPerMillion(convertMoney(money, "USD", fx));
  }
  return converted;
}

function inDollars(price: Price, fx: FxRate): Price {
  if (price.currency === "USD") return price;
  const { promptTiers, hours, upTo } = price.conditions;
  const conditions: PriceConditions = {
    ...price.conditions,
    promptTiers: promptTiers.map((one) => ({
      ...one,
      perMillion: ratesInDollars(one.perMillion, fx),
    })),
    hours: hours.map((one) => ({ ...one, perMillion: ratesInDollars(one.perMillion, fx) })),
    upTo: upTo && ratesInDollars(upTo, fx),
  };
  return {
    ...price,
    currency: "USD",
    perMillion: ratesInDollars(price.perMillion, fx),
    conditions,
  };
}

/** Prices that stand in yuan in dollars, each rate rounded half up to a millionth. */
export function pricesInDollars(prices: OpenAiPrices, fx: FxRate): OpenAiPrices {
  const inYuan = [...prices].filter(([, rows]) => rows.some(({ currency }) => currency !== "USD"));
  if (inYuan.length === 0) return prices;
  const converted = new Map(prices);
  for (const [model, rows] of inYuan) {
    converted.set(
      model,
      rows.map((price) => inDollars(price, fx)),
    );
  }
  return converted;
}
