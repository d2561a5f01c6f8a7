import { open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@guildhall/contracts";
import { z } from "zod";
import { type Artifact, EMBEDDER, type TriedModel } from "./catalogue.ts";
import { type DownloadOptions, downloadArtifact, writeStamp } from "./download/artifact-download.ts";
import { convertBertToGguf } from "./download/bert-gguf.ts";
import { sha256File } from "./download/checksum.ts";

const stampSchema = z.object({ sha256: z.string(), sizeBytes: z.number(), mtimeMs: z.number() });
type Checked = Pick<Artifact, "file" | "sizeBytes" | "sha256">;

/** The file of a catalogue entry under `modelsDir`. */
export function modelPath(modelsDir: string, entry: { id: string; file: string }): string {
  return join(modelsDir, entry.id, entry.file);
}

/** True when the file is there in its full size; says nothing about its bytes. */
export async function isComplete(path: string, sizeBytes: number): Promise<boolean> {
  return stat(path).then(
    (file) => file.size === sizeBytes,
    () => false,
  );
}

async function stamped(path: string, expected: Checked): Promise<boolean> {
  try {
    const stamp = stampSchema.parse(JSON.parse(await readFile(`${path}.ok.json`, "utf8")));
    const file = await stat(path);
    return stamp.sha256 === expected.sha256 && stamp.sizeBytes === file.size && stamp.mtimeMs === file.mtimeMs;
  } catch {
    return false;
  }
}

/**
 * Checks a catalogue file before it is loaded: size always, checksum unless it was found right and the file has not
 * been touched since (`thorough` reads it in any case). Throws MODEL_MISSING, MODEL_CORRUPT.
 */
export async function checkFile(path: string, expected: Checked, options: { thorough: boolean }): Promise<void> {
  const file = await stat(path).catch(() => null);
  if (!file) {
    throw new AppError(
      "MODEL_MISSING",
      `The model file ${expected.file} is not here.`,
      "Download it on the Models page, or choose another model.",
    );
  }
  const corrupt = (detail: string): AppError =>
    new AppError(
      "MODEL_CORRUPT",
      `The model file ${expected.file} ${detail}.`,
      "Download it again on the Models page; the broken file is replaced.",
    );
  if (file.size !== expected.sizeBytes) {
    throw corrupt(
      `is ${file.size < expected.sizeBytes ? "cut short" : "too long"}: ${file.size} of ${expected.sizeBytes} bytes`,
    );
  }
  if (!options.thorough && (await stamped(path, expected))) return;
  if ((await sha256File(path)) !== expected.sha256) {
    await rm(`${path}.ok.json`, { force: true });
    throw corrupt("has a wrong checksum");
  }
  await writeStamp(path, expected.sha256);
}

/** Fetches and checks a chat model. Throws as `downloadArtifact`. */
export async function installModel(entry: TriedModel, options: DownloadOptions): Promise<void> {
  const path = join(options.dir, entry.artifact.file);
  if (await stamped(path, entry.artifact)) return;
  await downloadArtifact(entry.artifact, options);
  await writeStamp(path, entry.artifact.sha256);
  await rm(join(options.dir, ".fetch"), { recursive: true, force: true });
}

/** What a file was made from, and what an earlier release had in its place. */
async function removeOthers(dir: string, file: string): Promise<void> {
  const others = (await readdir(dir)).filter((name) => name !== file && name !== `${file}.ok.json`);
  for (const name of others) await rm(join(dir, name), { recursive: true, force: true });
}

/** Fetches the embedder's parts and makes the file that is loaded. Throws as `downloadArtifact`. */
export async function installEmbedder(options: DownloadOptions): Promise<void> {
  const path = join(options.dir, EMBEDDER.file);
  const expected = { file: EMBEDDER.file, sizeBytes: EMBEDDER.sizeBytes, sha256: EMBEDDER.sha256 };
  const present = await checkFile(path, expected, { thorough: false }).then(
    () => true,
    () => false,
  );
  if (present) return;
  const weights = await downloadArtifact(EMBEDDER.weights, options);
  const tokenizer = await downloadArtifact(EMBEDDER.tokenizer, options);
  options.onProgress({ label: "Preparing the embedder", doneBytes: 0, totalBytes: EMBEDDER.sizeBytes });
  await convertBertToGguf(weights, tokenizer, path);
  await checkFile(path, expected, { thorough: true });
  await removeOthers(options.dir, EMBEDDER.file);
}

/** Refuses what is no GGUF file by its first bytes. Throws NOT_FOUND, INVALID_INPUT. Returns its size in bytes. */
export async function requireGguf(path: string): Promise<number> {
  const file = await open(path, "r").catch(() => {
    throw new AppError(
      "NOT_FOUND",
      `There is no readable file at ${path}.`,
      "Give the full path of a GGUF file on this machine.",
    );
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead < 4 || buffer.toString("latin1") !== "GGUF") {
      throw new AppError(
        "INVALID_INPUT",
        `${path} is not a GGUF file.`,
        "Choose a model in GGUF form; safetensors and other forms must be converted first.",
      );
    }
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
