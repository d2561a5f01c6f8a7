import { createHash } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import type { FileDiff, Version } from "@guildhall/contracts";
import { type CommitFacts, printCommit, readCommit } from "./commit-message.ts";
import { MAX_TEXT_BYTES, textOf } from "./file-content.ts";
import { git, gitOk } from "./git-command.ts";

const BRANCH = "refs/heads/main";
const AUTHOR = "Guildhall <guildhall@localhost>";
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const SHA = /^[0-9a-f]{40}$/;

/** Path to the name git gives its bytes. */
export type TreeMap = ReadonlyMap<string, string>;

export function blobSha(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** A path as fast-import reads it. */
const quoted = (path: string) => `"${path.replace(/[\\"]/g, "\\$&")}"`;

export async function createRepository(gitDir: string): Promise<void> {
  const staged = `${gitDir}.new`;
  await rm(staged, { recursive: true, force: true });
  await gitOk(staged, ["init", "--quiet", "--bare", "--template=", "--initial-branch=main"]);
  await rename(staged, gitDir);
}

/** The commit `main` points to; null before the first. */
export async function headSha(gitDir: string): Promise<string | null> {
  const { code, stdout } = await git(gitDir, ["rev-parse", "--verify", "--quiet", BRANCH]);
  return code === 0 ? stdout.toString().trim() : null;
}

/** Is it a version of this project (a commit that `main` comes from)? */
export async function isVersion(gitDir: string, sha: string): Promise<boolean> {
  if (!SHA.test(sha)) return false;
  return (await git(gitDir, ["merge-base", "--is-ancestor", sha, BRANCH])).code === 0;
}

export async function treeOf(gitDir: string, sha: string | null): Promise<TreeMap> {
  const out = sha === null ? "" : (await gitOk(gitDir, ["ls-tree", "-r", "-z", sha])).toString();
  const tree = new Map<string, string>();
  for (const entry of out.split("\0")) {
    const [meta, path] = entry.split("\t", 2);
    const [, kind, blob] = meta?.split(" ") ?? [];
    if (path && blob && kind === "blob") tree.set(path, blob);
  }
  return tree;
}

/** Adds a commit on top of `parent` and moves `main` there, or fails and moves nothing. Returns its sha. */
export async function addCommit(
  gitDir: string,
  parent: string | null,
  facts: CommitFacts,
  changes: { path: string; data: Uint8Array | null }[],
  nowMs: number,
): Promise<string> {
  const message = Buffer.from(printCommit(facts));
  const seconds = Math.floor(nowMs / 1000);
  const parts: Buffer[] = [
    Buffer.from(`commit ${BRANCH}\nmark :1\ncommitter ${AUTHOR} ${seconds} +0000\ndata ${message.length}\n`),
    message,
    Buffer.from(parent ? `\nfrom ${parent}\n` : "\n"),
  ];
  // Removals first: where a file became a folder, `D` of its name takes away all that is below it.
  for (const { path, data } of changes) if (data === null) parts.push(Buffer.from(`D ${quoted(path)}\n`));
  for (const { path, data } of changes) {
    if (data === null) continue;
    const head = Buffer.from(`M 100644 inline ${quoted(path)}\ndata ${data.length}\n`);
    parts.push(head, Buffer.from(data), Buffer.from("\n"));
  }
  await gitOk(gitDir, ["fast-import", "--quiet", "--done"], Buffer.concat([...parts, Buffer.from("done\n")]));
  return (await gitOk(gitDir, ["rev-parse", BRANCH])).toString().trim();
}

/** All versions, newest first. */
export async function history(gitDir: string): Promise<Version[]> {
  if (!(await headSha(gitDir))) return [];
  const out = (await gitOk(gitDir, ["log", "-z", "--first-parent", "--format=%H%n%ct%n%B", BRANCH])).toString();
  const commits = out.split("\0").filter((entry) => entry !== "");
  return commits.map((entry, index) => {
    const [id = "", seconds = "0", ...message] = entry.split("\n");
    const createdAt = new Date(Number(seconds) * 1000).toISOString();
    return { id, seq: commits.length - index, createdAt, ...readCommit(message.join("\n")) };
  });
}

/** Origin of the newest version that touched each file. */
export async function lastOrigins(gitDir: string): Promise<Map<string, Version["origin"]>> {
  const found = new Map<string, Version["origin"]>();
  if (!(await headSha(gitDir))) return found;
  const format = "--format=%x01%(trailers:key=Guildhall-Origin,valueonly)";
  const out = (await gitOk(gitDir, ["log", "-z", "--name-only", "--no-renames", format, BRANCH])).toString();
  for (const commit of out.split("\u0001").slice(1)) {
    const [origin = "", ...paths] = commit.split(/[\0\n]+/);
    for (const path of paths) if (path && !found.has(path)) found.set(path, origin.trim() as Version["origin"]);
  }
  return found;
}

/** Bytes of blobs, in order. */
async function readBlobs(gitDir: string, blobs: string[]): Promise<Buffer[]> {
  if (blobs.length === 0) return [];
  const out = await gitOk(gitDir, ["cat-file", "--batch"], `${blobs.join("\n")}\n`);
  const found: Buffer[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const size = Number(out.subarray(at, end).toString().split(" ")[2]);
    if (!Number.isFinite(size)) throw new Error(`git cat-file: ${out.subarray(at, end)}`);
    found.push(out.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return found;
}

export async function readBlobAt(gitDir: string, sha: string, path: string): Promise<Uint8Array | null> {
  const blob = (await treeOf(gitDir, sha)).get(path);
  if (!blob) return null;
  return (await readBlobs(gitDir, [blob]))[0] ?? null;
}

/** What changed between two commits; `from` null is the empty project. Texts over 1 MiB come as binary. */
export async function diffCommits(gitDir: string, from: string | null, to: string): Promise<FileDiff[]> {
  const out = (await gitOk(gitDir, ["diff-tree", "-r", "-z", "--no-renames", from ?? EMPTY_TREE, to])).toString();
  const fields = out.split("\0");
  const rows: { path: string; before: string | null; after: string | null }[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, , before = "", after = ""] = fields[i]?.split(" ") ?? [];
    const real = (sha: string) => (/^0+$/.test(sha) ? null : sha);
    rows.push({ path: fields[i + 1] ?? "", before: real(before), after: real(after) });
  }
  const wanted = [...new Set(rows.flatMap(({ before, after }) => [before, after]).filter((sha) => sha !== null))];
  const bytes = new Map((await readBlobs(gitDir, wanted)).map((data, i) => [wanted[i] ?? "", data]));
  const text = (sha: string | null) => {
    const data = sha === null ? Buffer.alloc(0) : (bytes.get(sha) ?? Buffer.alloc(0));
    return data.length > MAX_TEXT_BYTES ? null : textOf(data);
  };
  return rows.map(({ path, before, after }) => {
    const [old, now] = [text(before), text(after)];
    const binary = old === null || now === null;
    const status = before === null ? "added" : after === null ? "deleted" : "modified";
    return { path, status, before: binary ? "" : old, after: binary ? "" : now, binary };
  });
}
