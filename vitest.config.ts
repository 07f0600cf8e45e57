import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Too slow to be asked for while writing code. */
const STARTS_PROGRAMS = ["test/commands.test.ts"];

export default defineConfig({
  resolve: { tsconfigPaths: true, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"] } },
  test: {
    // No code may lean on a UTC machine; and one address asks for everything.
    env: { TZ: "Asia/Kathmandu", RATE_LIMITS: "off", CATALOGUE_SECONDS: "0" },
    maxWorkers: "100%", // two processors would have one worker
    testTimeout: 240_000, // a busy machine is slow, not wrong
    hookTimeout: 240_000,
    setupFiles: ["test/no-console-error.ts", "test/fixed-seed.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [
            "lib/{browser,catalogue,domain,ingest,format,kernel,schemas}/**/*.test.ts",
            "messages/**/*.test.ts",
            "test/**/*.test.ts",
          ],
          exclude: STARTS_PROGRAMS,
        },
      },
      {
        extends: true,
        test: {
          name: "data",
          include: [
            "lib/data/**/*.test.ts",
            "lib/server/**/*.test.ts",
            "lib/watch/**/*.test.ts",
            "app/**/*.test.ts",
            ...STARTS_PROGRAMS,
          ],
          // Pages can be asked too: as next.config.js has it, next-intl's settings go by a name, its messages are compiled.
          alias: {
            "next-intl/config": resolve("lib/server/i18n.ts"),
            "use-intl/format-message": "use-intl/format-message/format-only",
          },
          server: { deps: { inline: [/next-intl|use-intl/] } },
          globalSetup: "test/template-database.ts",
          setupFiles: ["test/own-database.ts"],
        },
      },
    ],
  },
});
