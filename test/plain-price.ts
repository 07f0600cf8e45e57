import type { Price } from "@/lib/domain/catalogue/catalogue";
import { NO_CONDITIONS } from "@/lib/domain/catalogue/price-conditions";

/** What a made-up price says of the things a test is not about. */
export const PLAIN_PRICE = {
  list: "native",
  conditions: NO_CONDITIONS,
  announcedOn: null,
  readOn: null,
} as const satisfies Partial<Price>;
