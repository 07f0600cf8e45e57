// npm run catalogue:due -- [--days 31] [--as-of 2026-12-25]: which readings of the catalogue age out
// next, and which offers were not seen lately, the oldest first. The same rules as on /evidence. What
// catalogue:read can ask for says which of its sources to name.
import { parseArgs } from "node:util";
import { readSource } from "@/cli/read-source";
import { machineSources } from "@/lib/catalogue/reading/machine-sources";
import { evidenceDue } from "@/lib/domain/explain/evidence-due";
import { formatDay, parseDay } from "@/lib/domain/units/day";
import { today } from "@/lib/server/clock";
import { helpWhenAsked } from "@/scripts/help.mjs";
import { pinnedPrices } from "./pinned-prices";

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

const TELLS = { prices: "prices", rate: "rates", offer: "offers" } as const;
const machines = machineSources(pinnedPrices());

/** Sources that catalogue:read asks about it by name. */
function readableBy({ kind, vendor }: (typeof next)[number]): string[] {
  const tells = machines.filter((source) => source.tells === TELLS[kind]);
  const asked = tells.filter(({ vendors }) =>
    vendors === null ? kind === "rate" : vendor !== null && vendors.includes(vendor),
  );
  return asked.map(({ slug }) => slug);
}

const lines = [
  `On ${formatDay(asOf)}: ${agedOut.length} offers not seen lately, ${next.length} readings age out within ${days} days.`,
  ...agedOut.map(({ slug, seenOn }) => `aged out   seen ${formatDay(seenOn)}  offer ${slug}`),
  ...next.map((due) => {
    const { kind, vendor, about, readOn, holdsUntil, source } = due;
    const what = [
      kind,
      vendor,
      about.slice(0, 3).join(" "),
      about.length > 3 ? `+${about.length - 3}` : "",
    ];
    const from = source === null ? "" : ` (${source.slug})`;
    const readable = readableBy(due);
    const by = readable.length === 0 ? "" : `; catalogue:read asks ${readable.join(", ")}`;
    return `${formatDay(holdsUntil)} read ${formatDay(readOn)}  ${what.filter(Boolean).join(" ")}${from}${by}`;
  }),
];
process.stdout.write(`${lines.join("\n")}\n`);
