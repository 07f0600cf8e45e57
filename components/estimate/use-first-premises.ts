"use client";
import { useEffect, useState } from "react";
import { readTimeZone } from "@/lib/browser/time-zone";
import { defaultAssumptions } from "@/lib/domain/estimate/estimate";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { type ReaderStart, readerStart } from "@/lib/domain/explain/reader-start";
import { LOCALE_CURRENCY, type Locale } from "@/lib/domain/units/locale";

/** Whose region, currency and text mix an estimate starts from. */
export type Premises = "reader" | "sample" | "link";

/** The sample is always the same developer in mainland China; the reader's language gives the currency. */
export function sampleAssumptions(locale: Locale): Assumptions {
  return { ...defaultAssumptions(OPENAI_BLOCK_DAY), currency: LOCALE_CURRENCY[locale] };
}

function startOf(premises: Exclude<Premises, "link">, locale: Locale): ReaderStart {
  if (premises === "reader") return readerStart(locale, readTimeZone());
  const { region, currency, contentMix } = sampleAssumptions(locale);
  return { region, currency, contentMix };
}

/**
 * Proposes where an estimate starts from once the page is awake, for only the browser knows its time
 * zone, and again when the sample comes or goes. A link brings its own. True once they are proposed:
 * what is computed before belongs to other premises, and must not be shown.
 */
export function useFirstPremises(
  premises: Premises,
  locale: Locale,
  propose: (part: Partial<Assumptions>) => void,
): boolean {
  const [proposed, setProposed] = useState<Premises | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each kind of usage
  useEffect(() => {
    if (premises !== "link") propose(startOf(premises, locale));
    setProposed(premises);
  }, [premises, locale]);
  return proposed === premises;
}
