import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { DemandLine } from "@/lib/domain/estimate/demand";
import { overlap } from "@/lib/domain/estimate/demand-source";
import type { ActiveGrant } from "@/lib/domain/estimate/draw-down-step";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { scopeOf } from "@/lib/domain/estimate/grant-scope";
import type { SplitVendor } from "@/lib/domain/split/split-vendor";
import { addDays, endOfMonth } from "@/lib/domain/units/day";
import { PICO_PER_UNIT } from "@/lib/domain/units/money";

// The cheapest split as a linear programme. Tokens are in millions and money in units of the display
// currency, so that coefficients stay near one another. Doubles are fine here: the programme only
// says who gets what; every figure shown is the draw-down's.

/** Days between one grant's or price's beginning or end and the next. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Days at which what can be paid with changes, as stretches that fill the horizon. */
export function stretchesOf(
  { source: { projection } }: EstimateContext,
  vendors: readonly SplitVendor[],
): Stretch[] {
  const { startOn, days } = projection;
  const cuts = new Set<number>([0]);
  for (const grant of vendors.flatMap(({ grants }) => grants)) {
    cuts.add(grant.validFrom - startOn);
    if (grant.validUntil !== null) cuts.add(grant.validUntil + 1 - startOn);
    if (grant.recurrence !== "monthly") continue;
    for (let day = startOn; day < startOn + days.length; day = addDays(endOfMonth(day), 1)) {
      cuts.add(day - startOn);
    }
  }
  // A price ends, or what was used is gone at OpenAI: a line is not asked for on all days.
  for (const { from, to } of vendors.flatMap(({ lines }) => lines)) cuts.add(from).add(to + 1);
  const inside = [...cuts].filter((cut) => cut >= 0 && cut < days.length).sort((a, b) => a - b);
  return inside.map((from, i) => ({ from, to: (inside[i + 1] ?? days.length) - 1 }));
}

/** A vendor's demand by stretch, in millions of its own tokens. */
export function demandByStretch(
  { source: { projection } }: EstimateContext,
  stretches: readonly Stretch[],
  line: DemandLine,
): number[] {
  return stretches.map((stretch) => {
    const days = overlap(stretch, line);
    if (days === null) return 0;
    let sum = 0n;
    for (let at = days.from; at <= days.to; at++)
      sum += line.tokens.counts[projection.days[at] ?? 0] ?? 0n;
    return Number(sum) / 1e6;
  });
}

/** Units of the display currency for one of the vendor's. */
export function rateOf({ assumptions, fx }: EstimateContext, { currency }: SplitVendor): number {
  const one = { currency, pico: PICO_PER_UNIT };
  return Number(convertMoney(one, assumptions.currency, fx)) / Number(PICO_PER_UNIT);
}

/** Whether a grant pays on the days of a stretch; stretches are cut so that it does on all or none. */
function paysIn(grant: ActiveGrant, stretch: Stretch, startOn: number): boolean {
  const { validFrom, validUntil } = grant;
  return (
    validFrom <= startOn + stretch.from &&
    (validUntil === null || validUntil >= startOn + stretch.to)
  );
}

/** The first day, and units of the display currency for one of the vendor's. */
interface Frame {
  readonly startOn: number;
  readonly rate: number;
}

/** A line's price in a stretch, less its largest discount, and the grants that may pay for it. */
export function payersOf(
  vendor: SplitVendor,
  line: DemandLine,
  stretch: Stretch,
  { startOn, price, rate }: Frame & { readonly price: number },
) {
  const grants = vendor.grants.flatMap((grant, g) =>
    scopeOf(grant)(line) && paysIn(grant, stretch, startOn) ? [{ grant, g }] : [],
  );
  const off = grants.reduce(
    (most, { grant: { kind, amount } }) =>
      kind === "discount" && Number(amount) > most ? Number(amount) : most,
    0,
  );
  const isFree = grants.some(({ grant }) => grant.kind === "free-model");
  if (isFree) return { net: 0, grants };
  const given = grants.filter(({ grant }) => grant.packs === null);
  return { net: leastWithPacks(price * (1 - off / 100), grants, rate), grants: given };
}

/** A price where packs may be bought: none of them pays for a token at less than its own price a token. */
function leastWithPacks(
  net: number,
  grants: readonly { readonly grant: ActiveGrant }[],
  rate: number,
): number {
  return grants.reduce((least, { grant: { kind, amount, packs } }) => {
    if (packs === null) return least;
    const each = Number(packs.price) / Number(amount);
    return Math.min(least, kind === "credit" ? net * each : (each / 1e6) * rate);
  }, net);
}

/** A programme as it is written: the cost of one of each variable, and rows without names. */
export interface ProgrammeText {
  /** Summed by variable: of a variable named twice in an objective HiGHS keeps only the last term. */
  readonly costs: Map<string, number>;
  readonly rows: string[];
}

/** Adds to what one of a variable costs. */
export function addCost({ costs }: ProgrammeText, name: string, cost: number): void {
  costs.set(name, (costs.get(name) ?? 0) + cost);
}

/** A term of a row or of the objective. */
export const term = (factor: number, name: string) =>
  `${factor < 0 ? "-" : "+"} ${Math.abs(factor).toPrecision(15)} ${name}`;

