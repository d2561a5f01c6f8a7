import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { beforeAll, expect, it } from "vitest";
import rules from "../../../../.dependency-cruiser.mjs";

const FILES: Record<string, string> = {
  "apps/engine/src/platform/clock.ts": 'import "../workflow/index.ts";\nexport {};\n',
  "apps/engine/src/workflow/index.ts": 'import "../models/catalogue.ts";\nexport {};\n',
  "apps/engine/src/models/catalogue.ts": "export {};\n",
  "packages/contracts/src/index.ts": 'import "../../db/src/index.ts";\nimport "node:fs";\nexport {};\n',
  "packages/db/src/index.ts": "export {};\n",
  "apps/web/src/page.ts": 'import "../../engine/src/models/catalogue.ts";\nexport {};\n',
};
let broken: Set<string>;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "guildhall-rules-"));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { tsConfig: _unused, ...options } = rules.options;
  const result = await cruise(["apps", "packages"], {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  } as Parameters<typeof cruise>[1]);
  broken = new Set((result.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name));
});

it.each([
  ["a low room that imports a high one", "room-platform"],
  ["a room entered by another way than its door", "door-models"],
  ["a package that imports a package above it", "package-contracts"],
  ["contracts that use more than zod", "contracts-import-zod-only"],
  ["a page that imports the engine's code", "web-talks-only-to-the-engine"],
])("refuses %s", (_what, rule) => {
  expect([...broken]).toContain(rule);
});
