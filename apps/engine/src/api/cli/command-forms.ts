import type { CommandForm } from "./command.ts";
import { readSolveRequest } from "./exercise-folder.ts";
import { readAskRequest, readExpertsRequest, readRouteRequest } from "./guild-requests.ts";
import { readImportRequest } from "./import-request.ts";
import { readBuildRequest, readChangeRequest } from "./journey-requests.ts";
import { readTokenRequest } from "./token-command.ts";

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
    summary: "Makes, lists or revokes tokens with which other programs use /v1, /mcp and /metrics; one is shown once.",
    usage: "[create|list|revoke ID] [--name NAME] [--scopes chat,complete,embed,mcp,read] [--days N]",
    positionals: ["action", "id"],
    options: { action: string, name: string, scopes: string, days: string, id: string },
    check: readTokenRequest,
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
    positionals: ["source"],
    check: readImportRequest,
  },
  solve: {
    summary: "Completes the file of one exercise in DIR from its instructions; its tests are never read.",
    usage: "DIR [--seed N] [--dry-run]",
    positionals: ["folder"],
    options: { folder: string, seed: string, "dry-run": { type: "boolean" } },
    check: readSolveRequest,
  },
  route: {
    summary: "Says which expert a request is for, and why; nothing is started.",
    usage: "TEXT|@FILE [--project ID] [--stage NAME] [--expert ID]",
    positionals: ["text"],
    options: { text: string, project: string, stage: string, expert: string },
    check: readRouteRequest,
  },
  ask: {
    summary:
      "Lets two to four experts answer one text, and makes one answer of theirs; by itself the gate's first two.",
    usage: "TEXT|@FILE [--experts ID,ID] [--strategy WAY] [--samples N] [--project ID]",
    positionals: ["text"],
    options: { text: string, experts: string, strategy: string, samples: string, project: string },
    check: readAskRequest,
  },
  experts: {
    summary: "Lists the experts with state, load and record; adds one of your own, or removes it.",
    usage: "[add FILE | remove ID]",
    positionals: ["action", "what"],
    options: { action: string, what: string },
    check: readExpertsRequest,
  },
} satisfies Record<string, CommandForm>;
