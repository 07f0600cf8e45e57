import { type Day, formatDay, parseDay } from "@/lib/domain/units/day";
import type { RetirementsFile } from "@/lib/schemas/catalogue-retirement";
import { type MarkdownRow, markdownRows } from "./markdown-tables";
import { priceFindings, type ReadMeter } from "./price-findings";
import type { MachineSource, Proposed } from "./reading";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const IN_WORDS = /([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/;
const ISO = /\d{4}-\d{2}-\d{2}/;

/** The day a cell names, `2027-01-14` or `January 14, 2027`; null when it names none. */
function dayIn(cell: string): Day | null {
  const iso = ISO.exec(cell)?.[0];
  if (iso !== undefined) return parseDay(iso);
  const [, name = "", date = "", year = ""] = IN_WORDS.exec(cell) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return parseDay(`${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`);
}

/** The cell under the first head that one of the names begins. */
function cellOf({ cells }: MarkdownRow, names: readonly string[]): string {
  const heads = [...cells.keys()];
  const head = names.flatMap((name) => heads.find((one) => one.startsWith(name)) ?? [])[0];
  return head === undefined ? "" : (cells.get(head) ?? "");
}

const idsIn = (cell: string) => cell.split(/,|<br ?\/?>|\bor\b/).flatMap((id) => id.trim() || []);

function endFindings(row: MarkdownRow, ends: RetirementsFile, day: Day): Proposed[] {
  const told = dayIn(cellOf(row, ["shutdown", "date"]));
  const models = new Set(idsIn(cellOf(row, ["model", "system", "deprecated"])));
  const end = ends.find((one) => one.models.length > 0 && one.models.every((id) => models.has(id)));
  if (told === null || end === undefined) return [];
  const record = { kind: "retirement", slug: end.slug } as const;
  const words = row.line;
  const name = end.models.join(", ");
  const isKnown = end.lastDay === told || end.latestLastDay === told;
  const lastDay: Proposed[] = isKnown
    ? []
    : [
        {
          ...{ record, words, field: "lastDay" },
          before: end.lastDay === null ? null : formatDay(end.lastDay),
          after: formatDay(told),
          why: { en: `${name}: another last day.`, zh: `${name}：最后一天已变。` },
        },
      ];
  const [named] = idsIn(cellOf(row, ["recommended", "replacement", "substitute"]));
  const [held] = end.replacements;
  if (named === undefined || held === undefined) return lastDay;
  const isSame = held.model === named;
  if (isSame && (held.readOn ?? 0) >= day) return lastDay;
  const readOn = held.readOn === null ? null : formatDay(held.readOn);
  const change = isSame
    ? { field: "replacements.0.readOn", before: readOn, after: formatDay(day) }
    : { field: "replacements.0.model", before: held.model, after: named };
  const why = isSame
    ? { en: `${name}: replacement read again.`, zh: `${name}：已重新核对替代模型。` }
    : { en: `${name}: another replacement is named.`, zh: `${name}：替代模型已变。` };
  return [...lastDay, { record, words, why, ...change }];
}

/** The last day of each model, and what OpenAI names instead. */
export const OPENAI_DEPRECATIONS: MachineSource = {
  slug: "openai-deprecations",
  publisher: "OpenAI",
  address: "https://developers.openai.com/api/docs/deprecations.md",
  tells: "retirements",
  vendors: ["openai"],
  read(text, { retirements }, day) {
    const rows = markdownRows(text);
    if (rows.length === 0) throw new Error("The page has no table.");
    const ends = retirements.get("openai") ?? [];
    return { proposals: rows.flatMap((row) => endFindings(row, ends, day)), leads: [] };
  },
};

const COLUMNS: Readonly<Record<ReadMeter, readonly string[]>> = {
  inputUncached: ["input"],
  inputCached: ["cached"],
  output: ["output"],
};
/** Tables of other tiers and of what is not priced by the token of text. */
const OTHER_TABLES = /batch|flex|priority|fine-tun|audio|image|video|realtime|tool|embedding/i;
/** A dated name: the page names what it is a snapshot of. */
const SNAPSHOT = /^(.+)-\d{4}-\d{2}-\d{2}$/;
const DOLLARS = /\$\s*(\d[\d,]*(?:\.\d+)?)/;

/** Standard prices of text models. */
export const OPENAI_PRICING: MachineSource = {
  slug: "openai-pricing",
  publisher: "OpenAI",
  address: "https://developers.openai.com/api/docs/pricing.md",
  tells: "prices",
  vendors: ["openai"],
  read(text, catalogue, day) {
    const rows = markdownRows(text).filter(({ under }) => !OTHER_TABLES.test(under));
    if (rows.length === 0) throw new Error("The page has no table of prices.");
    const known = catalogue.vendors.find(({ slug }) => slug === "openai")?.prices ?? [];
    const proposals = rows.flatMap((row) => {
      const name = cellOf(row, ["model", "name"]);
      const isMeant = (id: string) => id === name || SNAPSHOT.exec(id)?.[1] === name;
      const ids = known.flatMap(({ model }) => (isMeant(model) ? [model] : []));
      const model = ids.toSorted().at(-1);
      if (name === "" || model === undefined) return [];
      const perMillion = Object.fromEntries(
        Object.entries(COLUMNS).flatMap(([meter, heads]) => {
          const dollars = DOLLARS.exec(cellOf(row, heads))?.[1];
          return dollars === undefined ? [] : [[meter, dollars.replaceAll(",", "")]];
        }),
      );
      return priceFindings(
        { vendor: "openai", model, perMillion, words: row.line },
        catalogue,
        day,
      );
    });
    return { proposals, leads: [] };
  },
};
