import { z } from "zod";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";
import { typedRowsOf, typedUsage } from "@/lib/domain/usage/typed-usage";
import { estimateRequestSchema, toEstimateInput } from "@/lib/schemas/estimate";
import { fromBase64Url, pack, toBase64Url, unpack } from "./packed";
import { assumptionsBody } from "./shares";

// A typed month and its assumptions in a link's fragment: no server ever sees it, nothing is stored.

const MARK = "#u=";
const MAX_CHARACTERS = 8_000;
const MAX_BYTES = 64 * 1024;
const MOST_ROWS = 20;

const cell = z.string().max(30);
/** Version 1. Rows are model, input and output tokens of a month. */
const typedStateSchema = estimateRequestSchema
  .omit({ usage: true, paid: true, period: true })
  .extend({
    v: z.literal(1),
    rows: z
      .array(z.tuple([z.string().max(200), cell, cell]))
      .min(1)
      .max(MOST_ROWS),
  });

/** The fragment that opens the estimate with this typed month; null for usage from a file. */
export async function typedFragment({
  usage,
  paid,
  assumptions,
}: EstimateInput): Promise<string | null> {
  const rows = paid.length === 0 ? typedRowsOf(usage) : null;
  if (rows === null) return null;
  const state = {
    v: 1,
    rows: rows.map(({ model, input, output }) => [model, input, output]),
    ...assumptionsBody(assumptions),
  };
  return MARK + toBase64Url(await pack(JSON.stringify(state)));
}

const isTypedFragment = (fragment: string) => fragment.startsWith(MARK);

/** The typed month a fragment holds. Null for anything else: it may come from anybody. */
export async function openTypedFragment(
  fragment: string,
  today: Day,
): Promise<EstimateInput | null> {
  if (!isTypedFragment(fragment) || fragment.length > MAX_CHARACTERS) return null;
  try {
    const text = await unpack(fromBase64Url(fragment.slice(MARK.length)), MAX_BYTES);
    const { v: _, rows, ...assumed } = typedStateSchema.parse(JSON.parse(text));
    const typed = typedUsage(rows.map(([model, input, output]) => ({ model, input, output })));
    if (typed.usage === null) return null;
    const input = toEstimateInput({ usage: [...typed.usage], ...assumed }, today);
    return typeof input === "string" ? null : input;
  } catch {
    return null;
  }
}
