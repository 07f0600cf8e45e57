import { z } from "zod";
import type { UsageIssue } from "@/lib/domain/usage";
import { toAnswer, whyUnusable } from "@/lib/ingest/answer";
import { makeIssue } from "@/lib/ingest/issue";
import { CSV_LIMITS } from "@/lib/ingest/limits";
import { usageAnswerSchema } from "@/lib/schemas/usage";
import { problem } from "@/lib/server/problem";
import { announcedLength, Upload } from "@/lib/server/upload";
import { readUpload } from "./read-upload";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";
export const maxDuration = 130;

const LIMITS = { ...CSV_LIMITS, totalBytes: 512_000_000 };
const HOW = "Send the export's bytes as the body: curl --data-binary @export.csv";

const tooLarge = () =>
  refuse(413, makeIssue("file_too_large", 0, { limit: String(LIMITS.totalBytes) }));

function refuse(status: number, { code, message }: UsageIssue, issues?: unknown) {
  return problem(status, code, message, issues === undefined ? {} : { issues });
}

/** Reads one export sent as the request body and answers what is in it. Nothing of it is kept. */
export async function POST(request: Request) {
  const announced = announcedLength(request);
  const isChunked = request.headers.has("transfer-encoding");
  if (announced !== null && announced > LIMITS.totalBytes) return tooLarge();
  if (request.body === null) return problem(400, "no_body", HOW);
  if (request.headers.get("content-type")?.startsWith("multipart/")) {
    return problem(400, "form_body", `The body is a form. ${HOW}`);
  }

  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity" && encoding !== "gzip") {
    return problem(415, "encoding", "Send the body as it is, or with Content-Encoding: gzip.");
  }

  const upload = new Upload(request.body);
  const read = await readUpload(upload, LIMITS, encoding === "gzip");
  const { reading } = read;
  if (upload.ending === "timeout") {
    return refuse(408, makeIssue("upload_timeout"));
  }
  if (upload.bytes === 0 && announced === null && !isChunked) return problem(400, "no_body", HOW);

  const isShort = upload.ending !== "unread" && announced !== null && announced !== upload.bytes;
  const values = { expected: String(announced), received: String(upload.bytes) };
  const more = isShort ? [makeIssue("length_mismatch", 0, values)] : [];
  const answer = toAnswer(reading, upload.sha256(), [...read.issues, ...more]);
  const { issues, ...body } = z.encode(usageAnswerSchema, answer);
  if (issues.some(({ code }) => code === "file_too_large")) return tooLarge();
  const reason = whyUnusable(answer);
  if (reason !== null) return refuse(422, reason, issues);
  return Response.json({ ...body, issues }, { headers: { "Cache-Control": "no-store" } });
}
