import { readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { AppError, wordTable } from "@guildhall/contracts";
import { z } from "zod";
import type { Exercise } from "../../workflow/index.ts";
import type { CommandArguments } from "./command.ts";

/** How an exercise lies in its folder: `.docs/*.md` says what is wanted, `.meta/config.json` which file is to be written. */

const MAX_FILE_BYTES = 256 * 1024;
const LANGUAGES = wordTable<Exercise["language"]>({
  ".py": "python",
  ".ts": "typescript",
  ".js": "javascript",
  ".java": "java",
});
const INSTRUCTIONS = ["introduction.md", "instructions.md", "instructions.append.md"];
const TEST_FILE =
  /(?:^|[/\\])(?:test|tests|spec|node_modules|\.\w+)[/\\]|(?:^|[._/\\-])(?:test|spec)s?(?:[._]|$)|Test\.java$|config/i;
/** A body that waits to be written. */
const UNWRITTEN =
  /^\s*(?:pass|\.\.\.)\s*$|NotImplementedError|UnsupportedOperationException|throw new Error\(|\bTODO\b|remove this/im;
const HELP = /^(?:help|changelog|license|requirements)/i;
const configSchema = z.object({ files: z.object({ solution: z.array(z.string()).min(1) }) });

const USAGE = "Use: guildhall solve DIR";

const invalid = (message: string, remedy: string) => new AppError("INVALID_INPUT", message, remedy);

async function readText(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return null;
  if (bytes.length > MAX_FILE_BYTES || bytes.includes(0))
    throw invalid(`${path} is not a short text.`, "Name a folder with source text.");
  return bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n");
}

/** The file that the exercise's own list names, else the source file that is no test and waits to be written. */
async function stubPath(folder: string): Promise<string> {
  const config = await readText(join(folder, ".meta", "config.json"));
  if (config !== null) {
    try {
      const [first = ""] = configSchema.parse(JSON.parse(config)).files.solution;
      return first;
    } catch (cause) {
      throw new AppError(
        "INVALID_INPUT",
        ".meta/config.json names no solution file.",
        "List it under files.solution.",
        { cause },
      );
    }
  }
  const sources = await sourcePaths(folder);
  const texts = await Promise.all(
    sources.map(async (path) => (await readText(join(folder, path)).catch(() => null)) ?? ""),
  );
  const unwritten = sources.filter((_, index) => UNWRITTEN.test(texts[index] ?? ""));
  const found = sources.length > 1 && unwritten.length > 0 ? unwritten : sources;
  const [only] = found;
  if (!only || found.length > 1)
    throw invalid(
      `${folder} has ${found.length === 0 ? "no" : "more than one"} source file that could be meant.`,
      "Name it in .meta/config.json under files.solution.",
    );
  return only;
}

/** Source files that are no tests; a link is none of them. */
async function sourcePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isSymbolicLink() && extname(entry.name) in LANGUAGES)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !TEST_FILE.test(path))
    .sort();
}

/** Types that stand beside a Java file and that it may use: the others of its folder. */
async function besideOf(folder: string, path: string): Promise<string> {
  if (extname(path) !== ".java") return "";
  const others = (await sourcePaths(folder)).filter((other) => other !== path && dirname(other) === dirname(path));
  const texts = await Promise.all(others.map((other) => readText(join(folder, other))));
  return texts.join("\n");
}

/** What is wanted: `.docs`, else a README or the only Markdown file there is. */
async function readInstructions(folder: string): Promise<string> {
  const parts = await Promise.all(INSTRUCTIONS.map((name) => readText(join(folder, ".docs", name))));
  const docs = parts.filter((text) => (text ?? "").trim() !== "");
  if (docs.length > 0) return docs.join("\n\n").trim();
  const markdown = (await readdir(folder)).filter((name) => /\.(?:md|txt)$/i.test(name) && !HELP.test(name));
  const named = markdown.find((name) => /^(?:readme|instructions?)\./i.test(name));
  const chosen = named ?? (markdown.length === 1 ? markdown[0] : undefined);
  return chosen === undefined ? "" : ((await readText(join(folder, chosen))) ?? "").trim();
}

/** What `solve` was asked. Throws INVALID_INPUT before anything is begun. */
export async function readSolveRequest(
  { values }: CommandArguments,
  cwd: string,
): Promise<Exercise & { file: string; seed: number | undefined }> {
  const { folder, seed } = values;
  if (typeof folder !== "string" || folder === "") throw invalid("A folder is missing.", USAGE);
  if (seed !== undefined && !/^\d{1,9}$/.test(String(seed)))
    throw invalid("--seed is no number.", "Use a whole number.");
  return { ...(await readExercise(resolve(cwd, folder))), seed: seed === undefined ? undefined : Number(seed) };
}

/** Puts the solution in the stub's place. Throws CONFLICT when the file changed meanwhile: nobody's work is lost. */
export async function writeSolution(file: string, stub: string, code: string): Promise<void> {
  if ((await readText(file)) !== stub)
    throw new AppError("CONFLICT", `${file} changed meanwhile.`, "Start it again, or use --dry-run to see the answer.");
  await writeFile(file, `${code.trimEnd()}\n`);
}

/** Reads an exercise; its tests are never opened. Throws INVALID_INPUT with what is missing. */
async function readExercise(folder: string): Promise<Exercise & { file: string }> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw invalid(`${folder} is no folder.`, USAGE);
  const path = await stubPath(folder);
  const file = resolve(folder, path);
  const [home, real] = await Promise.all([realpath(folder), realpath(file).catch(() => file)]);
  // A link may lead anywhere, and the file is written later.
  if (!file.startsWith(resolve(folder) + sep) || !real.startsWith(home + sep))
    throw invalid(`${path} lies outside the folder.`, "Name a file of the folder, and no link out of it.");
  const language = LANGUAGES[extname(path)];
  if (!language)
    throw invalid(
      `${path} is in no language that can be judged here.`,
      `Known are ${Object.keys(LANGUAGES).join(", ")}.`,
    );
  const stub = await readText(file);
  if (stub === null) throw invalid(`${path} cannot be read.`, "Put the file with its signatures there.");
  const instructions = await readInstructions(folder);
  if (instructions === "")
    throw invalid(`${folder} does not say what is wanted.`, "Write it into .docs/instructions.md or README.md.");
  return { language, instructions, path, stub, beside: await besideOf(folder, path), file };
}
