/** The exact judge of public problems: setup, candidate and tests as one program of its own; exit code 0 passes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceLanguage } from "../../apps/engine/src/languages/index.ts";
import { hoistImports } from "../../apps/engine/src/languages/java/java-source.ts";
import type { SandboxDriver, SandboxSpec } from "../../apps/engine/src/sandbox/index.ts";

const TIMEOUT_MS = 10_000;
const OUTPUT_BYTES = 64 * 1024;

interface Launch {
  file: string;
  spec: Pick<SandboxSpec, "argv" | "toolchains"> & Partial<Pick<SandboxSpec, "limits">>;
  /** Compiling counts for nothing: the limit is the program's. */
  compileMs: number;
}

const node = (file: string, ...flags: string[]): Launch => ({
  file,
  spec: { argv: ["/opt/node/bin/node", "--no-warnings", ...flags, file], toolchains: ["node"] },
  compileMs: 0,
});
const JVM = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8";
const JAVA = [
  `/opt/java/bin/javac -J-XX:TieredStopAtLevel=1 -nowarn -encoding UTF-8 -d /tmp/out Main.java`,
  `exec timeout ${TIMEOUT_MS / 1000} /opt/java/bin/java ${JVM} -cp /tmp/out Main`,
].join(" && ");

const LAUNCHES: Record<SourceLanguage, Launch> = {
  python: {
    file: "main.py",
    spec: { argv: ["/usr/bin/python3", "-I", "main.py"], toolchains: ["python"] },
    compileMs: 0,
  },
  javascript: node("main.cjs"),
  typescript: node("main.mts", "--experimental-transform-types"),
  java: {
    file: "Main.java",
    spec: { argv: ["/bin/sh", "-c", JAVA], toolchains: ["java"], limits: { tasks: 256 } },
    compileMs: 60_000,
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
  const { file, spec, compileMs } = LAUNCHES[program.language];
  const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-row-"));
  try {
    await writeFile(join(workspaceDir, file), program.text);
    const wallMs = (program.timeoutMs ?? TIMEOUT_MS) + compileMs;
    const result = await driver.run({
      ...spec,
      workspaceDir,
      workspaceAccess: "read-only",
      network: "none",
      limits: { ...spec.limits, wallMs, outputBytes: OUTPUT_BYTES },
    });
    const why = result.limit ? `ended by the limit on ${result.limit}\n` : "";
    return { passed: result.exitCode === 0 && result.limit === null, output: `${why}${result.stdout}${result.stderr}` };
  } finally {
    await rm(workspaceDir, { recursive: true, force: true });
  }
}
