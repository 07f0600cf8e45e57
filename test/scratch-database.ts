import pg from "pg";
import { databaseUrl } from "./template-database";

const server = process.env.TEST_DATABASE_URL ?? "";
const name = `scratch_${process.env.VITEST_POOL_ID}`;

/** A second database beside the test's own one. */
export const scratchUrl = () => databaseUrl(server, name);

/** Drops it, and with `again` makes it anew: migrated, with the catalogue and nothing else. */
export async function renewScratch(again: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  if (again) await client.query(`create database ${name} template template_app`);
  await client.end();
}
