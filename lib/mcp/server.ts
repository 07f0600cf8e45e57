import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { compareOffers, getOffer, searchOffers } from "./offer-tools";
import { findPrice, listDeadlines } from "./price-tools";
import { type Knowledge, type Tool, ToolError } from "./tool";
import { estimateFiles, estimateUsage, readUsage } from "./usage-tools";

const ANYWHERE: readonly Tool[] = [searchOffers, getOffer, compareOffers, listDeadlines, findPrice];

/** The tools one can be asked with what it knows: files are read on the caller's own machine only. */
function toolsFor({ readFiles }: Knowledge): readonly Tool[] {
  return readFiles === undefined
    ? [...ANYWHERE, estimateUsage]
    : [...ANYWHERE, readUsage, estimateFiles];
}

/** A server of the Model Context Protocol that answers from `knowledge`. It changes nothing anywhere. */
export function makeMcpServer(knowledge: Knowledge): Server {
  const server = new Server(
    { name: "banjia", version: "1" },
    {
      capabilities: { tools: {} },
      instructions:
        "Sourced facts about what model vendors offer developers who leave OpenAI, and exact estimates for their usage. " +
        "Days are YYYY-MM-DD; money and token counts are decimal strings; null means not documented, never zero or never.",
    },
  );
  const tools = new Map(toolsFor(knowledge).map((tool) => [tool.name, tool]));
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: [...tools.values()].map(({ name, description, input, output }) => ({
      name,
      description,
      inputSchema: jsonSchema(input),
      outputSchema: jsonSchema(output),
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.get(params.name);
    if (tool === undefined) return refusal(`There is no tool ${params.name}.`);
    try {
      const structuredContent = await tool.run(params.arguments, knowledge);
      return {
        content: [{ type: "text" as const, text: JSON.stringify(structuredContent) }],
        structuredContent,
      };
    } catch (error) {
      if (error instanceof ToolError) return refusal(error.message);
      throw error;
    }
  });
  return server;
}

function refusal(text: string) {
  return { content: [{ type: "text" as const, text }], isError: true };
}

/** The schema of what is on the wire, as the API's own description has it. */
function jsonSchema(schema: z.ZodObject) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return { ...rest, type: "object" as const };
}
