import { deserialize } from "node:v8";
import { z } from "zod";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { inputErrors } from "@/lib/domain/estimate/input-errors";
import { nearestFlips } from "@/lib/domain/explain/flip";
import { sinceThen } from "@/lib/domain/share/since-then";
import type { OpenSnapshot } from "@/lib/domain/share/snapshot";
import { Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { loadSolver } from "@/lib/optimize/solver";
import { mixExtraSchema } from "@/lib/schemas/mix";
import { estimateAnswerSchema } from "@/lib/schemas/report";
import { shareExtraSchema } from "@/lib/schemas/share";
import { buildSnapshot } from "./build-snapshot";
import type { EstimateTask, PackedCatalogue, TaskAnswer, TaskRefusal } from "./estimate-task";
import { doesNotFit } from "./field-errors";
import { readEstimateBody } from "./read-estimate-body";

// A thread of its own for estimates: whatever one costs, the server goes on answering.

/** Reads a body and answers it. */
export async function work(task: EstimateTask): Promise<TaskAnswer> {
  if (task.begun) Atomics.store(task.begun, 0, 1);
  if (task.kind === "since") return since(task);
  return task.kind === "share" ? share(task) : estimated(task);
}

async function estimated(task: EstimateTask): Promise<TaskAnswer> {
  const read = readEstimateBody(task.body, mixExtraSchema, task.today);
  if ("kind" in read) return read;
  const { input, extra } = read;
  const catalogue = unpack(task.catalogue);
  const refusal = refusalOf(input, catalogue);
  if (refusal !== null) return refusal;
  const report = estimate(input, catalogue);
  if (report === null) return NOTHING;
  const flips = nearestFlips(input, catalogue, extra.integrationCost);
  const mixes = extra.mixes ? await findMixes(input, catalogue, extra.integrationCost) : [];
  const answer = z.encode(estimateAnswerSchema, { ...report, flips, mixes });
  return { kind: "estimate", json: new TextEncoder().encode(JSON.stringify(answer)) };
}

async function findMixes(input: EstimateInput, catalogue: EstimateCatalogue, cost = Pico(0n)) {
  const context = contextOf(input, catalogue);
  return context === null ? [] : bestMixes(context, cost, await loadSolver(null));
}

function share(task: EstimateTask): TaskAnswer {
  const read = readEstimateBody(task.body, shareExtraSchema, task.today);
  if ("kind" in read) return read;
  const catalogue = unpack(task.catalogue);
  const refusal = refusalOf(read.input, catalogue);
  if (refusal !== null) return refusal;
  const { title = null, note = null, hideVolumes = false, expiresInDays } = read.extra;
  const choice = { title, note, hideVolumes };
  const snapshot = buildSnapshot(read.input, choice, catalogue, task.today);
  if (snapshot === null) return NOTHING;
  if (snapshot === "too-large") return TOO_LARGE;
  return { kind: "share", snapshot, expiresInDays };
}

function since({ body, catalogue, today }: EstimateTask): TaskAnswer {
  const snapshot: OpenSnapshot = deserialize(body);
  return { kind: "since", since: sinceThen(snapshot, unpack(catalogue), today) };
}

function refusalOf(input: EstimateInput, catalogue: EstimateCatalogue): TaskRefusal | null {
  const errors = inputErrors(input, catalogue);
  return errors.length === 0 ? null : doesNotFit(errors);
}

const NOTHING: TaskRefusal = {
  ...{ kind: "refused", status: 422, errors: [] },
  ...{ code: "nothing_to_estimate", detail: "The usage is empty." },
};
const TOO_LARGE: TaskRefusal = {
  ...{ kind: "refused", status: 413, errors: [] },
  ...{
    code: "share_too_large",
    detail: "A share may have 64 KB compressed: share a shorter period.",
  },
};

let kept: { readonly revision: string; readonly catalogue: EstimateCatalogue } | undefined;

/** Read once for each revision. */
function unpack({ revision, bytes }: PackedCatalogue): EstimateCatalogue {
  if (kept?.revision !== revision) {
    kept = { revision, catalogue: deserialize(Buffer.from(bytes)) };
  }
  return kept.catalogue;
}
