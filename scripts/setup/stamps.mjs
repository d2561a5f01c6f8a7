import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { ROOT, TOOLCHAIN } from "./paths.mjs";

const SKIP = new Set([
  "node_modules",
  ".next",
  "out",
  "generated",
  "test-results",
  "vs",
  "version.txt",
  "next-env.d.ts",
]);

async function* filesBelow(path) {
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOTDIR") yield path;
    else if (error.code !== "ENOENT") throw error;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIP.has(entry.name)) continue;
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name));
    else if (entry.isFile()) yield join(path, entry.name);
  }
}

/** SHA-256 over the contents of files and folders of the checkout. */
async function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for await (const file of filesBelow(resolve(ROOT, input))) {
      hash
        .update(relative(ROOT, file))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * Runs `work` only when its inputs changed since it last succeeded, so that a second start does nothing twice.
 * @param {string} name
 * @param {string[]} inputs files or folders, relative to the checkout
 * @param {() => Promise<void>} work
 * @param {() => Promise<boolean>} [stillThere] false forces the work even when the inputs are the same
 * @returns {Promise<boolean>} whether it ran
 */
export async function whenStale(name, inputs, work, stillThere = async () => true) {
  const stamp = join(TOOLCHAIN, "stamps", name);
  const wanted = await fingerprint(inputs);
  const known = await readFile(stamp, "utf8").catch(() => "");
  if (known === wanted && (await stillThere())) return false;
  // Without the stamp an interrupted run is done again, whatever the inputs are by then.
  await rm(stamp, { force: true });
  await work();
  await mkdir(join(TOOLCHAIN, "stamps"), { recursive: true });
  await writeFile(stamp, wanted);
  return true;
}
