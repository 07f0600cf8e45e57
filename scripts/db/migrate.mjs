// Migrations through Prisma's schema engine in its WASM build: no engine is downloaded.
//
//   migrate.mjs deploy        apply what is missing to DATABASE_URL
//   migrate.mjs diff <name>   write the next migration from the schema as committed to the schema as it is
//   migrate.mjs check         fail when migrations and schema do not build the same tables
//
// `diff` and `check` need some server to work on; without DATABASE_URL they start one for the while.
// The genuine _prisma_migrations table is kept, so `prisma migrate deploy` works on it too.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { helpWhenAsked } from "../help.mjs";
import { startDatabase } from "./embedded-database.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SCHEMA = "prisma/schema.prisma";
const MODELS = "prisma/models";
const MIGRATIONS = join(ROOT, "prisma/migrations");
const FILTERS = { externalTables: [], externalEnums: [] };
/** Any number, but one: two deploys at once wait for each other. */
const LOCK = 7_239_001;

/**
 * Applies every migration that `url` lacks.
 *
 * @param {string} url
 * @returns {Promise<string[]>} names of the migrations applied, in order
 */
async function deploy(url) {
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [LOCK]);
    const engine = await openEngine(await schema(), url);
    const migrationsList = await listMigrations();
    return (await engine.applyMigrations({ migrationsList, filters: FILTERS }))
      .appliedMigrationNames;
  } finally {
    await lock.end(); // the lock goes with it
  }
}

/** @typedef {{ path: string, content: string }} SchemaFile */

/**
 * SQL that leads from one schema (its files) to another; null starts from nothing.
 *
 * @param {string} url
 * @param {SchemaFile[] | null} from
 * @param {SchemaFile[]} to
 */
async function diff(url, from, to) {
  const engine = await openEngine(to, url);
  const result = await engine.diff({
    from: from === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    exitCode: true,
    filters: FILTERS,
  });
  if (!result.stdout) throw new Error("The schema engine wrote no SQL.");
  return result.stdout;
}

/** Writes `prisma/migrations/<time>_<name>/migration.sql`. CHECK constraints are added to it by hand. @param {string} url @param {string | undefined} name */
async function writeMigration(url, name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? "")) throw new Error("Name it: migrate.mjs diff add_notes");
  const isFirst = (await migrationNames()).length === 0;
  const sql = await diff(url, isFirst ? null : committedSchema(), await schema());
  if (sql.includes("This is an empty migration")) return console.log("The schema has not changed.");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS, `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  await writeFile(join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
  console.log(`Wrote ${folder}`);
}

/** Builds one database from the migrations and one from the schema, and compares what came out. @param {string} url */
async function check(url) {
  const names = /** @type {const} */ (["drift_migrations", "drift_schema"]);
  const at = (/** @type {string} */ name) => url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`);
  const run = async (/** @type {string} */ target, /** @type {string} */ sql) => {
    const client = new pg.Client({ connectionString: target });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  for (const name of names) {
    await run(url, `drop database if exists ${name}`);
    await run(url, `create database ${name}`);
  }
  try {
    await deploy(at(names[0]));
    await run(at(names[1]), await diff(url, null, await schema()));
    const built = shape(await run(at(names[0]), SHAPE));
    const meant = shape(await run(at(names[1]), SHAPE));
    const missing = meant.filter((line) => !built.includes(line));
    const extra = built.filter((line) => !meant.includes(line));
    for (const line of missing) console.log(`only in the schema: ${line}`);
    for (const line of extra) console.log(`only in the migrations: ${line}`);
    if (missing.length + extra.length > 0) process.exitCode = 1;
    else console.log(`Migrations and schema agree on ${meant.length} columns, indexes and keys.`);
  } finally {
    for (const name of names) await run(url, `drop database if exists ${name} with (force)`);
  }
}

const shape = (/** @type {{ line: string }[]} */ rows) => rows.map(({ line }) => line);
/** Columns, indexes, foreign keys and enum values. CHECKs are left out: the schema cannot say them. */
const SHAPE = `
  select format('column %s.%s %s %s default %s', table_name, column_name, udt_name, is_nullable, column_default) as line
    from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'
  union all select format('key %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
  union all select format('enum %s %s', typname, enumlabel) from pg_enum join pg_type on pg_type.oid = enumtypid
  order by 1`;

/** The engine connects as it opens, even for a `diff` that then reads no table. @param {SchemaFile[]} files @param {string} url */
async function openEngine(files, url) {
  const { SchemaEngine } = await loadEngine();
  const adapter = new PrismaPg({ connectionString: url, options: "-c lock_timeout=2s" });
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  return SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bound,
  );
}

/** @type {Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | undefined} */
let loading;
/** Once a process: the bindings keep one instance in a module variable. */
function loadEngine() {
  loading ??= (async () => {
    const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const wasm = createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm")
      .replace("schema_engine.js", "schema_engine_bg.wasm");
    const imports = { "./schema_engine_bg.js": bindings };
    const { instance } = await WebAssembly.instantiate(await readFile(wasm), imports);
    bindings.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === "function") start();
    return bindings;
  })();
  return loading;
}

const git = (/** @type {string[]} */ ...args) =>
  execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });
const committedSchema = () =>
  [SCHEMA, ...git("ls-tree", "--name-only", "HEAD", `${MODELS}/`).trim().split("\n")].map(
    (path) => ({
      path,
      content: git("show", `HEAD:${path}`),
    }),
  );

/** The schema's files as they are. */
async function schema() {
  const models = (await readdir(join(ROOT, MODELS))).sort().map((name) => `${MODELS}/${name}`);
  const read = async (/** @type {string} */ path) => ({
    path,
    content: await readFile(join(ROOT, path), "utf8"),
  });
  return Promise.all([SCHEMA, ...models].map(read));
}

async function migrationNames() {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function listMigrations() {
  const read = async (/** @type {string} */ name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: /** @type {const} */ ("ok"),
        value: await readFile(join(MIGRATIONS, name, "migration.sql"), "utf8"),
      },
    },
  });
  return {
    baseDir: MIGRATIONS,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    migrationDirectories: await Promise.all((await migrationNames()).map(read)),
  };
}

/** Runs `work` against DATABASE_URL, or against a server that lives as long as the work. @param {(url: string) => Promise<void>} work */
async function withDatabase(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const folder = await mkdtemp(join(tmpdir(), "banjia-migrate-"));
  try {
    const server = await startDatabase({ dataDir: join(folder, "postgres") });
    await work(server.url).finally(() => server.stop());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
async function main([command, name]) {
  if (command === "diff") return withDatabase((url) => writeMigration(url, name));
  if (command === "check") return withDatabase(check);
  if (command !== "deploy") throw new Error("Use: migrate.mjs deploy | diff <name> | check");
  if (!process.env.DATABASE_URL) throw new Error("Set DATABASE_URL to the database to migrate.");
  const applied = await deploy(process.env.DATABASE_URL);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}` : "No migration to apply.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  helpWhenAsked(import.meta.url);
  main(process.argv.slice(2)).then(
    () => process.exit(), // the engine keeps its pool open
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}
