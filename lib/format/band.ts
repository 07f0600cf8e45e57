const BETWEEN_SIGNED = " – ";

/**
 * Two ends of a range with a rule between them; one figure when both read the same. Ends with a sign
 * of their own get room, so that the rule is not taken for a minus.
 *
 * @example
 * formatBand("¥10", "¥14") //=> "¥10–¥14"
 * formatBand("−¥3", "¥2") //=> "−¥3 – ¥2"
 */
export function formatBand(low: string, high: string): string {
  if (low === high) return low;
  const signed = /[−-]/.test(low + high);
  return low + (signed ? BETWEEN_SIGNED : "–") + high;
}
