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
}

export interface BenchAnswer {
  readonly milliseconds: readonly number[];
  /** The vendors' expected costs, to hold the arithmetics against each other. */
  readonly costs: readonly string[];
}

const [plain, eventful] = [catalogue(), eventfulCatalogue()];

process.on("message", (question: BenchQuestion) => {
  const { exportDays, growthBasisPoints, rounds } = question;
  const from = question.eventful ? eventful : plain;
  const given = input(exportDays, BigInt(growthBasisPoints));
  const milliseconds: number[] = [];
  let costs: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    const report = estimate(given, from);
    const vendors = report === null ? [] : summarise(report).vendors;
    milliseconds.push(performance.now() - before);
    costs = vendors.map(({ cost }) => String(cost?.expected?.pico ?? ""));
  }
  process.send?.({ milliseconds, costs } satisfies BenchAnswer);
});
