import { Prisma } from "@/prisma/generated/client";
import type { CatalogueRows } from "./catalogue-rows";

type Row = Readonly<Record<string, unknown>>;
type TableName = keyof CatalogueRows;

/** What tells the rows of each table apart. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  campaign: ["slug"],
  plan: ["slug"],
  programme: ["slug"],
  source: ["slug"],
  vendor: ["slug"],
  model: ["vendorSlug", "id"],
  modelAlias: ["id"],
  price: ["id"],
  priceSource: ["priceId", "sourceSlug"],
  score: ["vendorSlug", "position"],
  offer: ["slug"],
  grant: ["slug"],
  grantModel: ["grantSlug", "vendorSlug", "modelId"],
  perk: ["offerSlug", "position"],
  eligibilityRule: ["offerSlug", "position"],
  claimStep: ["offerSlug", "position"],
  unverifiedLead: ["offerSlug", "position"],
  fact: ["offerSlug", "field"],
  statement: ["id"],
  equivalenceRule: ["vendorSlug", "position"],
  equivalence: ["id"],
  retirement: ["slug"],
  retirementStatement: ["retirementSlug", "position"],
  fineTuningRecord: ["list", "slug"],
  tokenRatio: ["id"],
  fxRate: ["day"],
};

/** Tables whose rows others point to, the pointed at first: a row that changed stays where it is. */
const PARENTS: readonly TableName[] = [
  ...(["campaign", "source", "vendor", "model", "price", "offer", "fact"] as const),
  ...(["equivalenceRule", "retirement"] as const),
];
/** Grants and their models are written anew an offer at a time: two of them may change places. */
const OF_GRANTS: readonly TableName[] = ["grant", "grantModel"];
const LEAVES = (Object.keys(KEYS) as TableName[]).filter(
  (name) => !PARENTS.includes(name) && !OF_GRANTS.includes(name),
);

/** What a table of the client does, whichever it is. */
interface Table {
  createMany(query: { readonly data: readonly Row[] }): Promise<unknown>;
  updateMany(query: { readonly where: Row; readonly data: Row }): Promise<unknown>;
  deleteMany(query: { readonly where: Row }): Promise<unknown>;
}

interface Difference {
  readonly gone: readonly Row[];
  readonly added: readonly Row[];
  readonly changed: readonly { readonly old: Row; readonly row: Row }[];
}

/** Makes the database hold `after` where it holds `before`, writing only the rows in which they differ. */
export async function writeDifference(
  tx: Prisma.TransactionClient,
  before: CatalogueRows,
  after: CatalogueRows,
): Promise<void> {
  const of = (name: TableName) => differenceOf(KEYS[name], before[name], after[name]);
  const table = (name: TableName) => tx[name] as unknown as Table;
  const remove = async (name: TableName, rows: readonly Row[]) => {
    for (const row of rows) await table(name).deleteMany({ where: picked(row, KEYS[name]) });
  };
  const add = async (name: TableName, data: readonly Row[]) => {
    if (data.length > 0) await table(name).createMany({ data });
  };
  const leaves = LEAVES.map((name) => [name, of(name)] as const);
  const parents = PARENTS.map((name) => [name, of(name)] as const);
  const offers = offersWithOtherGrants(of("grant"), of("grantModel"));
  for (const [name, { gone, changed }] of leaves)
    await remove(name, [...gone, ...changed.map(({ old }) => old)]);
  for (const offerSlug of offers) await tx.grant.deleteMany({ where: { offerSlug } });
  for (const [name, { added, changed }] of parents) {
    await add(name, added);
    for (const { old, row } of changed)
      await table(name).updateMany({ where: picked(row, KEYS[name]), data: withAbsent(old, row) });
  }
  await add(
    "grant",
    after.grant.filter(({ offerSlug }) => offers.has(offerSlug)),
  );
  await add(
    "grantModel",
    after.grantModel.filter(({ grantSlug }) => offers.has(offerOf(grantSlug))),
  );
  for (const [name, { added, changed }] of leaves)
    await add(name, [...added, ...changed.map(({ row }) => row)]);
  for (const [name, { gone }] of parents.toReversed()) await remove(name, gone);
}

const offerOf = (grant: string) => grant.split("/")[0] ?? "";

function offersWithOtherGrants(grants: Difference, models: Difference): ReadonlySet<string> {
  const rows = ({ gone, added, changed }: Difference) => [
    ...gone,
    ...added,
    ...changed.map(({ row }) => row),
  ];
  return new Set([
    ...rows(grants).map((row) => String(row.offerSlug)),
    ...rows(models).map((row) => offerOf(String(row.grantSlug))),
  ]);
}

function differenceOf(
  keys: readonly string[],
  before: readonly Row[],
  after: readonly Row[],
): Difference {
  const old = new Map(before.map((row) => [asText(picked(row, keys)), row]));
  const now = new Set(after.map((row) => asText(picked(row, keys))));
  const added: Row[] = [];
  const changed: { old: Row; row: Row }[] = [];
  for (const row of after) {
    const was = old.get(asText(picked(row, keys)));
    if (was === undefined) added.push(row);
    else if (asText(was) !== asText(row)) changed.push({ old: was, row });
  }
  const gone = before.filter((row) => !now.has(asText(picked(row, keys))));
  return { gone, added, changed };
}

function picked(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}

/** A row to be written over another: what only that one said, and only JSON is left out, is nothing now. */
function withAbsent(old: Row, row: Row): Row {
  const absent = Object.keys(old).filter((name) => !(name in row));
  return { ...Object.fromEntries(absent.map((name) => [name, Prisma.DbNull])), ...row };
}

function asText(row: Row): string {
  return JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? `${value}n` : value));
}
