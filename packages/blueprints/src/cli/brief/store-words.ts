import type { CliField } from "../form.ts";
import { fieldNamed } from "./columns.ts";
import { comparisonOf } from "./comparisons.ts";
import type { Reading } from "./reading.ts";

type Role = "add" | "list" | "remove" | "take";
type Where = { field: string; op: "lt" | "le" | "gt" | "ge" | "is" | "has"; arg: string };

/** What the brief says a command does: the words behind its call, up to the next call or the end of the sentence. */
export function deedOf(reading: Reading, command: string): string {
  const call = new RegExp(
    `\`(?:${reading.name} )?${command}(?=[ \`])[^\`\\n]*\`${reading.nameGiven ? `|(?:^|[\\s(])${reading.name} ${command}\\b` : ""}`,
    "gi",
  );
  const found: string[] = [];
  for (const match of reading.brief.matchAll(call)) {
    const after = reading.brief.slice(match.index + match[0].length);
    const others = reading.commands.filter((one) => one !== command).join("|");
    const next = others === "" ? -1 : after.search(new RegExp(`\`(?:${reading.name} )?(?:${others})[ \`]`));
    const end = /[.!?](?=\s+[A-Z`"(])|\n|$/.exec(after)?.index ?? after.length;
    found.push(
      after
        .slice(0, next >= 0 ? Math.min(next, end) : end)
        .replace(/[,;]?\s*(?:and\s*)?$/, "")
        .trim(),
    );
  }
  if (found.length > 0 || reading.usages.some((usage) => usage.command === command)) return found.join(" ");
  // Commands that are only listed: "list them sorted by name", and not the noun of "a chores list for …".
  const told = (before: string): string | undefined =>
    new RegExp(`${before}${command} [^,.;]*`, "i").exec(reading.prose)?.[0];
  return (
    (told("(?:^|[,:;.]\\s+|\\b(?:and|or|can|to|then|me) )") ?? told("\\b"))?.replace(
      new RegExp(`^.*?\\b${command}\\b`, "i"),
      "lists",
    ) ?? ""
  );
}

const ROLES: [Role, RegExp][] = [
  [
    "take",
    /^(?:then |also )?(?:takes? (?:(?:some|it|that|them|that many|that much|so many|one|two|three|four|five|ten|\d+)(?: (?:of (?:it|them)|[a-z]+))? )?(?:out|away|off)|removes? (?:that (?:many|much)|so (?:many|much)|\d+)|uses? up|subtracts?|decreases?|reduces?|lowers?|withdraws?|consumes?|spends? from)\b/i,
  ],
  [
    "remove",
    /^(?:then |also )?(?:ends?|removes?|deletes?|takes? (?:it |one )?off|drops?|forgets?|takes? (?:it |one |them |someone |somebody |the \w+ )?(?:out|off)(?! of\b)|brings? (?:it )?back|cancels?|clears? (?:it|one))\b/i,
  ],
  [
    "add",
    /^(?:\([^)]*\) )?(?:then |also )?(?:notes?|records?|saves?|stores?|adds?|registers?|creates?|puts? in|enters?|keeps?|remembers?|logs?|writes? down|books?)\b(?! (?:up|off))/i,
  ],
  ["list", /^(?:then |also )?(?:lists?|shows?|prints?|displays?|gives?)\b/i],
];
const FIGURES =
  /\b(?:totals?|sums?|summed|averages?|mean|counts?|how (?:many|much|often)|number of|longest|shortest|streaks?|per (?:day|week|month|category|tag|person)|balance|percent\w*|random|remaining|left over|minutes|hours)\b/i;

/** What a command of a list does by its own words; null when those words ask for more than the house can do. */
export function roleOf(deed: string): Role | null {
  const role = ROLES.find(([, pattern]) => pattern.test(deed))?.[0] ?? null;
  return role === "list" && FIGURES.test(deed) ? null : role;
}

/** The condition a query has: "only what I have less than 2 of", "whose due date is before that day". */
export function whereOf(deed: string, fields: CliField[], arg: { name: string; type: string }): Where | null {
  const number = ["integer", "decimal", "number"].includes(arg.type);
  const same = fieldNamed(fields, arg.name);
  const compare = comparisonOf(deed, arg.type === "date" ? "date" : "number");
  if ((number && !(same && !["integer", "decimal", "number"].includes(same.type))) || arg.type === "date") {
    const fits = fields.filter((one) =>
      number ? ["integer", "decimal", "number"].includes(one.type) : one.type === "date",
    );
    const named =
      fits.find((one) => new RegExp(`\\b${one.name.replaceAll("_", " ")}\\b`, "i").test(deed)) ??
      (fits.length === 1 ? fits[0] : undefined);
    if (compare === "unclear") return null;
    if (named && compare) return { field: named.name, op: compare, arg: arg.name };
    return same && fits.includes(same) && /\bonly\b|\bjust\b/i.test(deed)
      ? { field: same.name, op: "is", arg: arg.name }
      : null;
  }
  if (!same) return null;
  return { field: same.name, op: /s$/.test(same.name) && same.type === "text" ? "has" : "is", arg: arg.name };
}

/** The order a list is printed in, as the brief says it. */
export function orderOf(
  deed: string,
  fields: CliField[],
  label: string,
): { sortBy: string; descending: boolean } | null {
  const numeric = fields.find((one) => ["decimal", "integer", "number"].includes(one.type));
  const named = /\b(?:sort(?:ed|s)?|order(?:ed|s)?) by (?:the |its |their )?([a-z]+)/i.exec(deed)?.[1];
  const by = named ? fieldNamed(fields, named) : null;
  const down = /\b(?:newest|latest|most|largest|highest|biggest|longest)\b[^.,;]{0,20}\bfirst\b|\bdescending\b/i.test(
    deed,
  );
  if (by) return { sortBy: by.name, descending: down };
  const date = fields.find((one) => one.type === "date");
  if (
    /\b(?:most days late|longest overdue|most overdue|soonest|earliest|oldest|next due)\b[^.;]{0,20}\bfirst\b/i.test(
      deed,
    ) &&
    date
  )
    return { sortBy: date.name, descending: false };
  if (/\b(?:newest|latest|most recent)\b[^.;]{0,20}\bfirst\b/i.test(deed) && date)
    return { sortBy: date.name, descending: true };
  if (/\b(?:largest|highest|biggest|most)\b[^.;]{0,20}\bfirst\b/i.test(deed) && numeric)
    return { sortBy: numeric.name, descending: true };
  if (/\b(?:smallest|lowest|cheapest|least)\b[^.;]{0,20}\bfirst\b/i.test(deed) && numeric)
    return { sortBy: numeric.name, descending: false };
  // Entries without a date are as new as their numbers.
  if (/\b(?:newest|latest|most recent)\b[^.;]{0,20}\bfirst\b/i.test(deed) && !date)
    return { sortBy: "id", descending: true };
  return /\balphabetical|\bA to Z\b|\bby name\b|\bin the same (?:way|order)\b/i.test(deed)
    ? { sortBy: label, descending: false }
    : null;
}

/** What is printed when a list has nothing to show: "or `nothing overdue`", "if there is nothing, print `empty`". */
export const emptyText = (deed: string): string | null =>
  /\bor (?:just |only )?`([^`]+)`\s*(?:$|[.,;]|(?:if|when)\b)/i.exec(deed)?.[1] ??
  /\b(?:if|when) (?:there (?:is|are) |it's |it is )?(?:nothing|none|no \w+|empty)\b[^`.]{0,40}`([^`]+)`/i.exec(
    deed,
  )?.[1] ??
  null;

/** Rules about what may be saved. */
export function savingRules(
  brief: string,
  deed: string,
  fields: CliField[],
  label: string,
): {
  unique: { field: string; ignoreCase: boolean } | null;
  merge: string | null;
  positive: string[];
  prefixes: Map<string, string[]>;
} {
  const twice =
    /\b(?:the )?same ([a-z]+)[^.;]{0,30}\b(?:can't|cannot|can not|must not|may not|mustn't|is an error|is refused|not allowed)\b|\b(?:no|two) (?:two )?[a-z]+s? (?:with|can have|may have|have|cannot have|can't have|must not have|may not have) the same ([a-z]+)|\b([a-z]+)s? must be unique\b/i.exec(
      brief,
    );
  const again =
    /\b(?:already|again|twice|duplicates?)\b[^.;]{0,90}\b(?:can't|cannot|must not|may not|error|refused|fails?|rejected|not allowed)\b|\b(?:can't|cannot|must not|may not|error)\b[^.;]{0,60}\b(?:already|again|twice|a second time)\b/i.test(
      brief,
    );
  const word = twice?.[1] ?? twice?.[2] ?? twice?.[3];
  const numeric = fields.filter((one) => ["decimal", "integer", "number"].includes(one.type));
  const merge =
    /\b(?:adds?\b[^.,;]{0,30}? to (?:what|the (?:amount|existing|stock|quantity))|on top of|increases?|is added to)\b/i.test(
      deed,
    )
      ? (numeric[0]?.name ?? null)
      : null;
  const field = word ? fieldNamed(fields, word)?.name : undefined;
  const ignoreCase =
    /\b(?:case|upper\/lower|upper and lower)\b[^.;]{0,60}\b(?:doesn't|does not|don't|ignor|insensitive|no difference|the same|alike)\w*/i.test(
      brief,
    );
  const positive = numeric
    .filter((one) =>
      new RegExp(
        `\\b(?:${one.name}s?|numbers?|values?|quantit(?:y|ies)|amounts?|prices?)\\b[^.;]{0,30}\\b(?:positive|greater than (?:0|zero)|more than (?:0|zero)|above (?:0|zero))`,
        "i",
      ).test(brief),
    )
    .map((one) => one.name);
  const prefixes = new Map<string, string[]>();
  for (const match of brief.matchAll(
    /\b([A-Za-z]+?)s?\b (?:must|have to|has to|should|need to) (?:begin|start) with `?([\w:/.#@+-]+)`?(?: or `?([\w:/.#@+-]+)`?)?/g,
  )) {
    const one = fieldNamed(fields, match[1] ?? "");
    if (one?.type === "text")
      prefixes.set(one.name, [match[2] ?? "", match[3] ?? ""].map((text) => text.replace(/[.,]$/, "")).filter(Boolean));
  }
  const unique = merge === null && (field || again) ? { field: field ?? label, ignoreCase } : null;
  return { unique, merge, positive, prefixes };
}
