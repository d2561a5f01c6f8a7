import { AppError } from "@guildhall/contracts";
import { deployFacts } from "./devops/deploy-facts.ts";
import { emitFile, wantedFiles } from "./devops/emit-files.ts";
import { isConfig, lintConfig } from "./devops/lint-config.ts";
import { groupFindings } from "./evidence/sort-findings.ts";
import type { WayOfWorking } from "./way-of-working.ts";

const AGAIN = /\b(?:new|again|replace|rewrite|overwrite|instead|smaller|multi-?stage|non-?root|neu|ersetze)\b/i;

/**
 * Build and deployment files from facts about the project, without a model: emitted where they are missing, kept and
 * linted where they are there. A file of one's own is only replaced when the request says so.
 */
export const devops: WayOfWorking = async ({ context, sources, request }) => {
  await context.emit({ type: "progress", label: "Reading how the project is built and started" });
  const facts = deployFacts(sources);
  const present = sources.filter(({ path }) => isConfig(path));
  const wanted = wantedFiles(request, sources);
  const replace = AGAIN.test(request);
  const missing = wanted.filter((path) => replace || !sources.some((source) => source.path === path));
  if (!facts && missing.length > 0 && present.length === 0) {
    throw new AppError(
      "STUCK",
      "Nothing in the files says how this project is started.",
      "Add a start script, a main file or a page, then ask again.",
    );
  }
  const written = facts
    ? missing.map((path) => ({ path, text: emitFile(path, facts) })).filter(({ text }) => text !== "")
    : [];
  const kept = [...present, ...sources.filter(({ path }) => path === ".dockerignore")].filter(
    ({ path }) => !written.some((file) => file.path === path),
  );
  const own = written.filter(({ path }) => isConfig(path)).flatMap(lintConfig);
  const lint = groupFindings([...own, ...kept.filter(({ path }) => isConfig(path)).flatMap(lintConfig)]);
  const broken = own.filter(({ severity }) => severity !== "low");
  return {
    product: {
      kind: "files",
      files: [
        ...written.map(({ path }) => ({ path, status: "written" as const })),
        ...kept.map(({ path }) => ({ path, status: "kept" as const })),
      ],
      facts: facts?.told ?? [],
      lint,
    },
    verdict: {
      check: "files-lint",
      passed: broken.length === 0,
      reasons: [
        `${written.length} files written, ${own.length} complaints of the rules about them`,
        `${lint.length - own.length} about files that were there`,
      ],
    },
    provenance: [
      { part: "files", by: "house", source: "facts of the project, no model" },
      { part: "lint", by: "house", source: "rules for Dockerfiles, workflows and compose files" },
    ],
    files: written,
    label: written.length > 0 ? `Added ${written.map(({ path }) => path).join(", ")}`.slice(0, 100) : "",
  };
};
