import type { Price, VendorModel } from "@/lib/domain/catalogue/catalogue";
import type { PriceOnDay } from "@/lib/domain/catalogue/price-on";
import type { DayRange } from "./demand-source";
import type { RatioBand } from "./token-ratio";

/** Days on which a used model runs on one of the vendor's, at one price. */
export interface ModelMove extends DayRange {
  readonly openaiModel: string;
  readonly vendorModel: VendorModel;
  readonly ratio: RatioBand;
  /** Null when the vendor's model has no known price near the day. */
  readonly price: Price | null;
  readonly sighting: PriceOnDay | null;
}

/** By OpenAI model id, in order of day; models that stay unmoved all through are absent. */
export type Moves = ReadonlyMap<string, readonly ModelMove[]>;
