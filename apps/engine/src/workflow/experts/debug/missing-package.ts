import type { CaseResult } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";

const FORMS = [
  /\bModuleNotFoundError: No module named ['"]([\w.]+)['"]/,
  /\bCannot find (?:package|module) ['"]([^'"]+)['"]/,
  /\bFailed to (?:resolve import|load url) ["']?([^"'\s]+)/,
  /\berror: package ([\w.]+) does not exist/,
];
/** Paths and aliases of paths are the project's own. */
const OWN_PATH = /^(?:\.|\/|[@~#]\/|\w+:|[A-Za-z]:\\)/;

/** The package a test wants that is not there; null where it fails for another reason, or misses a part of the project. Pure. */
export function missingPackage(output: string, sources: readonly SourceFile[]): string | null {
  const said = FORMS.map((form) => form.exec(output)?.[1]).find((name) => name !== undefined);
  if (said === undefined || OWN_PATH.test(said)) return null;
  const [first = "", second = ""] = said.split("/");
  const name = first.startsWith("@")
    ? `${first}/${second}`
    : first.includes(".js")
      ? said
      : (first.split(".")[0] ?? "");
  const own = sources.some(({ path }) => path.split("/").some((part) => part.replace(/\.\w+$/, "") === name));
  return own || name === "" ? null : name;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** What is told once of tests that cannot start because packages are missing; null where none is. Pure. */
export function cannotRun(failing: readonly CaseResult[], sources: readonly SourceFile[]): string | null {
  const missing = [...new Set(failing.flatMap(({ output }) => missingPackage(output, sources) ?? []))];
  const [first] = missing;
  if (first === undefined) return null;
  const python = failing.some(({ file }) => file.endsWith(".py"));
  const remedy = python
    ? `Install ${missing.length === 1 ? "it" : "them"} for the Python of this machine (\`sudo apt install ${missing.map((name) => `python3-${name.replaceAll("_", "-")}`).join(" ")}\` where that is packaged), or run the tests where they start and paste what they say.`
    : "Run the tests where they start, and paste what they say.";
  return missing.length === 1
    ? `The tests cannot run here: the package ${first} is not installed. ${remedy}`
    : `The tests cannot run here: the packages ${list(missing)} are not installed. ${remedy}`;
}
