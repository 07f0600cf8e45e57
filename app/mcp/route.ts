import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { listOffers } from "@/lib/data/offers";
import { findPackedCatalogue } from "@/lib/data/packed-catalogue";
import { listPrices } from "@/lib/data/prices";
import { makeMcpServer } from "@/lib/mcp/server";
import { ToolError } from "@/lib/mcp/tool";
import { today } from "@/lib/server/clock";
import { workOn } from "@/lib/server/estimate-work";
import { readJson } from "@/lib/server/json-body";
import { problem } from "@/lib/server/problem";
import { overRate } from "@/lib/server/rate-limit";

export const dynamic = "force-dynamic";

/** As many as estimates: each call may be one. */
const CALLS = { name: "mcp", most: 600, seconds: 60 };
/** An estimate's body, and the envelope around it. */
const MAX_BYTES = 4_100_000;

/** The Model Context Protocol over HTTP, without sessions: every call stands alone and nothing is kept. */
export const POST = answering(async (request: Request) => {
  const refusal = overRate(request, [CALLS]);
  if (refusal !== null) return refusal;
  const body = await readJson(request, MAX_BYTES, "A call's body may have 4 MB.");
  if (body instanceof Response) return body;
  const server = makeMcpServer({
    estimate: findEstimateCatalogue,
    offers: () => listOffers(),
    prices: () => listPrices(),
    today,
    askApi: (args) => askApi(request, args),
  });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const answer = await transport.handleRequest(request, { parsedBody: body.json });
  answer.headers.set("Cache-Control", "no-store");
  return answer;
});

/** An estimate as the API computes it: in a thread of its own, charged to the client. */
async function askApi(request: Request, args: unknown) {
  const body = new TextEncoder().encode(JSON.stringify(args ?? {}));
  const done = await workOn(request, { kind: "estimate", body }, await findPackedCatalogue());
  if (done instanceof Response) throw new ToolError(JSON.stringify(await done.json()));
  const answer: unknown = JSON.parse(new TextDecoder().decode(done.json));
  return z.record(z.string(), z.unknown()).parse(answer);
}

const notHere = () => {
  const refusal = problem(
    405,
    "post_only",
    "Send calls with POST: there are no sessions to listen to or to end.",
  );
  refusal.headers.set("Allow", "POST");
  return refusal;
};
export const GET = notHere;
export const DELETE = notHere;
