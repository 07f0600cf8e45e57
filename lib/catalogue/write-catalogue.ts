import { ADVISORY_LOCKS } from "@/lib/data/advisory-locks";
import { putInForce } from "@/lib/data/revision";
import { keepRevisionText } from "@/lib/data/revision-text";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import type { Catalogue } from "./catalogue";
import { catalogueRevision } from "./catalogue-digest";
import { type CatalogueRows, catalogueRows, editRows } from "./catalogue-rows";
import { mergeWithDesk } from "./desk-merge";
import { withReadings } from "./desk-readings";

/** True when the catalogue with this digest is the one in the database now. */
async function isInForce(db: Prisma.TransactionClient, digest: string): Promise<boolean> {
  const newest = await db.catalogRevision.findFirst({
    orderBy: { loadedAt: "desc" },
    select: { digest: true },
  });
  return newest?.digest === digest;
}

interface Load {
  /** What the files say. */
  readonly catalogue: Catalogue;
  /** Takes what the files say also of records that editors changed meanwhile. */
  readonly isForced: boolean;
}

/** What a load found: the rows with what editors did since, and whether they were not there yet. */
interface Loaded {
  readonly isNew: boolean;
  readonly digest: string;
  readonly rows: CatalogueRows;
  /** Records that files and desk both changed: the desk's stand. */
  readonly refused: readonly string[];
}

/** Files and desk, brought together, would contradict each other: the catalogue stays as it was. */
export class ContradictedLoad extends Error {}

/**
 * Puts what the files say in the place of all that was there, at once or not at all. Shares and the desk
 * stay, and so does what editors published or read after the files were written (lib/catalogue/desk-merge.ts).
 * Not new when it was there already: then only the log of edits is written, whose words no digest covers.
 */
export function writeCatalogue(db: PrismaClient, { catalogue, isForced }: Load): Promise<Loaded> {
  return db.$transaction(
    async (tx) => {
      // Two loads at once wait for each other.
      await tx.$executeRaw`select pg_advisory_xact_lock(${BigInt(ADVISORY_LOCKS.loadCatalogue)})`;
      await tx.catalogueEdit.deleteMany();
      await tx.catalogueEdit.createMany({ data: editRows(catalogue) });
      const merged = await mergeWithDesk(tx, catalogue, isForced);
      if (merged.contradictions.length > 0)
        throw new ContradictedLoad(merged.contradictions.join("\n"));
      const { refused } = merged;
      const rows = withReadings(catalogueRows(merged.catalogue), await tx.deskReading.findMany());
      const { digest, text } = catalogueRevision(rows);
      // Also of one in force already: an older version of this program did not keep it.
      await keepRevisionText(tx, digest, text);
      if (await isInForce(tx, digest)) return { isNew: false, digest, rows, refused };
      await clear(tx);
      await fill(tx, rows);
      await putInForce(tx, digest);
      return { isNew: true, digest, rows, refused };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}

/** What points before what is pointed at. */
async function clear(tx: Prisma.TransactionClient): Promise<void> {
  await tx.fxRate.deleteMany();
  await tx.tokenRatio.deleteMany();
  await tx.equivalenceRule.deleteMany();
  await tx.statement.deleteMany();
  await tx.grantModel.deleteMany();
  await tx.priceSource.deleteMany();
  await tx.retirement.deleteMany();
  await tx.fineTuningRecord.deleteMany();
  await tx.plan.deleteMany();
  await tx.programme.deleteMany();
  await tx.offer.deleteMany();
  await tx.vendor.deleteMany();
  await tx.source.deleteMany();
  await tx.campaign.deleteMany();
}

async function fill(tx: Prisma.TransactionClient, rows: CatalogueRows): Promise<void> {
  await tx.campaign.createMany({ data: rows.campaign });
  await tx.source.createMany({ data: rows.source });
  await tx.vendor.createMany({ data: rows.vendor });
  await tx.model.createMany({ data: rows.model });
  await tx.modelAlias.createMany({ data: rows.modelAlias });
  await tx.price.createMany({ data: rows.price });
  await tx.priceSource.createMany({ data: rows.priceSource });
  await tx.score.createMany({ data: rows.score });
  await tx.retirement.createMany({ data: rows.retirement });
  await tx.retirementStatement.createMany({ data: rows.retirementStatement });
  await tx.fineTuningRecord.createMany({ data: rows.fineTuningRecord });
  await tx.plan.createMany({ data: rows.plan });
  await tx.programme.createMany({ data: rows.programme });
  await tx.offer.createMany({ data: rows.offer });
  await tx.grant.createMany({ data: rows.grant });
  await tx.grantModel.createMany({ data: rows.grantModel });
  await tx.perk.createMany({ data: rows.perk });
  await tx.eligibilityRule.createMany({ data: rows.eligibilityRule });
  await tx.claimStep.createMany({ data: rows.claimStep });
  await tx.unverifiedLead.createMany({ data: rows.unverifiedLead });
  await tx.fact.createMany({ data: rows.fact });
  await tx.statement.createMany({ data: rows.statement });
  await tx.equivalenceRule.createMany({ data: rows.equivalenceRule });
  await tx.equivalence.createMany({ data: rows.equivalence });
  await tx.tokenRatio.createMany({ data: rows.tokenRatio });
  await tx.fxRate.createMany({ data: rows.fxRate });
}
