import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileMap } from "@guildhall/blueprints";

/** What was emitted last: the common ancestor of hand edits and the next emission. */
interface EmissionStore {
  /** Null where nothing is remembered. */
  read(): Promise<FileMap | null>;
  write(files: FileMap): Promise<void>;
}

/** `emitted.json` beside the workspace, in the folder that holds it: engine-owned, never inside the project's files. */
export function emissionStore(projectFolder: string): EmissionStore {
  const path = join(projectFolder, "emitted.json");
  return {
    async read() {
      const text = await readFile(path, "utf8").catch(() => null);
      return text === null ? null : (JSON.parse(text) as FileMap);
    },
    async write(files) {
      await mkdir(projectFolder, { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify(files));
      await rename(`${path}.new`, path);
    },
  };
}
