import type { Region } from "@/lib/domain/catalogue/catalogue";
import { type Day, day } from "@/lib/domain/units/day";

/**
 * First day OpenAI announced to block API traffic from regions it does not support. A test holds it
 * against the campaign in the catalogue.
 */
export const OPENAI_BLOCK_DAY = day("2024-07-09");

const BLOCKED: ReadonlySet<Region> = new Set(["CN", "HK"]);

/** Whether OpenAI's own API can be had from a region on a day. */
export function isOpenAiReachable(region: Region, onDay: Day): boolean {
  return !BLOCKED.has(region) || onDay < OPENAI_BLOCK_DAY;
}
