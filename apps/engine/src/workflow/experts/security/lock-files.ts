import type { ReviewFinding, Severity } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { lineAt } from "../evidence/numbered.ts";

const LOCKS = ["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"];
const INSTALL_SCRIPTS = /^(?:pre|post)?install$/;

interface LockedPackage {
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

function json(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * What lock files and manifests say without a network: nothing pinned, sources that are no registry, no checksum, code
 * that runs on install. Whether a pinned version has a known hole is not said here: that needs a list from outside. Pure.
 */
export function lockFileFindings(sources: readonly SourceFile[]): ReviewFinding[] {
  return sources.flatMap((source) => {
    const name = source.path.split("/").at(-1) ?? "";
    const folder = source.path.slice(0, source.path.length - name.length);
    if (name === "package.json") return manifest(source, sources, folder);
    if (name === "package-lock.json") return lock(source);
    return /^requirements[\w.-]*\.txt$/.test(name) ? requirements(source) : [];
  });
}

function row(
  { path, text }: SourceFile,
  at: string,
  said: { severity: Severity; rule: string; message: string; cure: string },
): ReviewFinding {
  const line = text.split("\n").findIndex((entry) => entry.includes(at)) + 1;
  return { path, line, ...said, quote: lineAt(text, line).trim().slice(0, 160), by: "rule", explained: "" };
}

function manifest(source: SourceFile, sources: readonly SourceFile[], folder: string): ReviewFinding[] {
  const parsed = json(source.text);
  if (!parsed) return [];
  const dependencies = {
    ...(parsed.dependencies as Record<string, string>),
    ...(parsed.devDependencies as Record<string, string>),
  };
  const rows = Object.entries(dependencies).flatMap(([name, range]) => {
    if (/^(?:\*|latest|x)$/.test(range))
      return [
        row(source, `"${name}"`, {
          severity: "medium",
          rule: "unpinned",
          message: `\`${name}\` takes any version.`,
          cure: "Name the version that was tried.",
        }),
      ];
    if (/^(?:git|http)|^[\w-]+\/[\w-]+$/.test(range))
      return [
        row(source, `"${name}"`, {
          severity: "medium",
          rule: "outside-source",
          message: `\`${name}\` comes from an address and not from a registry.`,
          cure: "Pin the commit and keep a checksum.",
        }),
      ];
    return [];
  });
  const locked = LOCKS.some((lockName) =>
    sources.some(({ path }) => path === `${folder}${lockName}` || path === lockName),
  );
  if (Object.keys(dependencies).length > 0 && !locked)
    rows.push(
      row(source, 'ependencies"', {
        severity: "medium",
        rule: "no-lock-file",
        message: "Nothing says which versions are installed: each install may bring others.",
        cure: "Keep the lock file with the project.",
      }),
    );
  for (const [name, script] of Object.entries((parsed.scripts as Record<string, string>) ?? {}))
    if (INSTALL_SCRIPTS.test(name))
      rows.push(
        row(source, `"${name}"`, {
          severity: "low",
          rule: "install-script",
          message: `\`${String(script).slice(0, 80)}\` runs when somebody installs this.`,
          cure: "Say why it has to.",
        }),
      );
  return rows;
}

function lock(source: SourceFile): ReviewFinding[] {
  const packages = (json(source.text)?.packages ?? {}) as Record<string, LockedPackage>;
  const entries = Object.entries(packages).filter(([path, entry]) => path !== "" && !entry.link);
  const say = (found: typeof entries, said: { severity: Severity; rule: string; message: string; cure: string }) => {
    const [first] = found;
    return first ? [row(source, `"${first[0]}"`, said)] : [];
  };
  const plain = entries.filter(([, { resolved }]) => resolved?.startsWith("http://"));
  const outside = entries.filter(([, { resolved }]) => resolved?.startsWith("git"));
  const unsummed = entries.filter(([, { resolved, integrity }]) => resolved?.startsWith("http") && !integrity);
  const scripts = entries.filter(([, { hasInstallScript }]) => hasInstallScript);
  const named = (found: typeof entries) =>
    found
      .slice(0, 5)
      .map(([path]) => path.replace(/^.*node_modules\//, ""))
      .join(", ");
  return [
    ...say(plain, {
      severity: "high",
      rule: "plain-http",
      message: `Fetched without TLS: ${named(plain)}.`,
      cure: "Fetch over https.",
    }),
    ...say(outside, {
      severity: "medium",
      rule: "outside-source",
      message: `From git and not from a registry: ${named(outside)}.`,
      cure: "Take the published version.",
    }),
    ...say(unsummed, {
      severity: "medium",
      rule: "no-checksum",
      message: `Without a checksum: ${named(unsummed)}.`,
      cure: "Make the lock file again.",
    }),
    ...say(scripts, {
      severity: "low",
      rule: "install-script",
      message: `Run code on install: ${named(scripts)}${scripts.length > 5 ? ` and ${scripts.length - 5} more` : ""}.`,
      cure: "Allow scripts by name only.",
    }),
  ];
}

function requirements(source: SourceFile): ReviewFinding[] {
  const loose = source.text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(?:#|-)/.test(line));
  const unpinned = loose.filter((line) => !/==|@\s*https?:|===/.test(line));
  const [first] = unpinned;
  const insecure = source.text
    .split("\n")
    .find(
      (line) =>
        /^\s*(?:-i|--index-url|--extra-index-url|--trusted-host)\b/.test(line) && /http:\/\/|trusted-host/.test(line),
    );
  return [
    ...(first
      ? [
          row(source, first, {
            severity: "medium",
            rule: "unpinned",
            message: `${unpinned.length} of ${loose.length} packages have no fixed version.`,
            cure: "Pin each with `==`, best with hashes.",
          }),
        ]
      : []),
    ...(insecure
      ? [
          row(source, insecure.trim(), {
            severity: "high",
            rule: "plain-http",
            message: "Packages are fetched from a source that is not checked.",
            cure: "Fetch over https.",
          }),
        ]
      : []),
  ];
}
