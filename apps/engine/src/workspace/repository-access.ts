import { spawn } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "@guildhall/contracts";
import { FIXED_CONFIG, GIT_ENVIRONMENT, gitOk } from "./git-command.ts";

const UPLOAD_MS = 10 * 60_000;

/** An upload-pack at work: what it answers, and how to end it early. */
export interface UploadPack {
  stdin: NodeJS.WritableStream;
  stdout: Readable;
  stop(): void;
}

/**
 * Serves one step of a clone or fetch from a project's bare repository (git's stateless protocol). It only reads.
 * `protocol` is the client's Git-Protocol header; anything but plain key=value pairs is left out.
 */
export function uploadPack(gitDir: string, options: { advertise: boolean; protocol: string | undefined }): UploadPack {
  const args = [
    "upload-pack",
    "--stateless-rpc",
    "--strict",
    ...(options.advertise ? ["--advertise-refs"] : []),
    gitDir,
  ];
  const { protocol } = options;
  const version = protocol && /^[a-z0-9=:-]{1,100}$/.test(protocol) ? { GIT_PROTOCOL: protocol } : {};
  const child = spawn("git", [...FIXED_CONFIG, ...args], {
    env: { ...GIT_ENVIRONMENT, ...version },
    cwd: "/",
    stdio: ["pipe", "pipe", "ignore"],
    timeout: UPLOAD_MS,
  });
  child.stdin.on("error", () => undefined);
  child.on("error", (error) => child.stdout.destroy(error));
  return { stdin: child.stdin, stdout: child.stdout, stop: () => void child.kill("SIGKILL") };
}

/**
 * Makes a working copy with its history in a new or empty host folder that the owner named. Throws AppError CONFLICT
 * when something is in it already.
 */
export async function cloneInto(gitDir: string, folder: string): Promise<void> {
  const target = resolve(folder);
  await mkdir(target, { recursive: true });
  if ((await readdir(target)).length > 0) {
    throw new AppError("CONFLICT", `The folder ${target} is not empty.`, "Name a new or an empty folder.");
  }
  await gitOk(gitDir, ["clone", "--quiet", "--no-hardlinks", "--template=", "--origin=guildhall", gitDir, target]);
  await gitOk(`${target}/.git`, ["remote", "remove", "guildhall"]);
}
