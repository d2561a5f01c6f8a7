import { STORE_ACTIONS } from "../form.ts";

export type StoreVerb = (typeof STORE_ACTIONS)[number];

const VERBS: Record<StoreVerb, string[]> = {
  add: ["add", "new", "create", "insert"],
  list: ["list", "ls", "all", "overview"],
  done: ["done", "complete", "finish", "tick", "mark", "close"],
  remove: ["remove", "rm", "delete", "del", "drop"],
  update: ["update", "edit", "change", "modify"],
  show: ["show", "view", "get", "display"],
  search: ["search", "find", "lookup"],
  clear: ["clear", "reset"],
  take: [],
  next: [],
  log: ["log", "checkin", "check-in", "did", "track"],
};
/** Words for commands that are not of a store. */
const OTHER = new Set(
  "summary summarise summarize stats statistics report total totals balance export import encode decode encrypt decrypt convert format parse validate check generate count split merge sort to from start stop status streak top next random today overdue sum average spend due".split(
    " ",
  ),
);
const REPORTS = new Set("summary summarise summarize stats statistics report total totals balance sum".split(" "));

export const storeVerb = (word: string): StoreVerb | null =>
  STORE_ACTIONS.find((verb) => VERBS[verb].includes(word.toLowerCase())) ?? null;

export const isCommandWord = (word: string): boolean => storeVerb(word) !== null || OTHER.has(word.toLowerCase());

export const isReportWord = (word: string): boolean => REPORTS.has(word.toLowerCase());

/** Words listed as commands: "with add, list and done", "commands: add, list". */
export function listedCommands(prose: string): string[] {
  const lists =
    /\b(?:commands?|subcommands?|actions?|operations?|with|supports?|supporting|can|lets? me|lets? (?:you|users)|to|terminal|able to)\b\s*(?:like|are|:|the commands?|such as)?\s*((?:["'`]?[a-z-]+["'`]?(?: (?:an?|the|my|new|all|some|them|items?|tasks?|todos?|entries|entry|notes?|one|it|[a-z]+s|as done|as complete|by [a-z]+))*(?:,\s*(?:and |or )?|\s+and\s+|\s+or\s+|\s*\/\s*|\s*;\s*))+["'`]?[a-z-]+["'`]?)/gi;
  const best: string[][] = [];
  for (const match of prose.matchAll(lists)) {
    const items = (match[1] ?? "")
      .split(/,|\band\b|\bor\b|\/|;/)
      .map((item) => item.replace(/["'`]/g, "").trim().toLowerCase());
    const words = items.map((item) => item.split(" ")[0] ?? "").filter((word) => isCommandWord(word));
    if (words.length >= 2) best.push(words);
  }
  const listed = [...new Set(best.sort((a, b) => b.length - a.length)[0] ?? [])];
  const told = clauseCommands(prose);
  return told.length > listed.length ? told : listed;
}

/** What stands behind a deed of a list: "add a book with …", "list all books", "mark a task as done". */
const OBJECT = /^([a-z]+) (?:an?|the|all|new|my|every|each|open|them|it|one|entries|[a-z]+s)\b/i;

/** What a program does to a file is no list of its own. */
const WORKS_ON_FILE =
  /\b(?:reads|read an?|takes an?|given an?|parses?|converts?)\b[^.]{0,40}\b(?:csv|files?|stdin|standard input)\b/i;

/** "I can add a book with title and author, list all books and mark a book as read": deeds of one list, clause by clause. */
function clauseCommands(prose: string): string[] {
  if (WORKS_ON_FILE.test(prose)) return [];
  const found = prose
    .split(/[.;:,]\s+|\s+and\s+|\s+or\s+/)
    .map((clause) =>
      clause
        .trim()
        .replace(
          /^(?:(?:and|or|then|also|it|i|we|you|should|can|could|be able to|want to|to|lets? (?:me|you|users)) )+/i,
          "",
        ),
    )
    .flatMap((clause) => OBJECT.exec(clause)?.[1]?.toLowerCase() ?? [])
    .filter((word) => storeVerb(word) !== null);
  const verbs = new Set(found.map(storeVerb));
  const isList = verbs.has("add") && (verbs.has("list") || verbs.has("search") || verbs.has("show")) && verbs.size > 1;
  return isList
    ? found.filter((word, at) => found.findIndex((other) => storeVerb(other) === storeVerb(word)) === at)
    : [];
}