/** Name of the share of model `m` that goes to vendor `v` in stretch `s`. */
export const shareName = (s: number, m: number, v: number) => `f${s}_${m}_${v}`;

function addVendor(
  text: ProgrammeText,
  context: EstimateContext,
  stretches: readonly Stretch[],
  models: readonly string[],
  { vendor, v }: { readonly vendor: SplitVendor; readonly v: number },
): void {
  const { startOn } = context.source.projection;
  const rate = rateOf(context, vendor);
  const used = new Map<string, string[]>();
  vendor.lines.forEach((line, l) => {
    const price = (Number(line.perMillion ?? 0n) / 1e6) * rate;
    demandByStretch(context, stretches, line).forEach((demand, s) => {
      const stretch = stretches[s];
      if (stretch === undefined || demand === 0) return;
      const { net, grants } = payersOf(vendor, line, stretch, { startOn, rate, price });
      const share = shareName(s, models.indexOf(line.openaiModel), v);
      const pools = grants.filter(({ grant: { kind } }) => kind === "tokens" || kind === "credit");
      if (net === 0 || pools.length === 0) {
        if (net > 0) addCost(text, share, net * demand);
        return;
      }
      const at = `${v}_${l}_${s}`;
      const [tokens, money]: [string[], string[]] = [[], []];
      for (const { grant, g } of pools) {
        const name = `${grant.kind === "tokens" ? "t" : "c"}${g}_${at}`;
        (grant.kind === "tokens" ? tokens : money).push(name);
        const period = grant.recurrence === "daily" || grant.recurrence === "monthly" ? s : "";
        const key = `${g}_${period}`;
        used.set(key, [...(used.get(key) ?? []), name]);
      }
      addCost(text, `p${at}`, net);
      for (const name of money) addCost(text, name, -1);
      const drawn = [`p${at}`, ...tokens].map((name) => term(-1, name));
      text.rows.push(`${term(demand, share)} ${drawn.join(" ")} = 0`);
      if (money.length > 0) {
        const credits = money.map((name) => term(-1, name)).join(" ");
        text.rows.push(`${term(net, `p${at}`)} ${credits} >= 0`);
      }
    });
  });
  for (const [key, names] of used) {
    const [g = 0, s = 0] = key.split("_").map(Number);
    const grant = vendor.grants[g];
    if (grant === undefined) continue;
    const stretch = stretches[s] ?? { from: 0, to: 0 };
    const times = grant.recurrence === "daily" ? stretch.to - stretch.from + 1 : 1;
    const size =
      grant.kind === "tokens" ? Number(grant.amount) / 1e6 : (Number(grant.amount) / 1e12) * rate;
    text.rows.push(`${names.map((name) => term(1, name)).join("\n ")} <= ${size * times}`);
  }
}

/** Models at least one of the vendors can take, in order. */
export function modelsOf(vendors: readonly SplitVendor[]): string[] {
  return [...new Set(vendors.flatMap(({ lines }) => lines.map((l) => l.openaiModel)))].sort();
}

/** What the vendors' parts cost and what bounds them: everything but who has to take what. */
export function vendorParts(
  context: EstimateContext,
  vendors: readonly SplitVendor[],
  stretches: readonly Stretch[],
): ProgrammeText {
  const models = modelsOf(vendors);
  const text: ProgrammeText = { costs: new Map([["z", 0]]), rows: [] };
  for (const [v, vendor] of vendors.entries()) {
    addVendor(text, context, stretches, models, { vendor, v });
  }
  return text;
}

/** By model in order: its shares in a stretch, summed over the vendors that take it. */
export function takersOf(vendors: readonly SplitVendor[]): readonly ((s: number) => string)[] {
  return modelsOf(vendors).map((model, m) => {
    const takers = vendors.flatMap(({ lines }, v) =>
      lines.some((line) => line.openaiModel === model) ? [v] : [],
    );
    return (s) => takers.map((v) => term(1, shareName(s, m, v))).join("\n ");
  });
}

/** A whole programme, with what follows its rows. */
export function written({ costs, rows }: ProgrammeText, rest = ""): string {
  const objective = [...costs].map(([name, cost]) => term(cost, name)).join("\n ");
  const subject = rows.map((row, i) => `r${i}: ${row}`).join("\n");
  return `Minimize\n obj: ${objective}\nSubject To\n${subject}\n${rest}End\n`;
}

/**
 * The programme that moves everything the vendors can take between them, as CPLEX LP text.
 *
 * @param stay what each model costs where it is: with it a model, or a part of one, may stay over
 *   the whole horizon, so that no fewer vendors can do better
 */
export function programmeOf(
  context: EstimateContext,
  vendors: readonly SplitVendor[],
  stretches: readonly Stretch[],
  stay: ReadonlyMap<string, number> | null = null,
): string {
  const text = vendorParts(context, vendors, stretches);
  const takers = takersOf(vendors);
  modelsOf(vendors).forEach((model, m) => {
    const staying = stay === null ? "" : ` + u${m}`;
    if (stay !== null) addCost(text, `u${m}`, stay.get(model) ?? 0);
    for (const s of stretches.keys()) {
      text.rows.push(`${takers[m]?.(s)}${staying} = 1`);
    }
  });
  return written(text);
}
