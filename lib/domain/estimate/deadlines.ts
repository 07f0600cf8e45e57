import type { Price } from "@/lib/domain/catalogue/catalogue";
import { meterRate, priceCourse } from "@/lib/domain/catalogue/price-on";
import type { Meter } from "@/lib/domain/units/meter";
import { divideHalfUp } from "@/lib/domain/units/money";
import type { Deadline, DeadlineReplacement } from "./deadline";
import type { EstimateContext } from "./estimate-context";
import type { VendorEstimate } from "./estimate-report";
import { openAiPrices } from "./openai-side";
import { lastDayOf } from "./projection";
import { providerIn } from "./provider-usage";
import { partFor } from "./vendor-mapping";

const WHOLE = 10_000n;
const THOUSAND = 1_000n;

type Shares = Pick<Deadline, "tokensShare" | "moneyShare">;
const NO_SHARES: Shares = { tokensShare: null, moneyShare: null };

/** A used model's part of the tokens and of the list price; null of nothing. */
function sharesOf({ tokens, list }: EstimateContext, models: readonly string[]): Shares {
  let [own, whole, pico] = [0n, 0n, 0n];
  for (const [model, { all }] of tokens) {
    whole += all;
    if (models.includes(model)) own += all;
  }
  for (const model of models) pico += list.byModel.get(model) ?? 0n;
  return {
    tokensShare: whole === 0n ? null : (own * WHOLE) / whole,
    moneyShare: list.pico === 0n ? null : (pico * WHOLE) / list.pico,
  };
}

function permilleOf(now: Price | null, then: Price | null, meter: Meter): bigint | null {
  const [before, after] = [now, then].map((price) => price && meterRate(price.perMillion, meter));
  if (before == null || after == null || before === 0n) return null;
  return divideHalfUp(after * THOUSAND, before);
}

/** Each used model's last day at OpenAI or at the vendor whose usage it is, and the last day to start a fine-tuning job on one. */
function openAiDeadlines(context: EstimateContext): Deadline[] {
  const { lifetimes, used, catalogue, assumptions } = context;
  const { asOf } = assumptions;
  const prices = openAiPrices(catalogue);
  const priceOf = (model: string) =>
    priceCourse(prices.get(model) ?? [], asOf)[0]?.sighting?.price ?? null;
  const models = used.flatMap(({ id }): Deadline[] => {
    const [first] = lifetimes.endsOf("openai", id);
    if (first === undefined || first.lastDay === null) return [];
    const named = lifetimes.replacements("openai", id);
    const replacements = named.map(
      ({ model, readOn }): DeadlineReplacement => ({
        model,
        readOn,
        inputPermille: permilleOf(priceOf(id), priceOf(model), "inputUncached"),
        outputPermille: permilleOf(priceOf(id), priceOf(model), "output"),
      }),
    );
    const day = first.lastDay;
    const latestDay = first.latestLastDay ?? day;
    const shares = sharesOf(context, [id]);
    const provider = providerIn(id);
    const whose =
      provider === null
        ? { kind: "openai-model" as const, vendor: null, about: id }
        : { kind: "vendor-model" as const, vendor: provider.vendor, about: provider.model };
    return [{ ...whose, day, latestDay, ...shares, replacements }];
  });
  const tuned = used.filter(({ id, names }) =>
    [id, ...names].some((name) => name.startsWith("ft")),
  );
  const training = catalogue.retirements.flatMap((one): Deadline[] => {
    const { host, subject, announcedOn, lastDay } = one;
    if (tuned.length === 0 || host !== "openai" || subject !== "fine-tune-training") return [];
    if (lastDay === null || lastDay < asOf || (announcedOn !== null && announcedOn > asOf))
      return [];
    const latestDay = one.latestLastDay ?? lastDay;
    const about = one.models[0] ?? "openai";
    const shares = sharesOf(
      context,
      tuned.map(({ id }) => id),
    );
    return [
      {
        kind: "fine-tune-training",
        day: lastDay,
        latestDay,
        vendor: null,
        about,
        ...shares,
        replacements: [],
      },
    ];
  });
  return [...models, ...training];
}

