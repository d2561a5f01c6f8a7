import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { AppError } from "@guildhall/contracts";

const OLDEST = 17;
/** Where distributions put their JDKs. */
const FOLDERS = ["usr/lib/jvm", "opt"];

/** The major version a JDK's own file names; 0 where that is no JDK with a compiler. */
function versionOf(home: string): number {
  if (!existsSync(join(home, "bin/javac")) || !existsSync(join(home, "release"))) return 0;
  const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(join(home, "release"), "utf8"))?.[1];
  return Number(version ?? 0);
}

function candidates(root: string): string[] {
  const command = join(root, "usr/bin/javac");
  const usual = existsSync(command) ? [dirname(dirname(realpathSync(command)))] : [];
  const folders = FOLDERS.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  return [...usual, ...folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))];
}

/** The folder of this machine's JDK, the usual one first; null where there is none of version 17 or newer. `root` is for
 *  tests. */
export function findJdk(root = "/"): string | null {
  return candidates(root).find((home) => versionOf(home) >= OLDEST) ?? null;
}

/** The same, or AppError SANDBOX_UNAVAILABLE with how to get one. */
export function requireJdk(root = "/"): string {
  const home = findJdk(root);
  if (home !== null) return home;
  throw new AppError(
    "SANDBOX_UNAVAILABLE",
    `There is no Java development kit (JDK ${OLDEST} or newer) on this machine.`,
    "Install one: `sudo apt install default-jdk-headless`.",
  );
}
