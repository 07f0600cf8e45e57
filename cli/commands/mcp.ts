import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Context } from "@/cli/context";
import { EXIT } from "@/cli/io";
import { readPaths } from "@/cli/read-files";
import { makeMcpServer } from "@/lib/mcp/server";
import type { Knowledge } from "@/lib/mcp/tool";

/** What the tools know on a person's own machine. */
export function localKnowledge(context: Context): Knowledge {
  const { catalogue, today } = context;
  return {
    estimate: async () => (await catalogue()).estimate,
    offers: async () => (await catalogue()).offers,
    prices: async () => (await catalogue()).prices,
    today,
    readFiles: async (paths) => (await readPaths(paths, context)).merged,
  };
}

/** `banjia mcp`: answers an assistant over standard input and output until the input ends. */
export async function runMcp(_args: string[], context: Context): Promise<number> {
  const server = makeMcpServer(localKnowledge(context));
  const ended = new Promise<void>((resolve) => {
    server.onclose = () => resolve();
    process.stdin.once("end", () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await ended;
  return EXIT.done;
}
