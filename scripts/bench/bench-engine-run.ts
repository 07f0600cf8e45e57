// The process in which bench-engine.ts times one arithmetic: compiled by bench-peer.ts, never run as it is.
import { estimate } from "@/lib/domain/estimate/estimate";
import { summarise } from "@/lib/domain/report/report-summary";
import { catalogue, eventfulCatalogue, input } from "./bench-engine-data";

/** What to time: an export of so many days, growing by so many hundredths of a percent. */
export interface BenchQuestion {
  readonly exportDays: number;
  readonly growthBasisPoints: number;
  /** With prices that depend on hours and prompts, and models that retire. */
  readonly eventful: boolean;
  readonly rounds: number;
  /** How many of the vendors, first ones first. */
  readonly vendors: number;
}

export interface BenchAnswer {
  /** Of the processor, one for each round. */
  readonly milliseconds: readonly number[];
  /** The vendors' expected costs, to hold the arithmetics against each other. */
  readonly costs: readonly string[];
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const [plain, eventful] = [catalogue(), eventfulCatalogue()];

process.on("message", (question: BenchQuestion) => {
  const { exportDays, growthBasisPoints, rounds } = question;
  const whole = question.eventful ? eventful : plain;
  const from = { ...whole, vendors: whole.vendors.slice(0, question.vendors) };
  const given = input(exportDays, BigInt(growthBasisPoints));
  const milliseconds: number[] = [];
  let costs: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = processorMs();
    const report = estimate(given, from);
    const vendors = report === null ? [] : summarise(report).vendors;
    milliseconds.push(processorMs() - before);
    costs = vendors.map(({ cost }) => String(cost?.expected?.pico ?? ""));
  }
  process.send?.({ milliseconds, costs } satisfies BenchAnswer);
});
