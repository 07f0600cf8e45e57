// npm run catalogue:due -- [--days 31] [--as-of 2026-12-25]: which readings of the catalogue age out
// next, and which offers were not seen lately, the oldest first. The same rules as on /evidence.
import { parseArgs } from "node:util";
import { readSource } from "@/cli/read-source";
import { evidenceDue } from "@/lib/domain/explain/evidence-due";
import { formatDay, parseDay } from "@/lib/domain/units/day";
import { today } from "@/lib/server/clock";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

const { values } = parseArgs({
  options: { days: { type: "string", default: "31" }, "as-of": { type: "string" } },
});
const asOf = values["as-of"] === undefined ? today() : parseDay(values["as-of"]);
const days = Number(values.days);
if (asOf === null) throw new Error(`--as-of is a day like 2026-12-25, not ${values["as-of"]}`);
if (!Number.isInteger(days) || days < 0)
  throw new Error(`--days is a whole number, not ${values.days}`);

const { estimate, offers, prices } = await readSource("prisma");
const { fx, equivalences, retirements } = estimate;
const { agedOut, next } = evidenceDue(
  { prices, offers, fx, equivalences, retirements },
  asOf,
  days,
);

const lines = [
  `On ${formatDay(asOf)}: ${agedOut.length} offers not seen lately, ${next.length} readings age out within ${days} days.`,
  ...agedOut.map(({ slug, seenOn }) => `aged out   seen ${formatDay(seenOn)}  offer ${slug}`),
  ...next.map(({ kind, vendor, about, readOn, holdsUntil, source }) => {
    const what = [
      kind,
      vendor,
      about.slice(0, 3).join(" "),
      about.length > 3 ? `+${about.length - 3}` : "",
    ];
    const from = source === null ? "" : ` (${source.slug})`;
    return `${formatDay(holdsUntil)} read ${formatDay(readOn)}  ${what.filter(Boolean).join(" ")}${from}`;
  }),
];
process.stdout.write(`${lines.join("\n")}\n`);
