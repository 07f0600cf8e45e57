import type { FxRate } from "@/lib/domain/catalogue";
import type {
  CatalogueCampaign,
  CatalogueSource,
  TokenRatiosFile,
  VendorFile,
} from "@/lib/schemas/catalogue";

/** All files under prisma/catalog, checked one by one and against each other. */
export interface Catalogue {
  readonly campaigns: readonly CatalogueCampaign[];
  readonly sources: ReadonlyMap<string, CatalogueSource>;
  readonly vendors: readonly VendorFile[];
  readonly ratios: TokenRatiosFile;
  readonly fx: readonly Omit<FxRate, "source">[];
}
