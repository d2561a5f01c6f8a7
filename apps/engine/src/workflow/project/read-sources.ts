import type { ProjectFiles } from "../../workspace/index.ts";
import type { SourceFile } from "../change/relevant-files.ts";

const MAX_SOURCES = 400;

/** The texts of a project, at most 400 files; what is no text is left out. */
export async function readSources(files: ProjectFiles): Promise<SourceFile[]> {
  const paths = (await files.list()).filter((entry) => entry.kind === "file").slice(0, MAX_SOURCES);
  const read = await Promise.all(paths.map(async ({ path }) => ({ path, content: await files.read(path) })));
  return read.flatMap(({ path, content }) => (content.binary ? [] : [{ path, text: content.text }]));
}
