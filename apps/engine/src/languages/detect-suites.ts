import type { Suite } from "@guildhall/contracts";
import { z } from "zod";
import { PYTEST } from "./python/pytest-command.ts";

const packageSchema = z.object({
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

const MANIFEST = "package.json";
const RUN = ["vitest", "jest"];
/** What vitest looks for by itself. */
const SCRIPT = /\.(?:test|spec)\.[cm]?[jt]sx?$/;
const IMPORTS = /from\s+["'](?:vitest|@jest\/globals)["']/;
/** What npm writes into a new package.json; it tests nothing. */
const NO_TEST = /no test specified/;

/**
 * The ways a project runs its own tests, those with records first.
 * @param text of a file by its path; empty when there is none
 */
export async function detectSuites(
  paths: readonly string[],
  text: (path: string) => Promise<string>,
): Promise<Suite[]> {
  const suites: Suite[] = [];
  const python = paths.find((path) => PYTEST.owns(path));
  if (python) suites.push({ kind: "pytest", command: "python3 -m pytest", because: python, notRun: null });
  const script = paths.find((path) => SCRIPT.test(path));
  const described = readManifest(paths.includes(MANIFEST) ? await text(MANIFEST) : "{}");
  const named = { ...described.dependencies, ...described.devDependencies };
  const test = described.scripts?.test ?? "";
  // Files written for jest run under vitest too: its module and its globals are vitest's in the suite runner.
  const says = RUN.some((name) => named[name] !== undefined || test.includes(name));
  if (script && (says || IMPORTS.test(await text(script)))) {
    suites.push({ kind: "vitest", command: "vitest run", because: script, notRun: null });
  } else if (test !== "" && !NO_TEST.test(test)) {
    suites.push({
      kind: "npm",
      command: "npm test",
      because: `"test": ${JSON.stringify(test.slice(0, 120))} in package.json`,
      notRun: "Guildhall records pytest, vitest and jest; run this in the terminal.",
    });
  }
  if (paths.includes("pom.xml")) {
    suites.push({
      kind: "maven",
      command: "mvn test",
      because: "pom.xml",
      notRun: "Maven fetches its parts from outside, which the sandbox does not allow; run it on your machine.",
    });
  }
  return suites;
}

function readManifest(text: string): z.infer<typeof packageSchema> {
  try {
    return packageSchema.catch({}).parse(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return {};
  }
}
