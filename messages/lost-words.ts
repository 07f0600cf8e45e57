import type { Locale } from "@/lib/domain/units/locale";
import en from "./en/lost.json";
import zh from "./zh/lost.json";

/** What a page says whose frame failed to arrive: in its script, because nothing else can be asked for. */
export const LOST_WORDS = { en, zh } satisfies Record<Locale, typeof en>;
