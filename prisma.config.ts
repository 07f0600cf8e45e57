import { defineConfig } from "prisma/config";

// The Prisma CLI would fetch a native schema engine. `generate`, `validate` and
// `format` do not need one; migrations go through scripts/db/migrate.mjs.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations", seed: "npm run db:seed" },
});
