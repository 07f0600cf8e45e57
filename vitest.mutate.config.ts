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

// The tests that `npm run mutate` asks about every change: those of the pure core that start no
// program, read no source file and measure no time. They share one process, which saves most of the
// time, and try few of the random cases.
export default defineConfig({
  resolve: { tsconfigPaths: true, conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"] } },
  test: {
    env: { TZ: "Asia/Kathmandu", FUZZ_TIMES: "0.05" },
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: QuickFirst },
    setupFiles: ["test/no-console-error.ts", "test/fixed-seed.ts"],
    include: [
      "lib/{catalogue,domain,ingest,format,schemas}/**/*.test.ts",
      "test/{optimize,oracle,torture}/**/*.test.ts",
      "test/{api-examples,headline-text,typed-link,worked-example-*}.test.ts",
    ],
    exclude: ["lib/catalogue/openai-prices.test.ts", "test/torture/mutants.test.ts"],
  },
});
