// How long the estimate takes, beside the same simulation in plain floats and in decimal.js:
//
//   npm run bench:engine
//
// 365 days × 40 vendors × 20 models × 3 meters × 3 bands, a token grant, a credit and a discount a
// vendor; then the same with prices that depend on hours and prompts and with models that retire. All three run lib/domain itself, the last two with its bigints rewritten (bench-peer.ts);
// they take turns in one run and are timed by the processor, so only the ratios mean something on another machine. Decimals take
// a hundred times as long: they are asked once, for a few of the vendors, and exact beside them for the same. A number behind
// the command is how many turns there are.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Decimal } from "decimal.js";
import { BANDS } from "@/lib/domain/estimate/estimate-report";
import { helpWhenAsked } from "@/scripts/help.mjs";
import { DAYS, METERS, MODELS, VENDORS } from "./bench-engine-data";
import type { BenchAnswer, BenchQuestion } from "./bench-engine-run";
import { timeMixes } from "./bench-mixes";
import { compilePeer, type PeerKind } from "./bench-peer";
import { keepResults, type Row, spread } from "./bench-results.mjs";

helpWhenAsked(import.meta.url);

const TURNS = Number(process.argv[2] ?? 5);
const ROUNDS = 5;
/** Vendors that decimal.js is asked for. */
const FEW = 4;
/** What the exact arithmetic may take, times the floats; and with conditions and retirements, times the same without. */
const GOALS = { floats: 2, events: 1.5 };
const EXPORTS = [
  { name: "an export of 365 days", exportDays: 365, growthBasisPoints: 0 },
  { name: "an export of 61 days", exportDays: 61, growthBasisPoints: 0 },
  { name: "an export of 61 days, growing 5 % a month", exportDays: 61, growthBasisPoints: 500 },
];

const say = (text: string) => process.stdout.write(`${text}\n`);

function start(kind: PeerKind): ChildProcess {
  return fork(compilePeer(kind, "scripts/bench/bench-engine-run"), { execArgv: [] });
}

async function ask(peer: ChildProcess, question: BenchQuestion): Promise<BenchAnswer> {
  peer.send(question);
  const [answer]: BenchAnswer[] = await once(peer, "message");
  if (answer === undefined) throw new Error("no answer");
  return answer;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function compareFloats(exact: BenchAnswer, float: BenchAnswer): void {
  exact.costs.forEach((cost, i) => {
    const off = new Decimal(float.costs[i] ?? 0).div(cost).minus(1).abs();
    if (off.gt(1e-9)) throw new Error(`floats: ${float.costs[i]}, not ${cost}`);
  });
}

const peers = { exact: start("bigint"), float: start("float"), decimal: start("decimal") };

/** Of a few vendors the same cost to the unit; how many times as long decimals take for them. */
async function askDecimals(given: Omit<BenchQuestion, "rounds" | "vendors">): Promise<number> {
  const decimal = await ask(peers.decimal, { ...given, rounds: 1, vendors: FEW });
  const exact = await ask(peers.exact, { ...given, rounds: ROUNDS, vendors: FEW });
  exact.costs.forEach((cost, i) => {
    if (decimal.costs[i] !== cost) throw new Error(`decimal.js: ${decimal.costs[i]}, not ${cost}`);
  });
  return median(decimal.milliseconds) / median(exact.milliseconds);
}

type Times = Record<"exact" | "float", number[]>;

/** Exact and floats in turn, without and with conditions and retirements; the first turn warms up. */
async function takeTurns(given: Omit<BenchQuestion, "rounds" | "vendors" | "eventful">) {
  const times: Record<"plain" | "eventful", Times> = {
    plain: { exact: [], float: [] },
    eventful: { exact: [], float: [] },
  };
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const kind of ["plain", "eventful"] as const) {
      const eventful = kind === "eventful";
      const question = { ...given, eventful, rounds: ROUNDS, vendors: VENDORS };
      const exact = await ask(peers.exact, question);
      const float = await ask(peers.float, question);
      compareFloats(exact, float);
      if (turn === 0) continue;
      times[kind].exact.push(...exact.milliseconds);
      times[kind].float.push(...float.milliseconds);
    }
  }
  return times;
}

const against = (ratio: number, goal: number) =>
  `${ratio.toFixed(2)} × (goal ${goal}, ${ratio <= goal ? "met" : "missed"})`;

const rows: Row[] = [];
const ratios = (all: readonly number[], others: readonly number[]) =>
  spread(all.map((ms, at) => ms / (others[at] ?? Number.NaN)));

say(
  `${DAYS} days × ${VENDORS} vendors × ${MODELS} models × ${METERS.length} meters × ${BANDS.length} bands, by the processor`,
);
for (const { name, ...given } of EXPORTS) {
  const { plain, eventful } = await takeTurns(given);
  say(name);
  for (const [kind, { exact, float }] of Object.entries({ plain, eventful })) {
    const [a, b] = [median(exact), median(float)];
    const what = `the estimate of ${name}, ${kind}`;
    const figures = `${a.toFixed(0)} ms; ${b.toFixed(0)} ms`;
    const goal = `≤ ${GOALS.floats}`;
    rows.push({ what, beside: "the same in floats", ...ratios(exact, float), goal, figures });
    const decimals = await askDecimals({ ...given, eventful: kind === "eventful" });
    say(
      `  ${kind}: exact ${a.toFixed(1)} ms (${Math.min(...exact).toFixed(1)} at best), floats ${b.toFixed(1)} ms (${Math.min(...float).toFixed(1)}); exact is ${against(a / b, GOALS.floats)} floats; decimal.js is ${decimals.toFixed(0)} × exact`,
    );
  }
  const ratio = median(eventful.exact) / median(plain.exact);
  say(`  with conditions and retirements: ${against(ratio, GOALS.events)} without`);
}
for (const peer of Object.values(peers)) peer.kill();
await timeMixes(say);
await keepResults("engine", `npm run bench:engine -- ${TURNS}`, rows);
