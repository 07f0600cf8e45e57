import "server-only";
import type { EstimateTask, PackedCatalogue, TaskAnswer } from "@/lib/worker/estimate-task";
import { readBody } from "./body";
import { today } from "./clock";
import { estimatePool } from "./estimate-pool";
import { notJson } from "./json-body";
import { problem } from "./problem";
import { charge, overRate } from "./rate-limit";
import { again } from "./retry-after";

/** Room for 5,000 cells of usage and as many of money. */
const MAX_BYTES = 4 * 1024 * 1024;
const BUSY_SECONDS = 5;

/** The answer where no thread came free for an estimate. */
export function estimatesBusy(): Response {
  const detail = "As many estimates as can be are being computed. Ask again.";
  return again(problem(503, "busy", detail), BUSY_SECONDS);
}

/** Half a processor for one client, in milliseconds of a thread. */
const WORK = { name: "work", most: 30_000, seconds: 60 };

type Done = Exclude<TaskAnswer, { kind: "refused" }>;

/** The body of an estimate or a share, or why it is not read: it is too large, too slow or too much. */
export async function readEstimateBytes(request: Request) {
  const refusal = notJson(request) ?? overRate(request, [WORK], 0);
  if (refusal !== null) return refusal;
  return readBody(request, MAX_BYTES, "An estimate's body may have 4 MB.");
}

/** Does the work in another thread and charges the client for it. */
export async function workOn<Kind extends EstimateTask["kind"]>(
  request: Request,
  task: { readonly kind: Kind; readonly body: Uint8Array<ArrayBuffer> },
  catalogue: PackedCatalogue,
): Promise<Extract<Done, { kind: Kind }> | Response> {
  const order = { ...task, today: today(), catalogue };
  const { answer, ms } = await estimatePool().run(order, request.signal);
  charge(request, WORK, Math.ceil(ms));
  if (answer === "gone") return problem(408, "client_left", "The client left.");
  if (answer === "busy") return estimatesBusy();
  if (answer.kind === "refused") {
    const { status, code, detail, errors } = answer;
    return problem(status, code, detail, errors.length === 0 ? {} : { errors });
  }
  return answer as Extract<Done, { kind: Kind }>;
}
