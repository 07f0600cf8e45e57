import { z } from "zod";
import type { UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { ReadExport } from "@/lib/ingest/read-export";
import { CSV_LIMITS } from "@/lib/ingest/scan/limits";
import { toAnswer, whyUnusable } from "@/lib/ingest/usage-answer";
import { usageAnswerSchema } from "@/lib/schemas/usage";
import { problem } from "@/lib/server/problem";
import { charge, overRate, tooMany } from "@/lib/server/rate-limit";
import { Slots } from "@/lib/server/slots";
import { announcedLength, Upload } from "@/lib/server/upload";
import { readUpload } from "./read-upload";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";
export const maxDuration = 130;

const LIMITS = { ...CSV_LIMITS, totalBytes: 512_000_000 };
const HOW = "Send the export's bytes as the body: curl --data-binary @export.csv";

const UPLOADS = { name: "uploads", most: 60, seconds: 60 };
/** What costs us is the reading, so an hour holds twelve of the largest or thousands of small ones. */
const UPLOADED_BYTES = { name: "uploaded bytes", most: 12 * LIMITS.totalBytes, seconds: 3600 };
const slots = new Slots({ perClient: 4, inAll: 8 });
const SLOT_WAIT_SECONDS = 5;

const tooLarge = () =>
  refuse(413, makeIssue("file_too_large", 0, { limit: String(LIMITS.totalBytes) }));

function refuse(status: number, { code, message }: UsageIssue, issues?: unknown) {
  return problem(status, code, message, issues === undefined ? {} : { issues });
}

/** What is wrong with the request before a byte of its body is read, or null. */
function refusalOf(request: Request, announced: number | null): Response | null {
  if (announced !== null && announced > LIMITS.totalBytes) return tooLarge();
  if (request.body === null) return problem(400, "no_body", HOW);
  if (request.headers.get("content-type")?.startsWith("multipart/"))
    return problem(400, "form_body", `The body is a form. ${HOW}`);
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity" && encoding !== "gzip")
    return problem(415, "encoding", "Send the body as it is, or with Content-Encoding: gzip.");
  return overRate(request, [UPLOADS]) ?? overRate(request, [UPLOADED_BYTES], announced ?? 0);
}

/** Reads one export sent as the request body and answers what is in it. Nothing of it is kept. */
export async function POST(request: Request) {
  const announced = announcedLength(request);
  const refusal = refusalOf(request, announced);
  if (refusal !== null || request.body === null) return refusal ?? problem(400, "no_body", HOW);
  const giveBack = slots.take(request);
  if (giveBack === null) {
    const detail = "As many uploads as can be are being read. Send this one when another is done.";
    return tooMany(detail, SLOT_WAIT_SECONDS);
  }
  const upload = new Upload(request.body);
  try {
    return await answer(request, upload, announced);
  } finally {
    giveBack();
    const unannounced = upload.bytes - (announced ?? 0);
    if (unannounced > 0) charge(request, UPLOADED_BYTES, unannounced);
  }
}

async function answer(request: Request, upload: Upload, announced: number | null) {
  const isGzip = request.headers.get("content-encoding") === "gzip";
  const read = await readUpload(upload, LIMITS, isGzip);
  const slowness = upload.slowness();
  if (slowness !== null) return refuse(408, makeIssue(slowness.code, 0, slowness.values));
  const isChunked = request.headers.has("transfer-encoding");
  if (upload.bytes === 0 && announced === null && !isChunked) return problem(400, "no_body", HOW);

  const whole = toAnswer(read.reading, upload.sha256(), [
    ...read.issues,
    ...lossesOf(upload, announced),
  ]);
  const files = read.files.length > 1 ? { files: read.files.map(summaryOf) } : {};
  const encoded = z.encode(usageAnswerSchema, { ...whole, ...files });
  if (encoded.issues.some(({ code }) => code === "file_too_large")) return tooLarge();
  const reason = whyUnusable(whole);
  if (reason !== null) return refuse(422, reason, encoded.issues);
  return Response.json(encoded, { headers: { "Cache-Control": "no-store" } });
}

/** Whether all of the body came. */
function lossesOf({ ending, bytes }: Upload, announced: number | null): UsageIssue[] {
  const values = { expected: String(announced), received: String(bytes) };
  if (ending !== "unread" && announced !== null && announced !== bytes)
    return [makeIssue("length_mismatch", 0, values)];
  return ending === "aborted" ? [makeIssue("upload_broken", 0, { received: String(bytes) })] : [];
}

function summaryOf({ reading, issues }: ReadExport) {
  const { usage: _, paid: __, sha256: ___, ...summary } = toAnswer(reading, null, issues);
  return summary;
}
