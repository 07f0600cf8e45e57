import { parseArgs } from "node:util";
import type { Context } from "@/cli/context";
import { EXIT, UseError } from "@/cli/io";
import { fetchOpenAiPages } from "@/cli/openai-usage";
import { readPaths } from "@/cli/read-files";
import { isSafeAddress } from "@/cli/site";
import { addDays, dayOfUnixSeconds, formatDay } from "@/lib/domain/units/day";
import { totalByModel } from "@/lib/ingest/rows/totals";

const OPTIONS = {
  days: { type: "string", default: "90" },
  hourly: { type: "boolean", default: false },
  out: { type: "string" },
  "base-url": { type: "string", default: "https://api.openai.com/v1" },
} as const;
const MAX_DAYS = 730;
const SECONDS_PER_DAY = 86_400;

/**
 * `banjia import openai`: usage and costs of whole days, today's left out, in one file that the reader
 * reads whole. The key comes from OPENAI_ADMIN_KEY, goes to the API alone and is written nowhere.
 */
export async function runImport(args: string[], context: Context): Promise<number> {
  const { io, t } = context;
  const { values: flags, positionals } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  if (positionals.length !== 1 || positionals[0] !== "openai")
    throw new UseError(t("cli.noCommand", { command: `import ${positionals.join(" ")}`.trim() }));
  const days = /^\d{1,3}$/.test(flags.days) ? Number(flags.days) : 0;
  if (days < 1 || days > MAX_DAYS)
    throw new UseError(t("cli.badDays", { text: flags.days, most: MAX_DAYS }));
  const key = io.env.OPENAI_ADMIN_KEY;
  if (!key) throw new UseError(t("cli.import.noKey"));
  const api = flags["base-url"].replace(/\/+$/, "");
  if (!isSafeAddress(api)) throw new UseError(t("cli.badSite", { site: api }));

  const today = dayOfUnixSeconds(Math.floor(io.now().getTime() / 1_000));
  const from = addDays(today, -days);
  const seconds = { from: from * SECONDS_PER_DAY, until: today * SECONDS_PER_DAY };
  const pages = await fetchOpenAiPages(
    { api, key, hourly: flags.hourly, ...seconds },
    context,
    (list, count) => {
      if (io.errIsTerminal) io.err(`\r\u001b[K${t("cli.import.pages", { list, count })}`);
    },
  );
  if (io.errIsTerminal) io.err("\r\u001b[K");
  const span = { from: formatDay(from), to: formatDay(addDays(today, -1)) };
  const out = flags.out ?? `openai-usage-${span.from}-${span.to}.json`;
  await io.writeFile(out, `[\n${pages.join(",\n")}\n]\n`);
  const { merged } = await readPaths([out], context);
  const models = totalByModel(merged.usage).length;
  io.out(`${t("cli.import.done", { file: out, ...span, models })}\n`);
  return merged.complete ? EXIT.done : EXIT.notWhole;
}
