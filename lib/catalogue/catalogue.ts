import type { Campaign } from "@/lib/domain/catalogue/campaign";
import type { FxRate } from "@/lib/domain/catalogue/catalogue";
import type { Plan } from "@/lib/domain/catalogue/plan";
import type { Programme } from "@/lib/domain/catalogue/programme";
import type {
  CatalogueSource,
  EditsFile,
  TokenRatiosFile,
  VendorFile,
} from "@/lib/schemas/catalogue";
import type { FineTuningFile } from "@/lib/schemas/catalogue-fine-tuning";
import type { RetirementsFile } from "@/lib/schemas/catalogue-retirement";

/** All files under prisma/catalog, checked one by one and against each other. */
export interface Catalogue {
  readonly campaigns: readonly Campaign[];
  readonly sources: ReadonlyMap<string, CatalogueSource>;
  readonly vendors: readonly VendorFile[];
  /** By host. */
  readonly retirements: ReadonlyMap<string, RetirementsFile>;
  readonly plans: readonly Plan[];
  readonly programmes: readonly Programme[];
  readonly fineTuning: FineTuningFile;
  readonly ratios: TokenRatiosFile;
  /** `source` is a source's slug. */
  readonly fx: readonly (Omit<FxRate, "source"> & { readonly source: string })[];
  /** The log of our own edits, oldest first. No part of the content that a revision digests. */
  readonly edits: EditsFile;
}
