import { runAction } from "./commands/action";
import { runCatalogue } from "./commands/catalogue";
import { runDeadlines } from "./commands/deadlines";
import { runEstimate } from "./commands/estimate";
import { runImport } from "./commands/import-openai";
import { runMcp } from "./commands/mcp";
import { runOffers } from "./commands/offers";
import { runShare } from "./commands/share";
import { type Context, makeContext } from "./context";
import { EXIT, type Io, UseError } from "./io";

type Command = (args: string[], context: Context) => Promise<number>;

const COMMANDS = new Map<string, Command>([
  ["estimate", runEstimate],
  ["deadlines", runDeadlines],
  ["offers", runOffers],
  ["share", runShare],
  ["import", runImport],
  ["mcp", runMcp],
  ["action", runAction],
  ["catalogue", runCatalogue],
]);

/** Runs one command line and answers its exit code. Nothing but `io` is touched. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const { rest, lang } = takeLang(args);
  const context = makeContext(io, lang);
  const [name, ...given] = rest;
  if (name === undefined || name === "help" || rest.includes("--help")) {
    (name === undefined ? io.err : io.out)(`${context.t("cli.help")}\n`);
    return name === undefined ? EXIT.wrongUse : EXIT.done;
  }
  const run = COMMANDS.get(name);
  try {
    if (run === undefined) throw new UseError(context.t("cli.noCommand", { command: name }));
    return await run(given, context);
  } catch (error) {
    if (!isWrongUse(error)) throw error;
    io.err(`${error.message}\n`);
    return EXIT.wrongUse;
  }
}

/** `--lang` stands anywhere and is every command's. */
function takeLang(args: readonly string[]): {
  readonly rest: string[];
  readonly lang: string | undefined;
} {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at === -1) return { rest: [...args], lang: undefined };
  const inline = args[at]?.split("=")[1];
  const rest = args.filter((_, i) => i !== at && (inline !== undefined || i !== at + 1));
  return { rest, lang: inline ?? args[at + 1] };
}

/** Ours, or `parseArgs` about an option it does not know. */
function isWrongUse(error: unknown): error is Error {
  if (error instanceof UseError) return true;
  const code = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}
