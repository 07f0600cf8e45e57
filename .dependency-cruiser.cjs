// The layers, and what each may import of ours. Anything not listed is an error.
// Read it top-down: a layer only ever points to layers below it.
//
// The row of a folder inside a layer says what it may import of that layer's other folders; what it may
// import outside is said by the layer's own row. `npm run layers` writes this table into CONTRIBUTING.md.
/** @type {Record<string, string[]>} */
const LAYERS = {
  app: [
    "app",
    "components",
    "messages",
    "lib/watch",
    "lib/catalogue",
    "lib/data",
    "lib/server",
    "lib/mcp",
    "lib/schemas",
    "lib/optimize",
    "lib/kernel",
    "lib/ingest",
    "lib/format",
    "lib/domain",
  ],
  // The program for the command line: a shell around the same core, as the site is.
  cli: [
    "cli",
    "messages",
    "lib/browser",
    "lib/catalogue",
    "lib/words",
    "lib/data",
    "lib/mcp",
    "lib/schemas",
    "lib/optimize",
    "lib/kernel",
    "lib/ingest",
    "lib/format",
    "lib/domain",
  ],
  components: [
    "components",
    "lib/browser",
    "lib/schemas",
    "lib/ingest",
    "lib/format",
    "lib/domain",
  ],
  "lib/browser": [
    "lib/browser",
    "lib/schemas",
    "lib/optimize",
    "lib/kernel",
    "lib/ingest",
    "lib/format",
    "lib/domain",
  ],
  "lib/catalogue": ["lib/catalogue", "lib/data", "lib/schemas", "lib/domain", "prisma/generated"],
  "lib/data": [
    "lib/data",
    "lib/server",
    "lib/worker",
    "lib/schemas",
    "lib/domain",
    "prisma/generated",
  ],
  // Tells people what changed: jobs, messages and channels.
  "lib/watch": [
    "lib/watch",
    "lib/words",
    "lib/data",
    "lib/server",
    "lib/schemas",
    "lib/format",
    "lib/domain",
  ],
  // Messages put into words without a page around them.
  "lib/words": ["lib/words", "lib/domain"],
  "lib/server": ["lib/server", "server", "lib/worker", "lib/schemas", "lib/format", "lib/domain"],
  "lib/worker": ["lib/worker", "lib/optimize", "lib/schemas", "lib/domain"],
  "lib/mcp": ["lib/mcp", "lib/schemas", "lib/ingest", "lib/domain"],
  "lib/schemas": ["lib/schemas", "lib/domain"],
  "lib/optimize": ["lib/optimize", "lib/domain"],
  "lib/kernel": ["lib/kernel", "lib/ingest"],
  "lib/ingest": ["lib/ingest", "lib/domain"],
  "lib/format": ["lib/format", "lib/domain"],
  "lib/domain": ["lib/domain"],
  "lib/domain/units": ["lib/domain/units"],
  "lib/domain/catalogue": ["lib/domain/catalogue", "lib/domain/units"],
  "lib/domain/desk": ["lib/domain/desk"],
  "lib/domain/usage": ["lib/domain/usage", "lib/domain/catalogue", "lib/domain/units"],
  "lib/domain/offers": ["lib/domain/offers", "lib/domain/catalogue", "lib/domain/units"],
  "lib/domain/estimate": [
    "lib/domain/estimate",
    "lib/domain/offers",
    "lib/domain/usage",
    "lib/domain/catalogue",
    "lib/domain/units",
  ],
  "lib/domain/report": [
    "lib/domain/report",
    "lib/domain/estimate",
    "lib/domain/catalogue",
    "lib/domain/units",
  ],
  "lib/domain/explain": [
    "lib/domain/explain",
    "lib/domain/report",
    "lib/domain/estimate",
    "lib/domain/offers",
    "lib/domain/usage",
    "lib/domain/catalogue",
    "lib/domain/units",
  ],
  "lib/domain/share": [
    "lib/domain/share",
    "lib/domain/explain",
    "lib/domain/report",
    "lib/domain/estimate",
    "lib/domain/usage",
    "lib/domain/catalogue",
    "lib/domain/units",
  ],
  "lib/domain/watch": [
    "lib/domain/watch",
    "lib/domain/share",
    "lib/domain/offers",
    "lib/domain/catalogue",
    "lib/domain/units",
  ],
  "lib/domain/split": [
    "lib/domain/split",
    "lib/domain/estimate",
    "lib/domain/catalogue",
    "lib/domain/units",
  ],
  "lib/ingest/bytes": ["lib/ingest/bytes"],
  "lib/ingest/time": ["lib/ingest/time", "lib/ingest/bytes"],
  "lib/ingest/scan": ["lib/ingest/scan", "lib/ingest/bytes"],
  "lib/ingest/issues": ["lib/ingest/issues"],
  "lib/ingest/rows": [
    "lib/ingest/rows",
    "lib/ingest/scan",
    "lib/ingest/time",
    "lib/ingest/issues",
    "lib/ingest/bytes",
  ],
  "lib/ingest/formats": [
    "lib/ingest/formats",
    "lib/ingest/rows",
    "lib/ingest/time",
    "lib/ingest/issues",
    "lib/ingest/bytes",
  ],
  "lib/ingest/fast": [
    "lib/ingest/fast",
    "lib/ingest/rows",
    "lib/ingest/scan",
    "lib/ingest/time",
    "lib/ingest/issues",
    "lib/ingest/bytes",
  ],
  "lib/ingest/archive": ["lib/ingest/archive", "lib/ingest/issues", "lib/ingest/bytes"],
  "lib/ingest/readers": [
    "lib/ingest/readers",
    "lib/ingest/fast",
    "lib/ingest/formats",
    "lib/ingest/rows",
    "lib/ingest/scan",
    "lib/ingest/time",
    "lib/ingest/issues",
    "lib/ingest/bytes",
  ],
  "lib/ingest/merge": [
    "lib/ingest/merge",
    "lib/ingest/ingest.ts",
    "lib/ingest/formats",
    "lib/ingest/rows",
    "lib/ingest/issues",
  ],
  "proxy.ts": ["server", "lib/browser", "lib/data", "lib/server", "lib/domain/units"],
  "instrumentation.ts": ["lib/catalogue", "lib/watch", "lib/data", "lib/server"],
  messages: ["messages", "lib/domain/units"],
  server: ["server"],
  prisma: ["prisma", "lib/catalogue"],
  scripts: ["scripts", "test", "cli", "lib"],
  test: ["test", "cli", "scripts", "server", "components", "lib"],
  e2e: ["e2e", "test", "scripts", "lib/ingest", "lib/format", "lib/domain"],
};
const OURS = "^(app|cli|components|lib|prisma|e2e|test|scripts|server|messages|proxy\\.ts)(/|$)";
/** Matches what stands in a folder, or is the file. @param {string[]} paths */
const within = (...paths) =>
  `^(${paths.map((path) => path.replaceAll(".", "\\.")).join("|")})(/|$)`;
