import { z } from "zod";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";
import type { MergedReading } from "@/lib/ingest/merge/merge";

/** What the tools know: a site's database, or the catalogue of the command line. */
export interface Knowledge {
  estimate(): Promise<EstimateCatalogue>;
  offers(): Promise<readonly Offer[]>;
  prices(): Promise<readonly ListedPrice[]>;
  /** The day that stands for an absent `asOf`. */
  today(): Day;
  /** The API's own answer to an estimate's body, where there is an API; else it is computed here. */
  readonly askApi?: (body: unknown) => Promise<Record<string, unknown>>;
  /** Reads files of this machine; absent where the tools are asked over a network. */
  readonly readFiles?: (paths: readonly string[]) => Promise<MergedReading>;
}

/** What the caller got wrong, told to it as the tool's answer. */
export class ToolError extends Error {}

/** One thing an assistant can ask, with what goes in and what comes out as the API's own schemas. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** The answer in its JSON form. A {@link ToolError} says what was asked wrongly. */
  run(args: unknown, knowledge: Knowledge): Promise<Record<string, unknown>>;
}

/** A tool whose arguments are read, and whose answer is written, by its schemas. */
export function makeTool<In extends z.ZodObject, Out extends z.ZodObject>(tool: {
  readonly name: string;
  readonly description: string;
  readonly input: In;
  readonly output: Out;
  readonly run: (args: z.output<In>, knowledge: Knowledge) => Promise<z.output<Out>>;
}): Tool {
  return {
    ...tool,
    async run(args, knowledge) {
      const parsed = tool.input.safeParse(args ?? {});
      if (!parsed.success) throw new ToolError(z.prettifyError(parsed.error));
      return z.encode(tool.output, await tool.run(parsed.data, knowledge));
    },
  };
}
