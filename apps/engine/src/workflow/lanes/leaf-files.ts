import type { Leaf, ProjectSpec } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import type { WorkspaceService } from "../../workspace/index.ts";
import { emittedFiles } from "../project/project-emitter.ts";
import { readOrNull } from "../project/read-or-null.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { isAccepted } from "./pinned-checks.ts";

export interface LeafFile {
  leaf: Leaf;
  /** What the file holds now; null when it was removed. */
  text: string | null;
  /** What Guildhall writes there for the accepted code. */
  written: string;
  /** A person changed or removed it since. */
  edited: boolean;
}

/** The files of a project's accepted leaves, as they are and as they were written. */
export async function leafFiles(
  { db, workspace }: { db: Repositories; workspace: WorkspaceService },
  projectId: string,
  spec: ProjectSpec,
): Promise<LeafFile[]> {
  const rows = await db.leaves.list(projectId);
  const accepted = new Set(rows.filter(isAccepted).map((row) => row.leaf.name));
  const emitted = emittedFiles(spec, rows);
  const { files } = await workspace.open(projectId);
  const found: LeafFile[] = [];
  for (const leaf of deriveSpec(spec).leaves.filter((entry) => accepted.has(entry.name))) {
    const written = emitted[leaf.file];
    if (written === undefined) continue;
    const text = await readOrNull(files, leaf.file);
    found.push({ leaf, text, written, edited: text?.trimEnd() !== written.trimEnd() });
  }
  return found;
}
