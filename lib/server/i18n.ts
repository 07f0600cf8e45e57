import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import compile from "icu-minify/compile";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/domain/units/locale";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
  }
}

type Messages = Record<string, unknown>;

/**
 * Messages as next.config.js has them formatted: parsed here once, so that no page loads a parser.
 * Written out and read back, because what the parser makes is not plain enough for a client's props.
 */
function compiled(text: string): unknown {
  const messages = JSON.parse(text, (_, value) =>
    typeof value === "string" ? compile(value) : value,
  );
  return JSON.parse(JSON.stringify(messages));
}

const FOLDER = join(process.cwd(), "messages");

async function readMessages(locale: Locale): Promise<Messages> {
  const names = (await readdir(join(FOLDER, locale))).filter((name) => name.endsWith(".json"));
  const entries = names.map(async (name) => {
    const text = await readFile(join(FOLDER, locale, name), "utf8");
    return [name.slice(0, -".json".length), compiled(text)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const cache = new Map<Locale, Promise<Messages>>();

/** One namespace a file, read once. */
function messagesOf(locale: Locale): Promise<Messages> {
  const known = cache.get(locale);
  if (known !== undefined) return known;
  const read = readMessages(locale);
  cache.set(locale, read);
  return read;
}

// biome-ignore lint/style/noDefaultExport: next-intl looks for one.
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? DEFAULT_LOCALE;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: await messagesOf(locale), timeZone: "UTC" };
});