/** Of what a row's folder may import only its list: of its layer, or of all. @param {string} row */
const heldIn = (row) => {
  const layer = Object.keys(LAYERS).find((other) => row.startsWith(`${other}/`));
  return layer === undefined ? OURS : within(layer);
};
const PURE = "^lib/(domain|ingest|format)/";
const TEST = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).map(([layer, allowed]) => ({
      name: `${layer} may import only: ${allowed.join(", ")}`,
      severity: "error",
      from: { path: within(layer), pathNot: TEST },
      to: { path: heldIn(layer), pathNot: within(...allowed) },
    })),
    {
      name: "everything of ours has a row",
      severity: "error",
      from: { path: OURS, pathNot: [within(...Object.keys(LAYERS)), TEST] },
      to: {},
    },
    {
      name: "pure layers import no package and no platform",
      severity: "error",
      from: { path: PURE, pathNot: TEST },
      to: { dependencyTypes: ["npm", "npm-dev", "core", "npm-no-pkg", "npm-unknown"] },
    },
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no unresolved imports",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  required: [
    {
      name: "server layers say so",
      severity: "error",
      module: { path: "^lib/(data|server)/", pathNot: TEST },
      to: { path: "server-only" },
    },
  ],
  options: {
    tsPreCompilationDeps: true, // type-only imports count too
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    exclude: { path: "^(\\.next|prisma/generated/internal)/" },
    doNotFollow: { path: "node_modules|prisma/generated" },
  },
};
