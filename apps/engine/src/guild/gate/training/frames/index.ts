import type { Intent } from "@guildhall/contracts";
import { LOOKING } from "./looking.ts";
import { MAKING } from "./making.ts";

/**
 * What things are called in requests. The same things stand in the frames of every intent, so that the gate learns
 * what is wanted and not what it is about.
 */
export const THINGS: readonly string[] = [
  "login form",
  "checkout page",
  "csv importer",
  "invoice total",
  "user table",
  "search box",
  "payment webhook",
  "settings screen",
  "date parser",
  "report generator",
  "notification service",
  "session store",
  "image upload",
  "api client",
  "background job",
  "queue worker",
  "price calculator",
  "permissions check",
  "cache layer",
  "email template",
  "signup flow",
  "order history",
  "chat widget",
  "file watcher",
  "rate limiter",
  "dashboard chart",
  "export button",
  "config loader",
  "command line tool",
  "database migration",
  "websocket handler",
  "retry logic",
  "todo list",
  "booking calendar",
  "inventory service",
  "auth middleware",
  "logging setup",
  "graph view",
  "markdown editor",
  "data pipeline",
  "shopping cart",
  "profile page",
  "token refresh",
  "pagination",
  "autocomplete",
  "audit log",
  "product catalog",
  "feature flags",
  "parser",
  "scheduler",
  "router",
  "tokenizer",
  "event bus",
  "billing module",
  "mobile app",
  "admin panel",
];

/** `{thing}` and `{file}` are filled; each frame says what is wanted in one register people use. */
export const FRAMES: Record<Intent, readonly string[]> = { ...MAKING, ...LOOKING };

export const FILES: readonly string[] = [
  "src/app.ts",
  "utils.py",
  "server/index.js",
  "main.go",
  "lib/parser.rs",
  "models/user.py",
  "OrderService.java",
  "components/Table.tsx",
  "store.ts",
  "handlers.py",
  "config.yaml",
  "api/routes.ts",
];
