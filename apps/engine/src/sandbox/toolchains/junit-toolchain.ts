import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AppError } from "@guildhall/contracts";
import { findJdk } from "./java-toolchain.ts";

const execFileAsync = promisify(execFile);
const INSTALL_MS = 2 * 60 * 1000;

/** JUnit 5 with its launcher in one jar, and AssertJ with what it needs: pinned, and checked by their SHA-256. */
const JARS = [
  {
    artifact: "org.junit.platform:junit-platform-console-standalone:1.14.4",
    file: "junit-platform-console-standalone-1.14.4.jar",
    sha256: "7c6968cbcaf4301c729f202b23b7d736c5d88be625fc7d27ad5d746146a8bc28",
  },
  {
    artifact: "org.assertj:assertj-core:3.27.7",
    file: "assertj-core-3.27.7.jar",
    sha256: "c4a445426c3c2861666863b842cc4ec7bbb1c4226fefd370b6d2fe83d6c4ff0f",
  },
  {
    artifact: "net.bytebuddy:byte-buddy:1.18.3",
    file: "byte-buddy-1.18.3.jar",
    sha256: "d78396e3c5bce3f2865c9186647481e5589d34cacc632484715b686108d17c66",
  },
];

const junitDir = (guildhallHome: string): string => join(guildhallHome, "toolchains", "junit");

/** True when every jar is there; they are checked when they are installed. */
export const junitReady = (guildhallHome: string): boolean =>
  JARS.every(({ file }) => existsSync(join(junitDir(guildhallHome), file)));

/** The folder of the jars, or AppError SANDBOX_UNAVAILABLE with how to get them. */
export function requireJunit(guildhallHome: string): string {
  if (junitReady(guildhallHome)) return junitDir(guildhallHome);
  throw new AppError(
    "SANDBOX_UNAVAILABLE",
    "JUnit is not installed, so tests in Java cannot be run.",
    "Install Maven (`sudo apt install maven`), then run `npm start` once with the network.",
  );
}

/** Says that Maven failed here, so that not every start waits for it again. */
const failedMark = (guildhallHome: string): string => `${junitDir(guildhallHome)}.failed`;

/**
 * Brings the jars with this machine's own Maven and its configuration. Idempotent. "skipped" where there is no JDK or
 * no Maven, or where it failed before: only tests in Java need them. Throws AppError OFFLINE with the remedy when Maven
 * fails.
 */
export async function installJunit(guildhallHome: string): Promise<"installed" | "up to date" | "skipped"> {
  if (junitReady(guildhallHome)) return "up to date";
  if (existsSync(failedMark(guildhallHome))) return "skipped";
  const hasMaven = await execFileAsync("mvn", ["--version"]).then(
    () => true,
    () => false,
  );
  if (findJdk() === null || !hasMaven) return "skipped";
  const staging = `${junitDir(guildhallHome)}.${process.pid}.new`;
  await mkdir(staging, { recursive: true });
  try {
    for (const jar of JARS) await copyJar(jar, staging, guildhallHome);
    await rm(junitDir(guildhallHome), { recursive: true, force: true });
    await rename(staging, junitDir(guildhallHome));
  } catch (error) {
    await writeFile(failedMark(guildhallHome), String(error));
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return "installed";
}

async function copyJar({ artifact, file, sha256 }: (typeof JARS)[number], folder: string, home: string): Promise<void> {
  const failed = (why: string, cause?: unknown) =>
    new AppError(
      "OFFLINE",
      `${artifact} could not be installed. ${why}`,
      `Only tests in Java need it. Check that Maven reaches its repository, delete ${failedMark(home)}, then run \`npm start\` again.`,
      { cause },
    );
  try {
    const args = ["-B", "-q", "dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
    await execFileAsync("mvn", args, { cwd: folder, timeout: INSTALL_MS, maxBuffer: 4 * 1024 * 1024 });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.trim().split("\n").slice(-3).join(" ") : "";
    throw failed(said.slice(0, 400), cause);
  }
  const bytes = await readFile(join(folder, file)).catch((cause: unknown) => {
    throw failed("Maven left no such file.", cause);
  });
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw failed("It is not the file that was meant.");
}
