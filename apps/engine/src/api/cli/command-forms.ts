import type { CommandForm } from "./command.ts";
import { readSolveRequest } from "./exercise-folder.ts";
import { readImportRequest } from "./import-request.ts";
import { readBuildRequest, readChangeRequest } from "./journey-requests.ts";

const string = { type: "string" } as const;

/** What each command is called, takes and checks by itself: all that can be said without an engine. */
export const COMMAND_FORMS = {
  doctor: {
    summary: "Checks what this machine can do; --bundle also writes a file for support.",
    usage: "[--bundle]",
    options: { bundle: { type: "boolean" } },
  },
  login: { summary: "Makes a new one-time address to open the workspace.", usage: "", options: {} },
  token: {
    summary: "Makes a bearer token for programs on this machine, e.g. for /metrics; it is shown once.",
    usage: "",
    options: {},
  },
  build: {
    summary: "Takes an idea to a tested prototype in DIR.",
    usage:
      "--idea TEXT|@FILE [--kind ID] [--language python|typescript|web] [--answers auto|@FILE] [--seed N] [--name NAME] --out DIR",
    options: {
      idea: string,
      kind: string,
      language: string,
      answers: string,
      out: string,
      seed: string,
      name: string,
    },
    check: readBuildRequest,
  },
  change: {
    summary: "Changes a project as the conversation would, and tests it again.",
    usage: "--project ID --request TEXT|@FILE [--out DIR]",
    options: { project: string, request: string, out: string },
    check: readChangeRequest,
  },
  import: {
    summary: "Opens a folder or zip as a project: its files become version 1, its own tests run once.",
    usage: "DIR|ZIP [--name NAME]",
    options: { source: string, name: string },
    positional: "source",
    check: readImportRequest,
  },
  solve: {
    summary: "Completes the file of one exercise in DIR from its instructions; its tests are never read.",
    usage: "DIR [--seed N] [--dry-run]",
    positional: "folder",
    options: { folder: string, seed: string, "dry-run": { type: "boolean" } },
    check: readSolveRequest,
  },
} satisfies Record<string, CommandForm>;
