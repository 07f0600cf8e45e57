import type { Deadline } from "@/lib/domain/estimate/deadline";
import type { TuningCost, TuningExit } from "@/lib/domain/estimate/tuning-exit";
import type { VendorSummary } from "@/lib/domain/report/report-summary";
import type { VendorDays } from "@/lib/domain/report/vendor-days";
import type { Mix } from "@/lib/domain/split/mix";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { MicroPerMillion } from "@/lib/domain/units/money";
import { dayCell, type ExportCell, type ExportTable, numberCell, textCell } from "./export-table";
import type { RecordSection } from "./markdown";
import { moneyCell } from "./ranking-export";

/** What is behind a board's memo, as tables. Heads are `takeaway.sheets.heads.<name>`. */
type Heads = (name: string) => string;
/** Names by vendor's slug. */
type Names = Readonly<Record<string, string>>;

const MICRO_DECIMALS = 6;
const PERCENT_DECIMALS = 2;

const nameOf = (names: Names, vendor: string) => textCell(names[vendor] ?? vendor);

/** Sections of prose: each line a row, its heading beside the first. */
export function linesTable(sections: readonly RecordSection[], head: Heads): ExportTable {
  return {
    heads: ["part", "text"].map(head),
    rows: sections.flatMap(({ heading, lines }) =>
      lines.map((line, at) => [textCell(at === 0 ? heading : null), textCell(line)]),
    ),
  };
}

/** Which model goes to which, at which price per million tokens; nothing beside a model that stays. */
export function mappingTable(
  vendors: readonly VendorSummary[],
  names: Names,
  head: Heads,
): ExportTable {
  const price = (micro: MicroPerMillion | null | undefined) =>
    numberCell(micro == null ? null : formatDecimal(micro, MICRO_DECIMALS));
  return {
    heads: ["vendor", "model", "movesTo", "currency", "input", "cached", "output"].map(head),
    rows: vendors.flatMap(({ vendor, mapping }) =>
      mapping.map(({ openaiModel, vendorModel, price: known }) => [
        nameOf(names, vendor),
        textCell(openaiModel),
        textCell(vendorModel),
        textCell(known?.currency ?? null),
        price(known?.inputUncached),
        price(known?.inputCached),
        price(known?.output),
      ]),
    ),
  };
}

/** Days by which something has to be done, with the part of the usage they concern. */
export function deadlineTable(
  deadlines: readonly Deadline[],
  textOf: (deadline: Deadline) => string,
  head: Heads,
): ExportTable {
  const percent = (share: bigint | null) =>
    numberCell(share === null ? null : formatDecimal(share, PERCENT_DECIMALS));
  return {
    heads: ["day", "text", "tokensShare", "moneyShare"].map(head),
    rows: deadlines.map((deadline) => [
      dayCell(deadline.day),
      textCell(textOf(deadline)),
      percent(deadline.tokensShare),
      percent(deadline.moneyShare),
    ]),
  };
}

/** Where fine-tuned models can be trained again, and what each host asks; nothing where no price is known. */
export function tuningTable(
  exits: readonly TuningExit[],
  words: {
    readonly nameOf: (exit: TuningExit) => string;
    readonly rowsOf: (exit: TuningExit) => string;
    readonly weightsOf: (exit: TuningExit) => string;
  },
  head: Heads,
): ExportTable {
  const range = (cost: TuningCost | null) => [
    moneyCell(cost?.low ?? null),
    moneyCell(cost?.high ?? null),
  ];
  const currencyOf = ({ training, serving, hosting }: TuningExit) =>
    (training ?? serving ?? hosting)?.low.currency ?? null;
  return {
    heads: [
      ...["host", "bases", "rows", "weights", "closes", "currency", "trainingLow"],
      ...["trainingHigh", "servingLow", "servingHigh", "hostingLow", "hostingHigh"],
    ].map(head),
    rows: exits.map((exit) => [
      textCell(words.nameOf(exit)),
      textCell(exit.models.length === 0 ? null : exit.models.join("; ")),
      textCell(words.rowsOf(exit)),
      textCell(words.weightsOf(exit)),
      dayCell(exit.closesOn),
      textCell(currencyOf(exit)),
      ...[exit.training, exit.serving, exit.hosting].flatMap(range),
    ]),
  };
}

/** The best splits, a row for each vendor of each; what holds for a whole split stands in its first row. */
export function splitTable(mixes: readonly Mix[], names: Names, head: Heads): ExportTable {
  const whole = ({ saving, marginal, bound }: Mix): ExportCell[] => [
    moneyCell(saving),
    moneyCell(marginal),
    moneyCell(bound),
  ];
  return {
    heads: ["limit", "vendor", "currency", "cost", "saving", "marginal", "bound"].map(head),
    rows: mixes.flatMap((mix) =>
      mix.parts.map(({ vendor, cost }, at) => [
        textCell(mix.limit),
        nameOf(names, vendor),
        textCell(cost.currency),
        moneyCell(cost),
        ...(at === 0 ? whole(mix) : [textCell(null), textCell(null), textCell(null)]),
      ]),
    ),
  };
}

/** Every vendor's every day, to the last digit. */
export function dailyTable(vendors: readonly VendorDays[], names: Names, head: Heads): ExportTable {
  return {
    heads: ["vendor", "day", "tokens", "granted", "currency", "paid"].map(head),
    rows: vendors.flatMap(({ vendor, currency, daily }) =>
      daily.map(({ day, tokens, granted, paid }) => [
        nameOf(names, vendor),
        dayCell(day),
        numberCell(tokens.toString()),
        numberCell(granted.toString()),
        textCell(currency),
        moneyCell({ currency, pico: paid }),
      ]),
    ),
  };
}
