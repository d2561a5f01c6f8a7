import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProgramLimits } from "@guildhall/contracts";
import { nodeToolchainDir } from "./node-toolchain.ts";
import { pythonToolchainDir } from "./python-toolchain.ts";

type Packages = ProgramLimits["packages"];

/** pip's record of an installed package: `fastapi-0.115.0.dist-info`. */
const RECORD = /^(.+)-([^-]+)\.dist-info$/;

/** The packages that lie in the toolchains now, which is what programs in a sandbox can import beside the system's own. */
export async function installedPackages(guildhallHome: string): Promise<Packages> {
  const [python, node] = await Promise.all([
    readdir(pythonToolchainDir(guildhallHome)).catch(() => []),
    readFile(join(nodeToolchainDir(guildhallHome), "package.json"), "utf8").catch(() => "{}"),
  ]);
  const { dependencies = {} } = JSON.parse(node) as { dependencies?: Record<string, string> };
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return {
    python: python
      .flatMap((entry) => {
        const [, name, version] = RECORD.exec(entry) ?? [];
        return name && version ? [{ name, version }] : [];
      })
      .sort(byName),
    node: Object.entries(dependencies)
      .map(([name, version]) => ({ name, version }))
      .sort(byName),
  };
}
