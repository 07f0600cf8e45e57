import { answering } from "@/lib/data/answering";
import { findOffer } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { createSuggestion } from "@/lib/data/suggestions";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { isOfPrice, priceSuggestionProblem } from "@/lib/domain/offers/price-suggestion";
import { type SuggestionProblem, suggestionProblem } from "@/lib/domain/offers/suggestion-problem";
import { suggestionRequestSchema } from "@/lib/schemas/suggestion";
import { today } from "@/lib/server/clock";
import { readJson } from "@/lib/server/json-body";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { overRate } from "@/lib/server/rate-limit";
import { again } from "@/lib/server/retry-after";
import { hashToken, mintToken } from "@/lib/server/secret-token";
import { unprocessable } from "@/lib/server/unprocessable";

export const dynamic = "force-dynamic";

const MAX_BYTES = 16_384;
const AGAIN_AFTER_SECONDS = 3_600;
const RATES = [
  { name: "suggestions-hour", most: 10, seconds: 3_600 },
  { name: "suggestions-day", most: 30, seconds: 86_400 },
];

/** Keeps a correction for the desk, and answers the link that tells how it stands. */
export const POST = answering(async (request: Request) => {
  const body = await readJson(request, MAX_BYTES, "A suggestion may have 16 KB.");
  if (body instanceof Response) return body;
  const order = suggestionRequestSchema.safeParse(body.json);
  if (!order.success) return unprocessable(order.error);
  const { proposal, email = null } = order.data;
  const wrong = await problemWith(proposal);
  if (wrong === "no-such-offer") return problem(422, "no_such_offer", "There is no such offer.");
  if (wrong !== null) {
    const [status, detail] = PROBLEMS[wrong];
    return problem(status, wrong.replaceAll("-", "_"), detail);
  }
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  const id = mintToken();
  if (!(await createSuggestion({ idHash: hashToken(id), proposal, email }))) {
    const detail = "Too many suggestions wait already. Send this one later.";
    return again(problem(503, "desk_full", detail), AGAIN_AFTER_SECONDS);
  }
  return Response.json(
    { id, url: `${publicOrigin()}/suggestions/${id}` },
    { status: 201, headers: { "Cache-Control": "private, no-store" } },
  );
});

/** What stands in the catalogue, held against what somebody says of it. */
async function problemWith(
  proposal: Proposal,
): Promise<SuggestionProblem | "no-such-offer" | null> {
  const { kind, slug } = proposal.record;
  if (isOfPrice(proposal)) {
    const prices = (await listPrices()).filter(({ vendor }) => vendor === slug);
    return priceSuggestionProblem(prices, proposal, today());
  }
  const offer = kind === "offer" ? await findOffer(slug) : null;
  return offer === null ? "no-such-offer" : suggestionProblem(offer, proposal, today());
}

const PROBLEMS: Readonly<Record<SuggestionProblem, readonly [status: number, detail: string]>> = {
  "no-such-field": [422, "This field cannot be corrected here."],
  "changed-since": [409, "Another value stands there now: load the page again."],
  "no-change": [422, "The right value is the one that stands there."],
  unquoted: [422, "The quoted words do not name the number or the day of the right value."],
  "not-the-day-read": [422, "The day it was seen has to be the day the source was read."],
  "day-ahead": [422, "The day the source was read lies ahead."],
};
