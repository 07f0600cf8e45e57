import { parseDay } from "@/lib/domain/units/day";
import type { MachineSource } from "./reading";

const TIME = /<Cube time=['"](\d{4}-\d{2}-\d{2})['"]/;
const rateOf = (text: string, currency: string) =>
  new RegExp(`<Cube currency=['"]${currency}['"] rate=['"]([\\d.]+)['"]`).exec(text)?.[1];

/** The reference rates of the day. */
export const ECB_RATES: MachineSource = {
  slug: "ecb-daily",
  publisher: "ECB",
  address: "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
  tells: "rates",
  vendors: null,
  read(text, { fx }) {
    const [told, usd, cny] = [TIME.exec(text)?.[1], rateOf(text, "USD"), rateOf(text, "CNY")];
    const day = parseDay(told ?? "");
    if (told === undefined || day === null || usd === undefined || cny === undefined)
      throw new Error("The answer has no day with a rate of the dollar and the yuan.");
    if (fx.some((rate) => rate.day === day)) return { proposals: [], leads: [] };
    const words = `time ${told}, USD ${usd}, CNY ${cny}`;
    const why = { en: `ECB reference rate of ${told}.`, zh: `欧洲央行 ${told} 的参考汇率。` };
    const record = { kind: "rate", slug: "usd-cny" } as const;
    const proposal = { record, field: told, before: null, after: `${usd},${cny}`, words, why };
    return { proposals: [proposal], leads: [] };
  },
};
