import { type Day, parseDay } from "@/lib/domain/units/day";
import { NO_MATCH } from "@/lib/ingest/bytes/byte-words";
import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import { plausible } from "./moments";

const QUOTE = 0x22;
const POINT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const DATE_LENGTH = 10;
const UTC = ["Z", "+00:00"].map((zone) => Uint8Array.from(zone, (letter) => letter.charCodeAt(0)));

/** Times such as `"2024-06-01T10:00:00.123Z"`, from their bytes: most are of the day of the one before. */
export class IsoMoments {
  /** Unix seconds of the last one, without what stands after the point. */
  seconds = 0;
  readonly #date = new Uint8Array(DATE_LENGTH);
  #day: Day | null = null;

  /** Past a time in UTC, quotes included; {@link NO_MATCH} for one that is written in another way, or is none. */
  pass(bytes: Uint8Array, from: number): number {
    const day = this.#dayOf(bytes, from + 1);
    const clock = from + 1 + DATE_LENGTH + 1;
    const letter = bytes[clock - 1];
    if (day === null || bytes[from] !== QUOTE || (letter !== 0x54 && letter !== 0x20))
      return NO_MATCH;
    if (bytes[clock + 2] !== COLON || bytes[clock + 5] !== COLON) return NO_MATCH;
    const hour = twoDigits(bytes, clock, 23);
    const minute = twoDigits(bytes, clock + 3, 59);
    const second = twoDigits(bytes, clock + 6, 59);
    if (hour < 0 || minute < 0 || second < 0) return NO_MATCH;
    const end = passZone(bytes, passDecimals(bytes, clock + 8));
    this.seconds = day * 86_400 + hour * 3600 + minute * 60 + second;
    return bytes[end] === QUOTE && plausible(this.seconds) !== null ? end + 1 : NO_MATCH;
  }

  #dayOf(bytes: Uint8Array, from: number): Day | null {
    const date = this.#date;
    let at = 0;
    while (at < DATE_LENGTH && bytes[from + at] === date[at]) at++;
    if (at === DATE_LENGTH) return this.#day;
    date.set(bytes.subarray(from, from + DATE_LENGTH));
    this.#day = parseDay(decodeUtf8(date, 0, DATE_LENGTH) ?? "");
    return this.#day;
  }
}

/** -1 for what is no number of two digits up to `most`. */
function twoDigits(bytes: Uint8Array, at: number, most: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return -1;
  const value = tens * 10 + ones;
  return value <= most ? value : -1;
}

function passDecimals(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== POINT) return from;
  let at = from + 1;
  while ((bytes[at] ?? 0) >= ZERO && (bytes[at] ?? 0) <= ZERO + 9) at++;
  return at === from + 1 ? from : at;
}

function passZone(bytes: Uint8Array, from: number): number {
  const zone = UTC.find((letters) => letters.every((letter, at) => bytes[from + at] === letter));
  return from + (zone?.length ?? 0);
}
