import { z } from "zod";
import { type Io, UseError } from "./io";
import type { Words } from "./words";

/** One list of OpenAI's administration API, and how it is asked for. */
interface Listing {
  readonly path: string;
  readonly groupBy: readonly string[];
  /** Days or hours in one page, at most. */
  readonly daily: number;
  readonly hourly: number | null;
}

const usage = (name: string, groupBy: readonly string[]): Listing => ({
  path: `usage/${name}`,
  groupBy,
  daily: 31,
  hourly: 168,
});

const LISTINGS: readonly Listing[] = [
  usage("completions", ["model", "batch", "service_tier"]),
  usage("embeddings", ["model"]),
  usage("images", ["model"]),
  usage("audio_speeches", ["model"]),
  usage("audio_transcriptions", ["model"]),
  usage("moderations", ["model"]),
  { path: "costs", groupBy: ["line_item"], daily: 180, hourly: null },
];

const MAX_TRIES = 6;
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;
/** More pages than that of one list is no answer to what was asked. */
const MAX_PAGES = 2_000;

export interface UsageQuestion {
  /** Where the API is, without a slash at the end. */
  readonly api: string;
  readonly key: string;
  /** Unix seconds; the end is exclusive. */
  readonly from: number;
  readonly until: number;
  readonly hourly: boolean;
}

const pageSchema = z.object({
  object: z.literal("page"),
  has_more: z.boolean(),
  next_page: z.string().nullish(),
});

/**
 * Every page of every list, as the API wrote it: a figure read and written again might lose digits.
 *
 * @param told called with each list's name and how many of its pages came
 */
export async function fetchOpenAiPages(
  question: UsageQuestion,
  { io, t }: { readonly io: Io; readonly t: Words },
  told: (list: string, pages: number) => void,
): Promise<string[]> {
  const all: string[] = [];
  for (const listing of LISTINGS) {
    let page: string | null = null;
    for (let count = 1; ; count++) {
      const text = await askPatiently(addressOf(question, listing, page), question.key, io, t);
      const parsed = pageSchema.safeParse(parseJson(text));
      if (!parsed.success || count > MAX_PAGES)
        throw new UseError(t("cli.import.noPage", { list: listing.path }));
      all.push(text.trim());
      told(listing.path, count);
      const next: string | null = parsed.data.next_page ?? null;
      if (!parsed.data.has_more || next === null) break;
      page = next;
    }
  }
  return all;
}

function addressOf(
  { api, from, until, hourly }: UsageQuestion,
  { path, groupBy, ...most }: Listing,
  page: string | null,
): URL {
  const url = new URL(`${api}/organization/${path}`);
  const byHour = hourly && most.hourly !== null;
  url.searchParams.set("start_time", String(from));
  url.searchParams.set("end_time", String(until));
  url.searchParams.set("bucket_width", byHour ? "1h" : "1d");
  url.searchParams.set("limit", String(byHour ? most.hourly : most.daily));
  for (const name of groupBy) url.searchParams.append("group_by", name);
  if (page !== null) url.searchParams.set("page", page);
  return url;
}

/** The answer's text. What is busy or broken for a moment is asked again, each time later; nothing is said of the key. */
async function askPatiently(url: URL, key: string, io: Io, t: Words): Promise<string> {
  for (let tries = 1; ; tries++) {
    // A redirect would take the key to somebody else.
    const init = { headers: { Authorization: `Bearer ${key}` }, redirect: "error" } as const;
    const response = await io.fetch(url, init).catch(() => null);
    if (response?.ok) return response.text();
    const status = response?.status ?? 0;
    if (status === 401 || status === 403) throw new UseError(t("cli.import.badKey", { status }));
    const isPassing = status === 0 || status === 429 || status >= 500;
    if (!isPassing || tries === MAX_TRIES)
      throw new UseError(t("cli.import.refused", { host: url.host, status }));
    await response?.body?.cancel();
    await io.wait(waitMs(response?.headers.get("retry-after") ?? null, tries));
  }
}

/** As long as the answer asks, else twice as long each time. */
function waitMs(retryAfter: string | null, tries: number): number {
  const asked = /^\d{1,4}$/.test(retryAfter ?? "") ? Number(retryAfter) * 1_000 : 0;
  return Math.min(MAX_WAIT_MS, Math.max(asked, FIRST_WAIT_MS * 2 ** (tries - 1)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
