import { ECB_RATES } from "./ecb-rates";
import { OFFER_FEEDS, VENDOR_PAGES } from "./feeds";
import { MODELS_DEV } from "./models-dev";
import { newestPackage } from "./newest-package";
import { OPENAI_DEPRECATIONS, OPENAI_PRICING } from "./openai-pages";
import type { MachineSource } from "./reading";

/**
 * Every source that `npm run catalogue:read` asks, in this order.
 *
 * @param pinned the version of the package of prices in package.json
 */
export function machineSources(pinned: string): readonly MachineSource[] {
  return [
    newestPackage(pinned),
    MODELS_DEV,
    OPENAI_DEPRECATIONS,
    OPENAI_PRICING,
    ECB_RATES,
    ...OFFER_FEEDS,
    ...VENDOR_PAGES,
  ];
}
