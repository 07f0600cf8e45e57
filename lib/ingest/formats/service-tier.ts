/**
 * The service tier in one spelling: the dashboard writes `flex-tier` for what the API calls
 * `flex`. The free data-sharing tier keeps its own name, since it is not a way of being served.
 *
 * @example
 * normaliseTier("flex-tier") //=> "flex"
 * normaliseTier("") //=> "default"
 */
export function normaliseTier(written: string): string {
  const tier = written.toLowerCase();
  if (tier === "incentivized-tier") return tier;
  const name = tier.replace(/[-_ ]tier$/, "");
  return name === "" || name === "auto" || name === "standard" ? "default" : name;
}
