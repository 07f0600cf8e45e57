import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes seconds and notices little that the others do not: asked last. */
const SLOW = [
  /ingest\/ingest\.test/,
  /fast-rows-edges\.test/,
  /fast-answers\.test/,
  /every-pair\.test/,
  /\/(oracle|optimize|torture)\//,
];

/** Quick files first: a change that one of them notices costs no more. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) =>
      SLOW.findIndex((pattern) => pattern.test(moduleId));
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

/** Tests of the part of the core that was changed: reading exports, or all that reckons with what was read. */
const ASKED =
  process.env.MUTATED === "reading"
    ? ["lib/ingest/**/*.test.ts", "test/torture/*.test.ts"]
    : [
        "lib/{catalogue,domain,format,schemas}/**/*.test.ts",
        "test/{optimize,oracle}/*.test.ts",
        "test/{api-examples,headline-text,typed-link,worked-example-*}.test.ts",
      ];

// The tests that `npm run mutate` asks about every change: those of the pure core that start no
// program, read no source file and measure no time. They share one process, which saves most of the
// time, and try few of the random cases.
export default defineConfig({
  resolve: { tsconfigPaths: true, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"] } },
  test: {
    env: { TZ: "Asia/Kathmandu", FUZZ_TIMES: "0.05" },
    testTimeout: 600_000, // changed code counts its steps
    isolate: false,
    sequence: { sequencer: QuickFirst },
    setupFiles: ["test/no-console-error.ts", "test/fixed-seed.ts"],
    include: ASKED,
    exclude: ["lib/catalogue/openai-prices.test.ts", "test/torture/mutants.test.ts"],
  },
});
