// The layers, and what each may import. Anything not listed is an error.
// Read it top-down: a layer only ever points to layers below it.
const LAYERS = {
  app: [
    "app",
    "components",
    "lib/data",
    "lib/server",
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
    "lib/data",
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
  "lib/catalogue": ["lib/catalogue", "lib/schemas", "lib/domain", "prisma/generated"],
  "lib/data": ["lib/data", "lib/server", "lib/schemas", "lib/domain", "prisma/generated"],
  "lib/server": ["lib/server", "lib/schemas", "lib/format", "lib/domain"],
  "lib/schemas": ["lib/schemas", "lib/domain"],
  "lib/optimize": ["lib/optimize", "lib/domain"],
  "lib/kernel": ["lib/kernel", "lib/ingest"],
  "lib/ingest": ["lib/ingest", "lib/domain"],
  "lib/format": ["lib/format", "lib/domain"],
  "lib/domain": ["lib/domain"],
};
const PURE = "^lib/(domain|ingest|format)/";
const TEST = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).map(([layer, allowed]) => ({
      name: `${layer} may import only: ${allowed.join(", ")}`,
      severity: "error",
      from: { path: `^${layer}/`, pathNot: TEST },
      to: {
        path: "^(app|cli|components|lib|prisma|e2e|test)/",
        pathNot: `^(${allowed.join("|")})/`,
      },
    })),
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
