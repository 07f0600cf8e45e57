"use client";
import { useState } from "react";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { Pico } from "@/lib/domain/units/money";

const MAX_DIGITS = 9;
const PICO_DECIMALS = 12;

/** What a person says connecting one vendor costs. `pico` is the last amount that could be read. */
export interface IntegrationCost {
  readonly text: string;
  readonly wrong: boolean;
  readonly pico: Pico;
  set(text: string): void;
}

function read(text: string): Pico | null {
  const trimmed = text.trim();
  const pico = trimmed.length > MAX_DIGITS ? null : parseDecimal(trimmed, PICO_DECIMALS);
  return pico === null || pico < 0n ? null : Pico(pico);
}

/** Zero until something else is written. */
export function useIntegrationCost(): IntegrationCost {
  const [{ text, pico }, setCost] = useState({ text: "0", pico: Pico(0n) });
  return {
    text,
    pico,
    wrong: read(text) === null,
    set: (next) => setCost({ text: next, pico: read(next) ?? pico }),
  };
}
