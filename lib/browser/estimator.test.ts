import { expect, test } from "vitest";
import { estimate } from "@/lib/domain/estimate/estimate";
import { summarise } from "@/lib/domain/report/report-summary";
import { Pico } from "@/lib/domain/units/money";
import { assume, cell, smallCatalogue } from "@/test/small-catalogue";
import type { Asked, EstimateQuestion } from "./estimate.worker";
import { startEstimator, type Thread } from "./estimator";

const USAGE = [cell("2024-06-01", "gpt-x", { inputUncached: 60n })];
const asked = (horizonDays: number): Asked => ({
  input: { usage: USAGE, paid: [], period: null, assumptions: assume({ horizonDays }) },
  integrationCost: Pico(0n),
});

/** A worker that answers only when told to. */
class HeldThread implements Thread {
  onmessage: Thread["onmessage"] = null;
  onerror: Thread["onerror"] = null;
  readonly questions: EstimateQuestion[] = [];
  ended = false;
  postMessage(question: EstimateQuestion) {
    this.questions.push(question);
  }
  terminate() {
    this.ended = true;
  }
  /** Answers the nth report asked for. */
  answer(at: number) {
    const reports = this.questions.filter((q) => "want" in q && q.want === "report");
    const question = reports[at];
    if (question === undefined || !("id" in question)) throw new Error(`no question ${at}`);
    const report = estimate(question.input, smallCatalogue);
    const data = { id: question.id, report: report && summarise(report) };
    this.onmessage?.(new MessageEvent("message", { data }));
  }
  get wants() {
    return this.questions.flatMap((q) => ("want" in q ? [q.want] : []));
  }
}

function started() {
  const threads: HeldThread[] = [];
  const seen: string[] = [];
  const estimator = startEstimator(
    smallCatalogue,
    {
      onReport: (report, isLatest) =>
        seen.push(`${report?.assumptions.horizonDays}${isLatest ? "" : " stale"}`),
      onCosts: () => seen.push("costs"),
      onFlips: () => seen.push("flips"),
      onError: (error) => seen.push(error.message),
    },
    () => {
      const thread = new HeldThread();
      threads.push(thread);
      return thread;
    },
  );
  const [figures] = threads;
  if (figures === undefined) throw new Error("no worker");
  return { estimator, threads, figures, seen };
}

test("while one is computed, only the newest of the others waits", () => {
  const { estimator, figures, seen } = started();
  for (const days of [10, 20, 30, 40]) estimator.ask(asked(days));
  expect(figures.wants).toEqual(["report"]);
  figures.answer(0);
  expect(figures.wants).toEqual(["report", "report"]);
  figures.answer(1);
  expect(seen).toEqual(["10 stale", "40"]);
});

test("an answer that comes twice or late changes nothing", () => {
  const { estimator, figures, seen } = started();
  estimator.ask(asked(10));
  figures.answer(0);
  estimator.ask(asked(20));
  figures.answer(0);
  expect(seen).toEqual(["10"]);
  figures.answer(1);
  figures.answer(0);
  expect(seen).toEqual(["10", "20"]);
});

test("the search for flips starts when things have settled and ends with the next input", () => {
  const { estimator, threads, figures, seen } = started();
  estimator.ask(asked(10));
  estimator.ask(asked(20));
  figures.answer(0);
  expect(threads).toHaveLength(1);
  figures.answer(1);
  const flipping = threads[1];
  expect(flipping?.wants).toEqual(["flips"]);
  estimator.ask(asked(30));
  expect(flipping?.ended).toBe(true);
  const late = { id: 2, sensitivities: [], flips: [] };
  flipping?.onmessage?.(new MessageEvent("message", { data: late }));
  figures.onmessage?.(new MessageEvent("message", { data: { id: 2, costs: null } }));
  expect(seen).toEqual(["10 stale", "20"]);
});

test("a search for flips that breaks down costs no figure, and a broken figure not the next", () => {
  const { estimator, threads, figures, seen } = started();
  const broken = { message: "broken" } as ErrorEvent;
  estimator.ask(asked(10));
  figures.answer(0);
  const flipping = threads[1];
  flipping?.onerror?.(broken);
  estimator.ask(asked(20));
  expect(flipping?.onerror).toBeNull();
  figures.answer(1);
  estimator.ask(asked(30));
  figures.onerror?.(broken);
  estimator.ask(asked(40));
  figures.answer(3);
  expect(seen).toEqual(["10", "broken", "20", "broken", "40"]);
});
