import { formatDay } from "@/lib/domain/units/day";
import { type CatalogueBundle, decodeBundle, LAST_DAY } from "./catalogue-bundle";
import { type Io, UseError } from "./io";
import type { Words } from "./words";

/** Where nobody listens in, plain http will do. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an address is https, or this machine's own. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}

/** The origin of the site asked for, or of BANJIA_SITE. */
export function siteOrigin(asked: string | undefined, io: Io, t: Words): string {
  const given = asked ?? io.env.BANJIA_SITE;
  if (given === undefined || given === "") throw new UseError(t("cli.noSite"));
  if (!isSafeAddress(given)) throw new UseError(t("cli.badSite", { site: given }));
  return new URL(given).origin;
}

/** A site's catalogue of this moment. */
export async function fetchBundle(origin: string, io: Io, t: Words): Promise<CatalogueBundle> {
  const get = (path: string) => askSite(`${origin}/api/v1/${path}`, {}, io, t);
  const [catalogue, { offers }, { prices }] = await Promise.all([
    get("catalogue"),
    get(`offers?asOf=${formatDay(LAST_DAY)}`),
    get("prices"),
  ]);
  try {
    return decodeBundle({ catalogue, offers, prices });
  } catch {
    throw new UseError(t("cli.otherForm", { site: origin }));
  }
}

/** A site's JSON answer. A refusal is thrown with the sentence the site gave. */
export async function askSite(
  url: string,
  init: RequestInit,
  io: Io,
  t: Words,
): Promise<Record<string, unknown>> {
  const response = await io.fetch(url, init).catch(() => null);
  if (response === null) throw new UseError(t("cli.unreachable", { url }));
  const json: unknown = await response.json().catch(() => null);
  if (typeof json !== "object" || json === null) throw new UseError(t("cli.unreachable", { url }));
  const answer = json as Record<string, unknown>;
  if (!response.ok) {
    const { detail } = answer;
    const said = typeof detail === "string" ? detail : "";
    throw new UseError(t("cli.refused", { url, status: response.status, detail: said }));
  }
  return answer;
}
