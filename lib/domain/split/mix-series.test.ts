import { expect, test } from "vitest";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import { day } from "@/lib/domain/units/day";
import { assume, ONE_DAY, smallCatalogue } from "@/test/small-catalogue";
import { mixSeries } from "./mix-series";

test("each month's use is shared out as its days say", () => {
  const assumptions = assume({ horizonDays: 25 });
  const context = contextOf(
    { usage: ONE_DAY, paid: [], period: null, assumptions },
    smallCatalogue,
  );
  if (context === null) throw new Error("no context");
  const to = (vendor: string, share: bigint) => ({ openaiModel: "gpt-x", vendor, share });
  const rows = mixSeries(context, [
    { from: day("2024-07-09"), to: day("2024-07-18"), shares: [to("acme", 1_000_000n)] },
    {
      from: day("2024-07-19"),
      to: day("2024-08-02"),
      shares: [to("acme", 250_000n), to("beta", 750_000n)],
    },
  ]);
  // 60 tokens a day: ten days to Acme alone, then a quarter and three quarters
  expect(rows).toEqual([
    { from: day("2024-07-09"), to: day("2024-07-18"), tokens: { acme: 600n } },
    { from: day("2024-07-19"), to: day("2024-07-31"), tokens: { acme: 195n, beta: 585n } },
    { from: day("2024-08-01"), to: day("2024-08-02"), tokens: { acme: 30n, beta: 90n } },
  ]);
});
