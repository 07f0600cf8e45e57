// A backup: every table as rows of text, in one snapshot, gzipped, with each table's count and digest at
// its end. Reading and writing need nothing but a connection, so that it works on any PostgreSQL, also on
// the built-in one, which has no pg_dump.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import pg from "pg";

/** Nothing in it may be changed or removed, by whomever: it has to be empty. */
const TRAIL = "trail_entries";
/** What refuses to empty the texts of revisions: those of a catalogue that was loaded at a start make room for the backup's. */
const TEXTS_STAY = "trigger catalogue_revision_texts_no_truncate";

/** About half a megabyte each, as a backup writes it. */
const REVISION_TEXTS = "catalogue_revision_texts";

const FORMAT = "banjia-backup-1";
const MIGRATIONS = "_prisma_migrations";
/** Rows read and written at once; of a table whose rows are large, fewer. */
const batchOf = (/** @type {string} */ table) => (table === REVISION_TEXTS ? 8 : 500);

/** @typedef {{ rows: number, sha256: string }} Sum */
/** @typedef {Record<string, Sum>} Sums */

/** So that a row is the same text on every server. */
const AS_TEXT =
  "set timezone = 'UTC'; set datestyle = 'ISO'; set bytea_output = 'hex'; set extra_float_digits = 1";

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(AS_TEXT);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Tables of ours, those that others refer to first. @param {pg.Client} client @returns {Promise<string[]>} */
async function tablesOf(client) {
  const { rows: tables } = await client.query(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> $1 order by 1",
    [MIGRATIONS],
  );
  const { rows: links } = await client.query(
    `select distinct c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to"
     from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`,
  );
  /** @type {string[]} */
  const ordered = [];
  let left = tables.map(({ name }) => String(name));
  while (left.length > 0) {
    const ready = left.filter(
      (name) => !links.some(({ from, to }) => from === name && left.includes(to)),
    );
    if (ready.length === 0) throw new Error(`Tables refer to each other: ${left.join(", ")}`);
    ordered.push(...ready);
    left = left.filter((name) => !ready.includes(name));
  }
  return ordered;
}

/** @param {pg.Client} client @returns {Promise<string[]>} */
async function migrationsOf(client) {
  const { rows } = await client.query(
    `select migration_name as name from ${MIGRATIONS} where finished_at is not null order by 1`,
  );
  return rows.map(({ name }) => String(name));
}

/** Every row of a table as text, in an order that its content decides. @param {pg.Client} client @param {string} table */
async function* rowsOf(client, table) {
  const name = client.escapeIdentifier(table);
  await client.query(
    `declare rows cursor for select t::text as row from ${name} t order by t::text collate "C"`,
  );
  for (;;) {
    const { rows } = await client.query(`fetch ${batchOf(table)} from rows`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield String(row);
  }
  await client.query("close rows");
}

/** @param {pg.Client} client @param {string[]} tables @returns {Promise<Sums>} */
async function sumsOf(client, tables) {
  /** @type {Sums} */
  const sums = {};
  for (const table of tables) {
    const hash = createHash("sha256");
    let count = 0;
    for await (const row of rowsOf(client, table)) {
      hash.update(`${row}\n`);
      count += 1;
    }
    sums[table] = { rows: count, sha256: hash.digest("hex") };
  }
  return sums;
}

/** @param {pg.Client} client @param {Sums} sums filled on the way */
async function* linesOf(client, sums) {
  const line = (/** @type {unknown} */ value) => `${JSON.stringify(value)}\n`;
  yield line({ format: FORMAT, migrations: await migrationsOf(client) });
  for (const table of await tablesOf(client)) {
    const hash = createHash("sha256");
    let count = 0;
    for await (const row of rowsOf(client, table)) {
      hash.update(`${row}\n`);
      count += 1;
      yield line([table, row]);
    }
    sums[table] = { rows: count, sha256: hash.digest("hex") };
  }
  yield line({ sums });
}

/**
 * Writes all tables as they stand at one moment; writers are not held up.
 *
 * @param {string} url
 * @param {string} file
 * @returns {Promise<Sums>} by table
 */
export function backUp(url, file) {
  return connected(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    /** @type {Sums} */
    const sums = {};
    await pipeline(
      Readable.from(linesOf(client, sums)),
      createGzip(),
      createWriteStream(file, { flags: "wx", mode: 0o600 }),
    );
    await client.query("commit");
    return sums;
  });
}

