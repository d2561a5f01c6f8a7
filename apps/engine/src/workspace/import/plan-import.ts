import { AppError, GENERATED_FOLDERS, IMPORT_LIMITS, type Skipped, UNREADABLE_REMEDY } from "@guildhall/contracts";
import { isIgnored, refuse, splitPath } from "../project-path.ts";

/** One entry of a folder or zip, before anything of it is read. */
export interface SourceEntry {
  /** As the source spells it, with `/`. */
  path: string;
  /** generated: a folder of a tool's making that was not looked into; closed: its permissions forbid to look. */
  kind: "file" | "link" | "other" | "generated" | "closed";
  sizeBytes: number;
}

export interface ImportPlan {
  keep: { entry: SourceEntry; path: string }[];
  skipped: Skipped[];
}

const NOT_TAKEN = { link: "link", other: "not-a-file", generated: "generated", closed: "unreadable" } as const;

type Limits = { [Name in keyof typeof IMPORT_LIMITS]: number };

const GENERATED = new Set(GENERATED_FOLDERS);
/** Names that hold a build's result only where a build is described beside them; elsewhere they are sources. */
const OUTPUT_FOLDERS = new Set(["build", "out", "target"]);
const BUILD_FILES = new Set([
  ...["package.json", "pom.xml", "build.gradle", "build.gradle.kts"],
  ...["pyproject.toml", "setup.py", "Cargo.toml"],
]);

/**
 * Which entries become files of a project, and which are left out and why. Pure.
 * Throws PATH_REFUSED for `..`, absolute paths, NUL, two names for one place; TOO_LARGE; INVALID_INPUT when nothing is
 * left. Links are never followed: they are left out.
 * @param byFolder the source is a folder of this machine: names the file API refuses are left out, not an attack
 */
export function planImport(
  entries: readonly SourceEntry[],
  options: { byFolder: boolean; limits?: Limits },
): ImportPlan {
  const limits = options.limits ?? IMPORT_LIMITS;
  if (entries.length > limits.entries) throw tooLarge(`more than ${limits.entries} entries`);
  const places = new Places();
  const top = commonTop(entries);
  const inside = entries.map((entry) => ({ entry, path: entry.path.slice(top.length) }));
  const described = new Set(
    inside.flatMap(({ path }) => {
      const cut = path.lastIndexOf("/") + 1;
      return BUILD_FILES.has(path.slice(cut)) ? [path.slice(0, cut)] : [];
    }),
  );
  const skipped = new SkippedRows();
  const keep: ImportPlan["keep"] = [];
  let bytes = 0;
  for (const { entry, path } of inside) {
    const generated = entry.kind === "generated" ? path : generatedFolder(path, described);
    if (generated !== null) {
      skipped.add(generated, "generated");
      continue;
    }
    try {
      splitPath(path);
    } catch (error) {
      if (!options.byFolder) throw error;
      skipped.add(path, "name");
      continue;
    }
    places.take(path);
    if (entry.kind !== "file") skipped.add(path, NOT_TAKEN[entry.kind]);
    else if (entry.sizeBytes > limits.fileBytes) skipped.add(path, "too-large");
    else {
      bytes += entry.sizeBytes;
      keep.push({ entry, path });
      if (keep.length > limits.files) throw tooLarge(`more than ${limits.files} files`);
      if (bytes > limits.bytes) throw tooLarge(`more than ${Math.round(limits.bytes / 1024 / 1024)} MiB of text`);
    }
  }
  if (keep.length === 0) throw nothingToOpen(skipped.rows());
  return { keep, skipped: skipped.rows() };
}

/** Why nothing became a project: where something may not be read, that. */
export const nothingToOpen = (skipped: readonly Skipped[]): AppError =>
  skipped.some(({ reason }) => reason === "unreadable")
    ? new AppError("FORBIDDEN", "There is no text file in it that may be read.", UNREADABLE_REMEDY)
    : new AppError("INVALID_INPUT", "There is no text file to open in it.", "Choose the folder with the sources.");

const tooLarge = (what: string) =>
  new AppError("TOO_LARGE", `It holds ${what}.`, "Choose a part of it, e.g. one package of the repository.");

/** The one folder everything lies in, with its slash; archives of hosts and browsers put one on top. */
function commonTop(entries: readonly SourceEntry[]): string {
  const first = entries[0]?.path ?? "";
  const top = first.slice(0, first.indexOf("/") + 1);
  if (top === "" || top === "/" || top === "./" || top === "../" || GENERATED.has(top.slice(0, -1))) return "";
  return entries.every(({ path }) => path.startsWith(top)) ? top : "";
}

/** The outermost folder on the way that tools made; null when there is none. */
function generatedFolder(path: string, described: ReadonlySet<string>): string | null {
  const parts = path.split("/");
  for (const [index, name] of parts.slice(0, -1).entries()) {
    const parent = parts
      .slice(0, index)
      .map((part) => `${part}/`)
      .join("");
    if (GENERATED.has(name.toLowerCase()) || isIgnored(name) || (OUTPUT_FOLDERS.has(name) && described.has(parent))) {
      return `${parent}${name}`;
    }
  }
  const name = parts.at(-1) ?? "";
  return isIgnored(name) ? path : null;
}

/** Names taken so far: one place must have one name on every system, and a file is no folder. */
class Places {
  private readonly files = new Map<string, string>();
  private readonly folders = new Map<string, string>();

  take(path: string): void {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join("/");
      const key = foldedName(folder);
      const known = this.folders.get(key);
      if (known !== undefined && known !== folder) throw clash(folder, known);
      if (this.files.has(key)) throw clash(path, this.files.get(key) ?? "");
      this.folders.set(key, folder);
    }
    const key = foldedName(path);
    const known = this.files.get(key) ?? this.folders.get(key);
    if (known !== undefined) throw clash(path, known);
    this.files.set(key, path);
  }
}

const foldedName = (path: string) => path.normalize("NFC").toLowerCase();

const clash = (path: string, known: string) =>
  refuse(
    path,
    path === known ? "is there twice" : `and ${JSON.stringify(known.slice(0, 80))} are one file on some systems`,
  );

class SkippedRows {
  private readonly found = new Map<string, Skipped>();

  add(path: string, reason: Skipped["reason"]): void {
    const row = this.found.get(path);
    if (row) row.files += 1;
    else this.found.set(path, { path, reason, files: 1 });
  }

  rows(): Skipped[] {
    return [...this.found.values()];
  }
}
