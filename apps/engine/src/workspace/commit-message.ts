import type { Version } from "@guildhall/contracts";

const ORIGINS: readonly Version["origin"][] = ["build", "change", "edit", "restore", "stopped", "import"];

export interface CommitFacts {
  label: string;
  origin: Version["origin"];
  runId: string | null;
  filesChanged: number;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, 200);

/** What a version is, as a commit message: the label first, the rest as trailers that git tools know. */
export function printCommit(facts: CommitFacts): string {
  const trailers = [`Guildhall-Origin: ${facts.origin}`, `Guildhall-Files: ${facts.filesChanged}`];
  if (facts.runId) trailers.push(`Guildhall-Run: ${oneLine(facts.runId)}`);
  return `${oneLine(facts.label) || "Version"}\n\n${trailers.join("\n")}\n`;
}

export function readCommit(message: string): CommitFacts {
  const trailer = (name: string) => new RegExp(`^Guildhall-${name}: (.*)$`, "m").exec(message)?.[1] ?? null;
  const origin = ORIGINS.find((known) => known === trailer("Origin"));
  return {
    label: message.split("\n", 1)[0] ?? "",
    origin: origin ?? "import",
    runId: trailer("Run"),
    filesChanged: Number(trailer("Files") ?? 0),
  };
}
