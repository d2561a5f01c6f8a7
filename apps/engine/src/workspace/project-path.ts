import { AppError } from "@guildhall/contracts";

const MAX_NAME_BYTES = 255;
const MAX_PATH_BYTES = 1024;
const MAX_DEPTH = 32;

/** Half-written files of the engine itself; never listed, never part of a version. */
export const STAGING_PREFIX = ".guildhall-";

/** Made by tools, made again by tools: not listed, not part of a version. */
const IGNORED = new Set([
  "node_modules",
  "dist",
  ".venv",
  "__pycache__",
  ".pytest_cache",
  ".hypothesis",
  ".vite",
  ".data",
  "coverage",
]);

export function refuse(path: string, why: string): AppError {
  const shown = path.length > 80 ? `${path.slice(0, 80)}…` : path;
  return new AppError(
    "PATH_REFUSED",
    `The path ${JSON.stringify(shown)} ${why}.`,
    "Name a plain file inside the project.",
  );
}

/** Is this name left out of lists and versions? `.git` is: the project's own repository belongs to its owner. */
export function isIgnored(name: string): boolean {
  return IGNORED.has(name) || name.startsWith(STAGING_PREFIX) || name.toLowerCase() === ".git";
}

function reasonAgainst(name: string): string | null {
  if (name === "" || name === "." || name === "..") return "steps outside or has an empty part";
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) return "has a name over 255 bytes";
  if (name.toLowerCase() === ".git") return "leads into a git folder";
  if (name.startsWith(STAGING_PREFIX)) return "is a name Guildhall keeps for itself";
  return null;
}

/**
 * The parts of a relative, `/`-separated path. Throws AppError PATH_REFUSED: `..`, absolute, empty parts, NUL and
 * other control characters, backslashes, lone surrogates, `.git`, names over 255 bytes, paths over 1,024.
 */
export function splitPath(path: string): string[] {
  if (path.startsWith("/")) throw refuse(path, "is absolute");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(path)) throw refuse(path, "has a control character or a backslash");
  if (!path.isWellFormed()) throw refuse(path, "is not valid Unicode");
  if (Buffer.byteLength(path) > MAX_PATH_BYTES) throw refuse(path, "is too long");
  const parts = path.split("/");
  if (parts.length > MAX_DEPTH) throw refuse(path, "is too deep");
  for (const part of parts) {
    const why = reasonAgainst(part);
    if (why) throw refuse(path, why);
  }
  return parts;
}
