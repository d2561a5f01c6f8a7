/** The exact judge of public problems: setup, candidate and tests as one program of its own; exit code 0 passes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceLanguage } from "../../apps/engine/src/languages/index.ts";
import { hoistImports } from "../../apps/engine/src/languages/java/java-source.ts";
import type { SandboxDriver, SandboxSpec } from "../../apps/engine/src/sandbox/index.ts";

const TIMEOUT_MS = 10_000;
const OUTPUT_BYTES = 64 * 1024;

interface Launch extends Pick<SandboxSpec, "toolchains"> {
  file: string;
  /** Shell commands; compiling does not count for the limit. */
  compile?: string;
  start: string;
}

const NODE = "/opt/node/bin/node --no-warnings";
const JVM = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8";
const JAVAC = "/opt/java/bin/javac -J-XX:TieredStopAtLevel=1 -nowarn -encoding UTF-8";
const COMPILE_MS = 60_000;
/** What `timeout` ends with when it had to. */
const OUT_OF_TIME = new Set([124, 137]);

const LAUNCHES: Record<SourceLanguage, Launch> = {
  python: { file: "main.py", start: "/usr/bin/python3 -I main.py", toolchains: ["python"] },
  javascript: { file: "main.cjs", start: `${NODE} main.cjs`, toolchains: ["node"] },
  typescript: { file: "main.mts", start: `${NODE} --experimental-transform-types main.mts`, toolchains: ["node"] },
  java: {
    file: "Main.java",
    compile: `${JAVAC} -d /tmp/out Main.java`,
    start: `/opt/java/bin/java ${JVM} -cp /tmp/out Main`,
    toolchains: ["java"],
  },
};

/** Setup, candidate and tests in one text: Java wants its imports first and no public class but Main. */
export function programOf(row: { language: SourceLanguage; setup?: string; tests: string }, candidate: string): string {
  const parts = [row.setup ?? "", candidate, row.tests];
  if (row.language !== "java") return parts.filter((part) => part !== "").join("\n");
  const { imports, rest } = hoistImports(parts.join("\n"));
  return `${imports}\n${rest.replace(/^public\s+(?=(?:\w+\s+)*(?:class|interface|enum|record)\b)/gm, "")}`;
}

/** Runs a whole program. Not passed: another exit code, or not ended after `timeoutMs` (10 s). */
export async function runSource(
  driver: SandboxDriver,
  program: { language: SourceLanguage; text: string; timeoutMs?: number },
): Promise<{ passed: boolean; output: string }> {
  const { file, compile, start, toolchains } = LAUNCHES[program.language];
  const timeoutMs = program.timeoutMs ?? TIMEOUT_MS;
  const command = `${compile ? `${compile} && ` : ""}exec timeout -k 1 ${timeoutMs / 1000} ${start}`;
  const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-row-"));
  try {
    await writeFile(join(workspaceDir, file), program.text);
    const result = await driver.run({
      argv: ["/bin/sh", "-c", command],
      toolchains,
      workspaceDir,
      workspaceAccess: "read-only",
      network: "none",
      limits: { tasks: 256, wallMs: timeoutMs + COMPILE_MS, outputBytes: OUTPUT_BYTES },
    });
    const late = OUT_OF_TIME.has(result.exitCode ?? 0) ? "wall" : null;
    const limit = result.limit ?? late;
    const why = limit ? `ended by the limit on ${limit}\n` : "";
    return { passed: result.exitCode === 0 && limit === null, output: `${why}${result.stdout}${result.stderr}` };
  } finally {
    await rm(workspaceDir, { recursive: true, force: true });
  }
}
