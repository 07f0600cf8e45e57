import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { watchAskedSchema, watchChannelsSchema, watchRequestSchema } from "@/lib/schemas/watch";
import { estimatesBusy } from "@/lib/server/estimate-work";
import { readJson } from "@/lib/server/json-body";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { overRate } from "@/lib/server/rate-limit";
import { unprocessable } from "@/lib/server/unprocessable";
import { type Asked, askForWatch } from "@/lib/watch/ask";
import { openChannels } from "@/lib/watch/channels";

export const dynamic = "force-dynamic";

const MAX_BYTES = 2_048;
const RATES = [{ name: "watches", most: 20, seconds: 3_600 }];

/** How this site tells people; nothing where its operator has not turned watches on. */
export const GET = answering(() =>
  Response.json(z.encode(watchChannelsSchema, { channels: openChannels() })),
);

/** Asks to be told when something changes. Anything sent waits to be confirmed by who receives it. */
export const POST = answering(async (request: Request) => {
  const body = await readJson(request, MAX_BYTES, "A request for a watch may have 2 kB.");
  if (body instanceof Response) return body;
  const asked = watchRequestSchema.safeParse(body.json);
  if (!asked.success) return unprocessable(asked.error);
  if (!openChannels().includes(asked.data.channel))
    return problem(404, "no_such_channel", "This site does not tell anybody that way.");
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  return answerTo(await askForWatch(asked.data), asked.data.lang);
});

function answerTo(asked: Asked, lang: string): Response {
  switch (asked.outcome) {
    case "on": {
      const { token } = asked;
      const feed = `${publicOrigin()}/api/v1/watches/${token}/feed?lang=${lang}`;
      return answer(201, { state: "on", token, feed });
    }
    case "unconfirmed": {
      const { signingKey } = asked;
      return answer(202, { state: "unconfirmed", ...(signingKey !== null && { signingKey }) });
    }
    case "no-subject":
      return problem(404, "no_such_subject", "There is nothing of that name to watch.");
    case "too-many":
      return problem(429, "too_many_requests", "This address was asked often enough today.");
    case "busy":
      return estimatesBusy();
    case "address":
      return problem(422, "address_refused", "The webhook has to be https and on the internet.");
  }
}

function answer(status: number, body: z.output<typeof watchAskedSchema>): Response {
  const headers = { "Cache-Control": "private, no-store" };
  return Response.json(z.encode(watchAskedSchema, body), { status, headers });
}
