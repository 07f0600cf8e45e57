import "server-only";
import type { Bilingual } from "@/lib/domain/catalogue/offer";
import { type Day, dayOfUnixSeconds } from "@/lib/domain/units/day";

/** The day of a date column. */
export function dayOf(date: Date): Day {
  return dayOfUnixSeconds(date.getTime() / 1000);
}

/** As {@link dayOf}; null where the column holds nothing. */
export function dayOrNull(date: Date | null): Day | null {
  return date === null ? null : dayOf(date);
}

/** The two columns of a text; null where there is none. */
export function bilingualOrNull(en: string | null, zh: string | null): Bilingual | null {
  return en === null || zh === null ? null : { en, zh };
}

type Hyphened<T extends string> = T extends `${infer A}_${infer B}` ? `${A}-${Hyphened<B>}` : T;

/** An enum member of the client under the domain's name: `free_model` is `free-model`. */
export function hyphened<T extends string>(member: T): Hyphened<T> {
  return member.replaceAll("_", "-") as Hyphened<T>;
}