/** Prices announced for a later day, of models that are used or moved to. */
function priceDeadlines(context: EstimateContext, vendors: readonly VendorEstimate[]): Deadline[] {
  const { assumptions, catalogue, used, source } = context;
  const prices = openAiPrices(catalogue);
  const end = lastDayOf(source.projection);
  const own = used.map(({ id }) => ({
    vendor: null,
    about: id,
    course: priceCourse(prices.get(id) ?? [], assumptions.asOf),
  }));
  const theirs = vendors.flatMap(({ vendor, mapping }) => {
    const models = new Set(mapping.flatMap(({ vendorModel }) => vendorModel ?? []));
    const part = partFor(context, vendor);
    return [...models].map((about) => ({ vendor, about, course: part.courseOf(about) }));
  });
  return [...own, ...theirs].flatMap(({ vendor, about, course }) =>
    course.slice(1).flatMap(({ from }, i): Deadline[] => {
      if (from > end) return [];
      const [before, after] = [course[i]?.sighting?.price ?? null, course[i + 1]?.sighting?.price];
      const shares = vendor === null ? sharesOf(context, [about]) : NO_SHARES;
      const change = {
        model: about,
        readOn: null,
        inputPermille: permilleOf(before, after ?? null, "inputUncached"),
        outputPermille: permilleOf(before, after ?? null, "output"),
      };
      return [
        {
          kind: "price",
          day: from,
          latestDay: from,
          vendor,
          about,
          ...shares,
          replacements: [change],
        },
      ];
    }),
  );
}

/** What ends at a vendor within the horizon: models moved to, claims, grants that count. */
function vendorDeadlines(context: EstimateContext, estimate: VendorEstimate): Deadline[] {
  const { vendor, mapping, grants } = estimate;
  const { assumptions, source } = context;
  const end = lastDayOf(source.projection);
  const part = partFor(context, vendor);
  const base = { vendor, ...NO_SHARES, replacements: [] };
  const models = new Set(mapping.flatMap(({ vendorModel }) => vendorModel ?? []));
  const ends = [...models].flatMap((about): Deadline[] => {
    const [first] = part.lifetimes.endsOf(vendor, about);
    if (first === undefined || first.lastDay === null || first.lastDay > end) return [];
    const replacements = part.lifetimes.replacements(vendor, about).map(({ model, readOn }) => ({
      model,
      readOn,
      inputPermille: null,
      outputPermille: null,
    }));
    const latestDay = first.latestLastDay ?? first.lastDay;
    return [{ ...base, kind: "vendor-model", day: first.lastDay, latestDay, about, replacements }];
  });
  const claims = part.offers.flatMap(({ slug, window: { until }, grants: own }): Deadline[] => {
    const counts = own.some((grant) =>
      grants.some((one) => one.slug === grant.slug && one.used > 0n),
    );
    if (!counts || until === null || until < assumptions.startOn) return [];
    return [{ ...base, kind: "claim", day: until, latestDay: until, about: slug }];
  });
  const expiries = grants.flatMap(({ slug, validUntil, used }): Deadline[] =>
    used === 0n || validUntil === null || validUntil > end
      ? []
      : [{ ...base, kind: "expiry", day: validUntil, latestDay: validUntil, about: slug }],
  );
  return [...ends, ...claims, ...expiries];
}

/** Every day a mover has to know of, in order: OpenAI's, then each vendor's. */
export function deadlinesOf(
  context: EstimateContext,
  vendors: readonly VendorEstimate[],
): readonly Deadline[] {
  const all = [
    ...openAiDeadlines(context),
    ...priceDeadlines(context, vendors),
    ...vendors.flatMap((vendor) => vendorDeadlines(context, vendor)),
  ];
  const isNamedBefore = (one: Deadline, at: number) =>
    one.kind === "vendor-model" &&
    all.slice(0, at).some(({ kind, vendor, about }) => {
      return kind === one.kind && vendor === one.vendor && about === one.about;
    });
  return all.filter((one, at) => !isNamedBefore(one, at)).sort((a, b) => a.day - b.day);
}
