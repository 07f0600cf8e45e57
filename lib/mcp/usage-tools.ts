import { z } from "zod";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { firstInputError } from "@/lib/domain/estimate/input-errors";
import { nearestFlips } from "@/lib/domain/explain/flip";
import { METERS } from "@/lib/domain/units/meter";
import { totalByModel } from "@/lib/ingest/rows/totals";
import { estimateRequestSchema, toEstimateInput } from "@/lib/schemas/estimate";
import { estimateAnswerSchema } from "@/lib/schemas/report";
import { usageAnswerSchema } from "@/lib/schemas/usage";
import { list, wireCount } from "@/lib/schemas/wire";
import { type Knowledge, makeTool, type Tool, ToolError } from "./tool";

const PATHS = z
  .array(z.string().min(1).max(4_096))
  .min(1)
  .max(100)
  .meta({ description: "Paths of usage exports on this machine." });

/** A report without the daily series, which are most of it, and without splits. */
const answerSchema = estimateAnswerSchema.omit({ mixes: true }).extend({
  vendors: list(estimateAnswerSchema.shape.vendors.unwrap().element.omit({ daily: true })),
});

const description =
  "What a developer's OpenAI usage would cost at each vendor over a year, with grants used up day by day: cost, saving, mapping, " +
  "grants, unknowns, the ranking and what would flip it. Exact; money and counts are decimal strings. Nothing is stored.";

function answer(input: EstimateInput, catalogue: Awaited<ReturnType<Knowledge["estimate"]>>) {
  const error = firstInputError(input, catalogue);
  if (error !== null) throw new ToolError(error);
  const report = estimate(input, catalogue);
  if (report === null) throw new ToolError("The usage is empty.");
  const vendors = report.vendors.map(({ daily: _, ...vendor }) => vendor);
  return { ...report, vendors, flips: nearestFlips(input, catalogue) };
}

const computeUsage = makeTool({
  name: "estimate",
  description,
  input: estimateRequestSchema,
  output: answerSchema,
  async run(request, knowledge) {
    const input = toEstimateInput(request, knowledge.today());
    if (typeof input === "string") throw new ToolError(input);
    return answer(input, await knowledge.estimate());
  },
});

export const estimateUsage: Tool = {
  ...computeUsage,
  async run(args, knowledge) {
    if (knowledge.askApi === undefined) return computeUsage.run(args, knowledge);
    const { vendors, mixes: _, ...rest } = estimateAnswerSchema.parse(await knowledge.askApi(args));
    const brief = vendors.map(({ daily: __, ...vendor }) => vendor);
    return z.encode(answerSchema, { ...rest, vendors: brief });
  },
};

/** As {@link estimateUsage}, of files of this machine: their content does not pass through the assistant. */
export const estimateFiles = makeTool({
  name: "estimate",
  description: `${description} Give either files (paths of exports, best) or usage (cells of a day and model).`,
  input: estimateRequestSchema.extend({
    usage: estimateRequestSchema.shape.usage.optional(),
    files: PATHS.optional(),
  }),
  output: answerSchema,
  async run({ files, usage, ...request }, knowledge) {
    const read = files && (await readWhole(files, knowledge));
    const cells = read?.usage ?? usage;
    if (cells === undefined) throw new ToolError("Give files or usage.");
    const period = read?.period ?? request.period;
    const input = toEstimateInput(
      {
        ...request,
        usage: [...cells],
        ...(read && { paid: [...read.paid] }),
        ...(period && { period }),
      },
      knowledge.today(),
    );
    if (typeof input === "string") throw new ToolError(input);
    return answer(input, await knowledge.estimate());
  },
});

async function readWhole(paths: readonly string[], { readFiles }: Knowledge) {
  if (readFiles === undefined) throw new ToolError("Files can be read on your own machine only.");
  const read = await readFiles(paths).catch((error: unknown) => {
    throw new ToolError(error instanceof Error ? error.message : String(error));
  });
  if (!read.complete) throw new ToolError("The files are not whole, so nothing is compared.");
  if (read.usage.length === 0) throw new ToolError("There is no usage in the files.");
  return read;
}

const { complete, period, issues } = usageAnswerSchema.shape;

export const readUsage = makeTool({
  name: "read_usage",
  description:
    "Reads OpenAI usage and cost exports on this machine (CSV, JSON, logs, archives) and says what is in them: days, tokens by " +
    "model, and what could not be read. The files stay on the machine.",
  input: z.strictObject({ files: PATHS }),
  output: z.strictObject({
    complete,
    period,
    models: list(
      z.strictObject({
        model: z.string(),
        requests: wireCount,
        meters: z.partialRecord(z.enum(METERS), wireCount),
      }),
    ),
    issues,
  }),
  async run({ files }, { readFiles }) {
    if (readFiles === undefined) throw new ToolError("Files can be read on your own machine only.");
    const read = await readFiles(files).catch((error: unknown) => {
      throw new ToolError(error instanceof Error ? error.message : String(error));
    });
    return {
      complete: read.complete,
      period: read.period,
      models: totalByModel(read.usage).map(({ model, requests, meters }) => ({
        model,
        requests,
        meters,
      })),
      issues: read.issues,
    };
  },
});
