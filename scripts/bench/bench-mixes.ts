// The second half of bench-engine.ts: the best splits, and the choice of vendors beside HiGHS's own.
import loadHighs from "highs";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import { MIX_LIMITS, type MixLimit } from "@/lib/domain/split/mix";
import { splitVendors } from "@/lib/domain/split/split-vendor";
import { PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { loadSolver } from "@/lib/optimize/solver";
import { milpOf } from "@/test/optimize/milp";
import { catalogue, input } from "./bench-engine-data";

const OFFERS = 30;
const FEE = 100n;
/** The branch and bound gets no longer than this. */
const TIME_LIMIT_SECONDS = 20;

/** Milliseconds of the processor. */
async function timed<T>(run: () => T): Promise<{ took: number; value: T }> {
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return { took: (user + system) / 1_000, value };
}

/** HiGHS's mixed-integer choice of three of the vendors, and its optimum. */
async function branchAndBound(context: EstimateContext) {
  const highs = await loadHighs({});
  const rate = Number(context.fx.cnyPerUsdMicro) / 1e6;
  const units = (pico: bigint) => Number(pico) / Number(PICO_PER_UNIT);
  const list = new Map([...context.list.byModel].map(([m, usd]) => [m, units(usd) * rate]));
  const text = milpOf(context, splitVendors(context), { count: 3, fee: Number(FEE), list });
  const options = { output_flag: false, mip_rel_gap: 0, time_limit: TIME_LIMIT_SECONDS };
  const { took, value } = await timed(() => highs.solve(text, options));
  return { took, status: value.Status, saving: -value.ObjectiveValue };
}

/** Times the splits of thirty offers over 1, 2, 3 and any number of vendors, with and without integration to pay. */
export async function timeMixes(say: (text: string) => void): Promise<void> {
  const from = catalogue();
  const fewer = { ...from, vendors: from.vendors.slice(0, OFFERS) };
  const context = contextOf(input(61, 0n), fewer);
  if (context === null) throw new Error("no context");
  const solve = await loadSolver(null);
  const three: MixLimit[] = ["1", "2", "3"];
  let own = 0;
  for (const { limits, fee } of [
    { limits: MIX_LIMITS, fee: 0n },
    { limits: MIX_LIMITS, fee: FEE },
    { limits: three, fee: FEE },
  ]) {
    let solved = 0;
    const count = (programme: string) => {
      solved += 1;
      return solve(programme);
    };
    const { took, value } = await timed(() =>
      bestMixes(context, Pico(fee * PICO_PER_UNIT), count, limits),
    );
    const exact = value.flatMap((mix) => (mix.exact ? mix.limit : [])).join(", ");
    const saving = Number(value[2]?.bound.pico ?? 0n) / Number(PICO_PER_UNIT);
    own = took;
    say(
      `best splits of ${OFFERS} offers over ${limits.join(", ")}, ¥${fee} a vendor: ${took.toFixed(0)} ms, ${solved} programmes, exact for ${exact}; three save ¥${saving.toFixed(3)}`,
    );
  }
  const { took, status, saving } = await branchAndBound(context);
  say(
    `HiGHS's own choice of three, ¥${FEE} a vendor: ${took.toFixed(0)} ms (${status}, ¥${saving.toFixed(3)}), ${(took / own).toFixed(1)} × ours`,
  );
}