/** A backup's parsed lines; one that was cut short ends with an error. @param {string} file */
async function* readLines(file) {
  const unpacked = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input: unpacked })) yield JSON.parse(line);
}

/** @param {pg.Client} client @param {string} table @param {string[]} rows */
async function insert(client, table, rows) {
  const name = client.escapeIdentifier(table);
  await client.query(
    `insert into ${name} select (made.one).* from
       (select given::${name} as one from unnest($1::text[]) as given offset 0) as made`,
    [rows],
  );
}

/** @param {pg.Client} client @param {string} file @returns {Promise<Sums>} as the backup says */
async function load(client, file) {
  /** @type {string[]} */
  let rows = [];
  let table = "";
  /** @type {Sums | null} */
  let sums = null;
  const selfReferring = new Set(
    (
      await client.query(
        "select conrelid::regclass::text as name from pg_constraint where contype = 'f' and conrelid = confrelid",
      )
    ).rows.map(({ name }) => String(name)),
  );
  const flush = async () => {
    if (rows.length > 0) await insert(client, table, rows);
    rows = [];
  };
  for await (const line of readLines(file)) {
    if (!Array.isArray(line)) {
      if (line.sums !== undefined) sums = line.sums;
      continue;
    }
    const isFull = rows.length >= batchOf(table) && !selfReferring.has(table);
    if (line[0] !== table || isFull) await flush();
    [table] = line;
    rows.push(line[1]);
  }
  await flush();
  if (sums === null) throw new Error(`${file} was cut short: it has no end.`);
  return sums;
}

/**
 * Puts a backup into a migrated database that holds no share, replacing its catalogue. All or nothing.
 *
 * @param {string} url
 * @param {string} file
 * @returns {Promise<Sums>} by table; the database's own equal the backup's
 */
export function restore(url, file) {
  return connected(url, async (client) => {
    const head = await readLines(file).next();
    if (head.value?.format !== FORMAT) throw new Error(`${file} is no backup of this program.`);
    const here = await migrationsOf(client);
    const missing = head.value.migrations.filter(
      (/** @type {string} */ one) => !here.includes(one),
    );
    if (missing.length > 0 || here.length !== head.value.migrations.length) {
      throw new Error(
        `The backup was made with ${head.value.migrations.at(-1)}, the database is at ${here.at(-1)}. Restore with the version that made it, then upgrade.`,
      );
    }
    const { rows } = await client.query(
      `select (select count(*)::int from shares) as shares, (select count(*)::int from ${TRAIL}) as trail`,
    );
    if (rows[0].shares > 0)
      throw new Error("The database holds shares. Restore into an empty one.");
    if (rows[0].trail > 0)
      throw new Error(
        "The desk's trail holds entries, which stay. Restore into an empty database.",
      );
    await client.query("begin");
    const tables = await tablesOf(client);
    const emptied = tables.filter((name) => name !== TRAIL);
    await client.query(`alter table catalogue_revision_texts disable ${TEXTS_STAY}`);
    await client.query(
      `truncate ${emptied.map((name) => client.escapeIdentifier(name)).join(", ")}`,
    );
    await client.query(`alter table catalogue_revision_texts enable ${TEXTS_STAY}`);
    const said = await load(client, file);
    const found = await sumsOf(client, tables);
    for (const table of tables) {
      if (JSON.stringify(found[table]) !== JSON.stringify(said[table])) {
        throw new Error(`${table} is not what the backup says: nothing was restored.`);
      }
    }
    await client.query("commit");
    return found;
  });
}
