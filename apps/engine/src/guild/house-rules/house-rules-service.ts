import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DoctorCheck, HouseRules, HouseRulesView } from "@guildhall/contracts";
import type { SettingRepository } from "@guildhall/db";
import type { Clock, Logger } from "../../platform/index.ts";
import { DEFAULT_RULES, parseHouseRules } from "./parse-house-rules.ts";

const FILE_NAME = "guildhall.yaml";
/** Asked by time and not by the folder's events: the database beside it would wake the watcher all the time. */
const LOOK_EVERY_MS = 500;
/** The text of the last file that was good, so that a restart with a broken one keeps it too; empty once it was taken away. */
const LAST_GOOD = "guild.houseRules.lastGood";

interface HouseRulesParts {
  home: string;
  settings: Pick<SettingRepository, "get" | "set">;
  clock: Pick<Clock, "now">;
  log: Logger;
  /** Whether there is an expert of that name. */
  knows: (expert: string) => boolean;
  /** After every reading of a changed file, good or broken. */
  onChange: (view: HouseRulesView) => void;
}

/** The team's settings in `guildhall.yaml`, read at the start and again whenever the file changes. */
export interface HouseRulesService {
  /** In force now; a broken file never changes them. */
  readonly rules: HouseRules;
  view(): HouseRulesView;
  /** Reads the file and begins to watch it. */
  start(): Promise<void>;
  /** Reads the file now. */
  reload(): Promise<HouseRulesView>;
  doctor(): DoctorCheck;
  stop(): void;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

const unreadable = (error: unknown): HouseRulesView["problems"] => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
  return [{ severity: "error", line: 1, column: 1, path: "", message: `The file cannot be read: ${code}.` }];
};

/** Makes the service; nothing is read before `start`. */
export function createHouseRules(parts: HouseRulesParts): HouseRulesService {
  const path = join(parts.home, FILE_NAME);
  const at = (): string => parts.clock.now().toISOString();
  let view: HouseRulesView = { rules: DEFAULT_RULES, source: "defaults", path, loadedAt: at(), problems: [] };
  let reading: Promise<unknown> = Promise.resolve();

  async function keepLastGood(problems: HouseRulesView["problems"]): Promise<HouseRulesView> {
    if (view.source !== "defaults") return { ...view, source: "last-good", problems };
    const kept = await parts.settings.get(LAST_GOOD);
    const rules = typeof kept === "string" && kept !== "" ? parseHouseRules(kept, parts.knows).rules : null;
    return rules ? { ...view, rules, source: "last-good", problems } : { ...view, problems };
  }

  /** A file that was taken away is not to come back when a later one is broken. */
  async function forgetLastGood(): Promise<void> {
    if (await parts.settings.get(LAST_GOOD)) await parts.settings.set(LAST_GOOD, "");
  }

  async function read(): Promise<HouseRulesView> {
    let text: string | null;
    try {
      text = await readIfThere(path);
    } catch (error) {
      return keepLastGood(unreadable(error));
    }
    if (text === null) {
      await forgetLastGood();
      return { rules: DEFAULT_RULES, source: "defaults", path, loadedAt: at(), problems: [] };
    }
    const { rules, problems } = parseHouseRules(text, parts.knows);
    if (rules === null) return keepLastGood(problems);
    await parts.settings.set(LAST_GOOD, text);
    return { rules, source: "file", path, loadedAt: at(), problems };
  }

  /** One reading after the other, so that the newest text wins. */
  function reload(): Promise<HouseRulesView> {
    const next = reading.then(async () => {
      view = await read();
      for (const { severity, line, path: where, message } of view.problems) {
        parts.log.warn({ file: path, line, where, severity }, `guildhall.yaml: ${message}`);
      }
      parts.onChange(view);
      return view;
    });
    reading = next.catch(() => undefined);
    return next;
  }

  return {
    get rules() {
      return view.rules;
    },
    view: () => view,
    reload,
    start: async () => {
      await reload();
      watchFile(path, { interval: LOOK_EVERY_MS, persistent: false }, () => {
        reload().catch((error: unknown) => parts.log.error({ err: error }, "guildhall.yaml could not be taken over"));
      });
    },
    doctor: () => doctorOf(view),
    stop: () => unwatchFile(path),
  };
}

function doctorOf({ source, path, problems }: HouseRulesView): DoctorCheck {
  const base = { id: "house-rules", title: "House rules (guildhall.yaml)" };
  const [first] = problems;
  if (!first) {
    const detail = source === "defaults" ? "no file, the defaults are in force" : "in force";
    return { ...base, status: "ok", detail, remedy: "" };
  }
  const told = `${path}:${first.line}:${first.column} ${first.path ? `${first.path}: ` : ""}${first.message}`;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  if (first.severity === "warning") return { ...base, status: "ok", detail: told + more, remedy: "" };
  const instead = source === "last-good" ? "the last good file stays in force" : "the defaults are in force";
  return {
    ...base,
    status: "degraded",
    detail: `${told}${more}; ${instead}`,
    remedy: "Correct the line; it is read again at once.",
  };
}
