import { plainText } from "@guildhall/contracts";
import { deriveSpec } from "../../spec/derive-spec.ts";
import { type CodeUnit, isMarkup, isTestPath } from "../evidence/code-map.ts";
import { type ExpertTask, READ_ONLY, type WorkDone } from "../way-of-working.ts";

/** Asks what is proved, and for no new test. */
export const ASKS_GAPS =
  /\b(?:which|what|welche|qué|quels?)\b.*\b(?:not covered|untested|uncovered|missing|edge cases|unproved|unproven|fehlen|faltan)\b|\b(?:is|are|does|do) (?:there|anything|any)\b.*\b(?:tests?|prove[sd]?|cover(?:s|ed)?)\b|\bcoverage report\b/i;

const testsText = (task: ExpertTask) =>
  task.sources
    .filter(({ path }) => isTestPath(path))
    .map(({ text }) => text)
    .join("\n");

/** Functions no test mentions first, then by the ways through them; of some files where those were named. */
export function leastTested(task: ExpertTask, units: readonly CodeUnit[], files: readonly string[]): CodeUnit[] {
  const tests = testsText(task);
  const callable = units.filter(
    ({ kind, path, parameters, owner, inner, name }) =>
      kind === "function" &&
      !isTestPath(path) &&
      !isMarkup(path) &&
      (files.length === 0 || files.includes(path)) &&
      parameters.length > 0 &&
      owner === null &&
      !inner &&
      !name.startsWith("_"),
  );
  const mentioned = ({ name }: CodeUnit) => new RegExp(`\\b${name}\\b`).test(tests);
  return callable.toSorted((a, b) => Number(mentioned(a)) - Number(mentioned(b)) || b.complexity - a.complexity);
}

/** What nothing proves: criteria by the records, functions by the names in tests. */
export async function findGaps(task: ExpertTask, units: readonly CodeUnit[]): Promise<WorkDone> {
  const { services, context, spec } = task;
  const tests = testsText(task);
  const records = new Map(
    (await services.changes.records(context.projectId))?.map((result) => [result.checkId, result.status]),
  );
  const derived = spec ? deriveSpec(spec) : null;
  const criteria = derived?.requirements.flatMap((requirement) => requirement.criteria) ?? [];
  const open = criteria.flatMap((criterion) => {
    const { id } = criterion;
    const text = plainText(criterion);
    const own = derived?.checks.filter((check) => check.criteria.includes(id)) ?? [];
    if (own.length === 0) return [`${id} has no check: ${text}`];
    const failed = own.filter((check) => records.get(check.id) === "failed");
    return failed.length > 0 ? [`${id} has a failing check (${failed[0]?.title}): ${text}`] : [];
  });
  const silent = units.filter(
    ({ kind, path, name }) =>
      kind === "function" && !isTestPath(path) && !name.startsWith("_") && !new RegExp(`\\b${name}\\b`).test(tests),
  );
  const named = silent
    .sort((a, b) => b.complexity - a.complexity)
    .slice(0, 10)
    .map(
      ({ name, path, startLine, complexity }) =>
        `No test mentions \`${name}\` (${path}, line ${startLine}, ${complexity} ways through it).`,
    );
  return {
    ...READ_ONLY,
    product: {
      kind: "tests",
      path: null,
      target: "the project",
      cases: [],
      ...{ mutants: 0, killed: 0, survivors: [] },
      notes: [
        ...open,
        ...named,
        ...(open.length + named.length === 0
          ? ["Every criterion has a check that passes, and every function stands in a test."]
          : []),
      ],
    },
    verdict: {
      check: "tests-ran",
      passed: records.size > 0 ? true : null,
      reasons: [records.size > 0 ? `read from ${records.size} records` : "no check ran on this version"],
    },
    provenance: [{ part: "gaps", by: "record", source: "records of the checks, names in test files" }],
  };
}
