import { editorWrite } from "@/app/api/admin/desk-route";
import { type ReadingMade, recordReading } from "@/lib/catalogue/record-reading";
import { readingSchema } from "@/lib/schemas/desk";
import { today } from "@/lib/server/clock";
import { problem } from "@/lib/server/problem";
import { again } from "@/lib/server/retry-after";

export const dynamic = "force-dynamic";

const BUSY_SECONDS = 5;

/** An offer's source was read today, and nothing in it has changed. */
export const POST = editorWrite(readingSchema, async (editor, { body }) => {
  const made = await recordReading(editor, body.offer, today());
  if (made === "done") return Response.json({ read: true }, { status: 201 });
  if (made === "busy")
    return again(problem(503, "busy", "The catalogue is being changed. Try again."), BUSY_SECONDS);
  const [status, detail] = PROBLEMS[made];
  return problem(status, made.replaceAll("-", "_"), detail);
});

const PROBLEMS: Readonly<Record<Exclude<ReadingMade, "done" | "busy">, readonly [number, string]>> =
  {
    "no-offer": [404, "There is no such offer."],
    "not-read-again": [
      422,
      "Its end is dated, or nobody has seen it: a reading says nothing of it.",
    ],
    "read-already": [409, "It was read today already."],
  };
