/**
 * The architecture rules as a check: imports (dependency-cruiser), file length, process.env only in its reader.
 * Fails too when it saw too few modules, because a checker that sees nothing also finds nothing.
 */

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cruise } from "dependency-cruiser";
import rules from "../.dependency-cruiser.mjs";

const MAX_LINES = 500;
const MIN_MODULES = 60;
const problems = [];

const result = await cruise(["apps", "packages", "bench", "e2e"], {
  ruleSet: { forbidden: rules.forbidden },
  validate: true,
  ...rules.options,
});
const { summary } = result.output;
for (const violation of summary.violations) {
  const rule = rules.forbidden.find((candidate) => candidate.name === violation.rule.name);
  problems.push(`${violation.from} → ${violation.to}: ${violation.rule.name}. ${rule?.comment ?? ""}`);
}
if (summary.totalCruised < MIN_MODULES)
  problems.push(`only ${summary.totalCruised} modules were seen; the check is blind`);

const tracked = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs", "*.js", "*.css", "*.py"], {
  encoding: "utf8",
});
for (const file of tracked.split("\n").filter(Boolean)) {
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n").length;
  if (lines > MAX_LINES) problems.push(`${file} has ${lines} lines; split it (at most ${MAX_LINES})`);
  // Blueprints hold the text of generated programs, which read the environment of their own.
  const ours = /^(apps\/engine\/src|packages\/(contracts|experts|db)\/src)\//.test(file);
  if (ours && /\bprocess\.env\b/.test(text) && file !== "apps/engine/src/platform/env.ts") {
    problems.push(`${file} reads process.env; only platform/env.ts does`);
  }
}

for (const problem of problems) console.error(problem);
console.log(
  `architecture: ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${problems.length} problems`,
);
process.exit(problems.length === 0 ? 0 : 1);
