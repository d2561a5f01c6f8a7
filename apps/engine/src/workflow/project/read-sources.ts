import type { ProjectFiles } from "../../workspace/index.ts";
import type { SourceFile } from "../change/relevant-files.ts";

const MAX_SOURCES = 400;

/** The text files of a project, at most 400; binary ones are left out. */
export async function readSources(files: ProjectFiles): Promise<SourceFile[]> {
  const paths = (await files.list()).filter((entry) => entry.kind === "file").slice(0, MAX_SOURCES);
  const read = await Promise.all(paths.map(({ path }) => files.read(path)));
  return read.filter((content) => !content.binary).map(({ path, text }) => ({ path, text }));
}
