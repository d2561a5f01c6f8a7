/**
 * Who may import whom; the table of docs/architecture.md as errors. A path tells what may be imported.
 * Rooms are listed lowest first with the rooms they may use; every room may use packages/*.
 */
const ROOMS = {
  platform: [],
  jobs: ["platform"],
  models: ["platform", "jobs"],
  sandbox: ["platform"],
  workspace: ["platform", "sandbox"],
  languages: ["platform", "sandbox", "workspace"],
  guild: ["platform", "jobs", "models"],
  codegen: ["platform", "models", "guild", "languages", "workspace"],
  verify: ["platform", "models", "guild", "languages", "workspace", "codegen"],
  ship: ["platform", "sandbox", "workspace"],
  workflow: ["platform", "jobs", "models", "sandbox", "workspace", "languages", "guild", "codegen", "verify", "ship"],
};
const ALL = Object.keys(ROOMS);
const PACKAGES = { contracts: [], experts: ["contracts"], blueprints: ["contracts"], db: ["contracts"] };
const ENGINE = "^apps/engine/src/";

const roomRules = ALL.map((room) => ({
  name: `room-${room}`,
  comment: `${room}/ may import only ${["packages", ...ROOMS[room]].join(", ")}. Move the code down, or pass it in from above.`,
  severity: "error",
  from: { path: `${ENGINE}${room}/` },
  to: { path: ENGINE, pathNot: `${ENGINE}(${[room, ...ROOMS[room]].join("|")})/` },
}));

const doorRules = [...ALL, "api"].map((room) => ({
  name: `door-${room}`,
  comment: `Import ${room}/index.ts: a room shows only its door.`,
  severity: "error",
  from: { path: ENGINE, pathNot: `${ENGINE}${room}/` },
  to: { path: `${ENGINE}${room}/`, pathNot: `${ENGINE}${room}/(index|trpc/router)\\.ts$` },
}));

const packageRules = Object.entries(PACKAGES).map(([name, allowed]) => ({
  name: `package-${name}`,
  comment: `packages/${name} may import only ${allowed.join(", ") || "outside libraries"}.`,
  severity: "error",
  from: { path: `^packages/${name}/src/` },
  to: { path: "^(apps|packages)/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
}));

export default {
  forbidden: [
    ...roomRules,
    ...doorRules,
    ...packageRules,
    {
      name: "contracts-import-zod-only",
      comment: "contracts crosses every process: zod is its only library.",
      severity: "error",
      from: { path: "^packages/contracts/src/" },
      to: { dependencyTypes: ["npm", "core"], pathNot: "node_modules/zod/" },
    },
    {
      name: "prisma-stays-in-db",
      comment: "Only packages/db imports Prisma and libsql; everything else uses its repositories.",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: "^packages/db/" },
      to: { path: "node_modules/(@prisma|prisma|@libsql)/" },
    },
    {
      name: "web-talks-only-to-the-engine",
      comment: "apps/web imports contracts, experts, blueprints, and only the type of the engine's router.",
      severity: "error",
      from: { path: "^apps/web/" },
      to: { path: "^(apps/engine|packages/db)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "native-modules-only-in-adapters",
      comment: "A native module belongs in an adapter or the entry point of a child process.",
      severity: "error",
      from: { path: "^apps/", pathNot: "(^apps/engine/src/models/|^apps/engine/src/sandbox/)" },
      to: { path: "node_modules/(node-llama-cpp|@lydell/node-pty)" },
    },
    {
      name: "no-circular",
      comment: "Two modules that need each other are one module, or a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-test-imports-in-source",
      severity: "error",
      from: { path: "^(apps|packages)/[^/]+/src/" },
      to: { path: "(^e2e/|/test/|^bench/)" },
    },
  ],
  options: {
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/generated/|/templates/|\\.next/|/out/|^apps/web/public/)" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
