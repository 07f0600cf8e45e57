// How long the estimate takes, beside the same simulation in plain floats and in decimal.js:
//
//   npm run bench:engine
//
// 365 days × 40 vendors × 20 models × 3 meters × 3 bands, a token grant, a credit and a discount a
// vendor; then the same with prices that depend on hours and prompts and with models that retire. All three run lib/domain itself, the last two with its bigints rewritten (bench-peer.ts);
// they take turns in one run, so only the ratios mean something on another machine.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Decimal } from "decimal.js";
import { BANDS } from "@/lib/domain/estimate/estimate-report";
import { helpWhenAsked } from "@/scripts/help.mjs";
import { DAYS, METERS, MODELS, VENDORS } from "./bench-engine-data";
import type { BenchAnswer, BenchQuestion } from "./bench-engine-run";
import { timeMixes } from "./bench-mixes";
import { compilePeer, type PeerKind } from "./bench-peer";

helpWhenAsked(import.meta.url);

const TURNS = 5;
const EXPORTS = [
  { name: "an export of 365 days", exportDays: 365, growthBasisPoints: 0 },
  { name: "an export of 61 days", exportDays: 61, growthBasisPoints: 0 },
  { name: "an export of 61 days, growing 5 % a month", exportDays: 61, growthBasisPoints: 500 },
].flatMap((given) => [
  { ...given, eventful: false },
  { ...given, eventful: true, name: `${given.name}, with conditions and retirements` },
]);

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

/** Of every vendor the same cost: to the unit in decimals, to the fifteenth figure or so in floats. */
function compare(exact: BenchAnswer, float: BenchAnswer, decimal: BenchAnswer): void {
  exact.costs.forEach((cost, i) => {
    if (decimal.costs[i] !== cost) throw new Error(`decimal.js: ${decimal.costs[i]}, not ${cost}`);
    const off = new Decimal(float.costs[i] ?? 0).div(cost).minus(1).abs();
    if (off.gt(1e-9)) throw new Error(`floats: ${float.costs[i]}, not ${cost}`);
  });
}

const peers = { bigint: start("bigint"), float: start("float"), decimal: start("decimal") };
say(
  `${DAYS} days × ${VENDORS} vendors × ${MODELS} models × ${METERS.length} meters × ${BANDS.length} bands`,
);
for (const { name, ...given } of EXPORTS) {
  const [exact, float, decimal]: number[][] = [[], [], []];
  for (let turn = 0; turn <= TURNS; turn++) {
    const isWarm = turn > 0;
    const answers = {
      exact: await ask(peers.bigint, { ...given, rounds: 7 }),
      float: await ask(peers.float, { ...given, rounds: 7 }),
      decimal: await ask(peers.decimal, { ...given, rounds: 1 }),
    };
    compare(answers.exact, answers.float, answers.decimal);
    if (!isWarm) continue;
    exact?.push(...answers.exact.milliseconds);
    float?.push(...answers.float.milliseconds);
    decimal?.push(...answers.decimal.milliseconds);
  }
  const [a, b, c] = [median(exact ?? []), median(float ?? []), median(decimal ?? [])];
  const best = Math.min(...(exact ?? []));
  say(
    `${name}: exact ${a.toFixed(1)} ms (${best.toFixed(1)} at best), floats ${b.toFixed(1)} ms, decimal.js ${c.toFixed(0)} ms`,
  );
  say(`  exact is ${(a / b).toFixed(1)} × floats; decimal.js is ${(c / a).toFixed(0)} × exact`);
}
for (const peer of Object.values(peers)) peer.kill();
await timeMixes(say);
