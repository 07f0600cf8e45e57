import type { EmbeddedOffer } from "@/app/embed/offers/embed-page";

import type { Day } from "@/lib/domain/units/day";

/** What stands in a frame. */
export interface EmbedContent {
  /** The day it is of. */
  readonly asOf: Day;
  readonly title: string;
  readonly rows: readonly EmbeddedOffer[];
  readonly more: { readonly href: string; readonly text: string };
}
