import "server-only";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import { type Day, dayOfUnixSeconds, formatDay, parseDay } from "@/lib/domain/units/day";

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

/** A day as Prisma takes it for a date column. A text that is no exact day has none. */
export function dateOf(value: Day): Date;
export function dateOf(value: Day | string | null): Date | null;
export function dateOf(value: Day | string | null): Date | null {
  const day = typeof value === "string" ? parseDay(value) : value;
  return day === null ? null : new Date(`${formatDay(day)}T00:00:00Z`);
}

type Columns<Name extends string, Value> = { [K in `${Name}${"En" | "Zh"}`]: Value };

/** A text for both readers as its two columns: `title` as `titleEn` and `titleZh`. */
export function bilingual<Name extends string>(name: Name, text: Bilingual): Columns<Name, string>;
export function bilingual<Name extends string>(
  name: Name,
  text: Bilingual | null,
): Columns<Name, string | null>;
export function bilingual(name: string, text: Bilingual | null) {
  return { [`${name}En`]: text?.en ?? null, [`${name}Zh`]: text?.zh ?? null };
}

type Underscored<T extends string> = T extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : T;

/** Our hyphened names as the enum members of the client, which cannot hold hyphens. */
export function enumMember<T extends string>(name: T): Underscored<T> {
  return name.replaceAll("-", "_") as Underscored<T>;
}
