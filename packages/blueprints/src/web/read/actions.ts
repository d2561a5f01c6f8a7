import { wordTable } from "@guildhall/contracts";
import {
  type Action,
  actionSchema,
  type Entity,
  type Rule,
  ruleSchema,
  type WebField,
  webFieldSchema,
} from "../form.ts";
import { camel, sentence } from "../names.ts";
import { hasEntryPerDay } from "./entry-per-day.ts";
import { statusOfButtons } from "./state-buttons.ts";

/** Buttons a brief names: on each record ("Use one", "Returned"), or above the list ("New week"). */
interface Buttons {
  fields: WebField[];
  actions: Action[];
  bulk: Action[];
}

const NUMERIC = ["integer", "number"];
const NUMBERS = wordTable<number>({ one: 1, two: 2, three: 3, five: 5, ten: 10 });
/** Buttons that the house makes itself. */
const OWN = /^(?:add|save|edit|delete|remove|change|update|search|filter|export|import|undo|submit|calculate)\b/i;

const fresh = (label: string, extra: Partial<WebField>): WebField =>
  webFieldSchema.parse({ key: camel(label), label: sentence(label), type: "text", ...extra });

/** The text around a button's name: what it does stands beside it. */
function around(brief: string, at: number, length: number): string {
  const after = brief.slice(at + length).split(/(?<=[.!?)])\s+(?=[A-Z"“-])|\n|,\s*(?=["“])/)[0] ?? "";
  const before =
    brief
      .slice(0, at)
      .split(/[.!?]\s+|\n/)
      .at(-1) ?? "";
  return `${before} @ ${after}`;
}

/** Names of buttons with what the brief says about each. */
function named(brief: string): { label: string; about: string }[] {
  const found: { label: string; about: string }[] = [];
  const push = (label: string, at: number) => {
    const clean = label.trim();
    const end = brief.indexOf(label, at) + label.length;
    const length = end - at + (/["”]/.test(brief[end] ?? "") ? 1 : 0);
    if (clean !== "" && !OWN.test(clean) && !found.some((other) => other.label.toLowerCase() === clean.toLowerCase()))
      found.push({ label: clean, about: around(brief, at, length) });
  };
  // "Buttons on each row: "Use one" (never below zero), "Refill" (adds 10) and Delete."
  for (const list of brief.matchAll(/\bbuttons?\b[^.:"“\n]{0,40}:?\s*((?:["“][^"”\n]{1,30}["”][^"“.\n]{0,60}){1,6})/gi))
    for (const match of (list[1] ?? "").matchAll(/["“]([^"”\n]{1,30})["”](?:\s*\(([^)]*)\))?/g)) {
      const at = (list.index ?? 0) + list[0].indexOf(match[0]);
      const own = match[2];
      if (own) found.push({ label: match[1] ?? "", about: ` @ ${own}` });
      else push(match[1] ?? "", at);
    }
  const patterns = [
    /["“]([^"”\n]{1,30})["”]\s+(?:button|adds?|sets?|marks?|moves?|takes?|unticks?|unchecks?|clears?|removes?|puts?|resets?|empties|increases|decreases|counts?|subtracts?|deletes?|archives?|doubles|halves|raises|lowers)\b/g,
    /\b(?:button|buttons)\s+(?:called |named |labelled |labeled )?["“]?([A-Z+−-][\w+−-]*(?: [a-z]+){0,2}?)["”]?(?=\s+(?:that |which )?(?:adds?|sets?|marks?|moves?|takes?|unticks?|unchecks?|clears?|removes?|puts?|resets?|empties|increases|decreases|counts?|subtracts?|deletes?|archives?)\b)/g,
    /\b(?:[Aa]n?|[Tt]he|[Ee]ach|[Ii]ts)\s+["“]?([A-Z][a-z]+(?: [a-z]+){0,2})["”]?\s+button\b/g,
    /\b(?:press|click|tap|hit|pressing|clicking)\s+(?:on )?["“]?([A-Z][a-z]+(?: [a-z]+){0,2}?)["”]?(?=\s+(?:so|to|and|adds?|sets?|marks?|moves?|takes?|removes?|when|once|each)\b|[.,;])/g,
  ];
  patterns.push(
    /(?:^|(?<=[.;!]\s)|(?<=\n))["“]?([A-Z][a-z]+(?: [a-z]+){0,2}?)["”]?(?=\s+(?:clears|empties|removes all|deletes all|clears all)\b)/g,
  );
  for (const pattern of patterns) for (const match of brief.matchAll(pattern)) push(match[1] ?? "", match.index ?? 0);
  for (const match of brief.matchAll(
    /(?:^|[.,;]\s+|\band\s+)["“]?([A-Z][a-z]+(?: [a-z]+)?)["”]?\s+(?:removes|cancels|deletes|takes off)\s+(?:an?|the|that|one)\b/gm,
  ))
    push(match[1] ?? "", match.index ?? 0);
  return found;
}

/** "Start Red Trek", "Finish Red Trek": the end that buttons share is the record of the example, not their name. */
function withoutExample(buttons: { label: string; about: string }[]): { label: string; about: string }[] {
  const ends = buttons.map(({ label }) => label.split(" ").slice(1).join(" "));
  const shared = ends.find((end, index) => /^[A-Z]/.test(end) && ends.indexOf(end) !== index);
  return shared
    ? buttons.map((button) => ({
        ...button,
        label: button.label.replace(new RegExp(`\\s+${shared.replace(/[^\w ]/g, ".")}$`), ""),
      }))
    : buttons;
}

const step = (about: string): number =>
  Number(
    /\b(?:adds?|by|takes? (?:away|off)?|removes?|subtracts?|plus|minus)\s+(\d+(?:\.\d+)?)/i.exec(about)?.[1] ??
      NUMBERS[
        /\b(?:adds?|by|removes?|subtracts?)\s+(one|two|three|five|ten)\b/i.exec(about)?.[1]?.toLowerCase() ?? ""
      ] ??
      1,
  );

/** The number a button counts: one that the text names, else the only one that makes sense. */
function counted(entity: Entity, about: string): WebField | undefined {
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const said = about.toLowerCase();
  return (
    numbers.find((field) => said.includes(field.label.toLowerCase())) ??
    numbers.find((field) => /quantity|stock|amount|count|score|times|how often|copies|left/i.test(field.label)) ??
    numbers.find((field) => !/min|max|price|year|age|goal|target/i.test(field.label))
  );
}

/** Buttons, the fields they need, and what they do. What a brief says of a button and nothing here understands stays out. */
export function buttonsIn(brief: string, entity: Entity, adds = ""): Buttons {
  const fields = [...entity.fields];
  const states = fields.some((field) => /^(?:status|state)$/i.test(field.label)) ? null : statusOfButtons(brief);
  if (states) fields.push(states);
  const actions: Action[] = [];
  const bulk: Action[] = [];
  const act = (label: string, field: string, value: string, more: Partial<Action> = {}) =>
    actions.push(actionSchema.parse({ label, field, value, ...more }));
  const score = (about: string): WebField => {
    const known = counted({ ...entity, fields }, about);
    if (known) return known;
    const label =
      /\b(?:its|a|the|their|showing|shows?)\s+(?:current |own )?(score|votes?|count|likes?|points|counter|number)\b/i.exec(
        brief,
      )?.[1] ?? "Count";
    const made = fresh(label, {
      type: "integer",
      required: true,
      initial: "0",
      min: /below (?:zero|0)|negative/i.test(brief) ? 0 : null,
    });
    fields.push(made);
    return made;
  };
  const pair =
    /(?:^|[\s"“(])([+＋])["”]?\s*(?:1\s*)?(?:and|\/|,|or)\s*(?:an? )?["“]?([-−–])(?:1)?["”)]?\s+buttons?|buttons?\s+["“(]?([+])["”]?\s*(?:and|\/)\s*(?:an? )?["“]?([-−–])/.exec(
      brief,
    ) ?? /\b(plus) and (minus) buttons?/i.exec(brief);
  if (pair) {
    const field = score(brief.slice(pair.index, pair.index + 140));
    act(pair[1] ?? pair[3] ?? "+", field.key, `${field.key} + 1`);
    act(pair[2] ?? pair[4] ?? "−", field.key, `${field.key} - 1`);
  }
  for (const { label, about } of withoutExample(named(brief))) {
    // What a button turns a record into is no button.
    if (label.toLowerCase() === adds.toLowerCase() || states?.options.includes(label)) continue;
    const after = about.split("@")[1] ?? "";
    const status = fields.find(
      (field) => field.type === "choice" && /status|state|stage|column|progress/i.test(field.label),
    );
    const target = status?.options.find((option) =>
      new RegExp(`\\b(?:to|as|in|into)\\s+["“]?${option.replace(/[^\w ]/g, ".")}\\b`, "i").test(after),
    );
    const ticks = fields.filter((field) => field.inline).map((field) => field.key);
    if (
      /\b(?:unticks?|unchecks?|clears? (?:all )?(?:the )?(?:ticks|checkboxes|checks|marks))\b/i.test(after) ||
      (/\b(?:resets?|new (?:week|day))\b/i.test(`${label} ${after}`) && ticks.length > 0)
    ) {
      const flags =
        ticks.length > 0 ? ticks : fields.filter((field) => field.type === "boolean").map((field) => field.key);
      if (flags.length > 0) bulk.push(actionSchema.parse({ label, field: flags.join(","), value: "false" }));
    } else if (
      /\b(?:empties|clears?|removes|deletes)\s+(?:it|them|the (?:whole )?list|everything|all(?: of them| entries| items| the [a-z]+)?)\b/i.test(
        after,
      ) ||
      /^(?:clear|remove|delete) all$/i.test(label)
    )
      bulk.push(actionSchema.parse({ label, remove: true, when: tickedOnly(`${label} ${after}`, fields) }));
    else if (target && status) {
      const index = status.options.indexOf(target);
      act(label, status.key, `"${target}"`, index > 0 ? { when: `${status.key}=${status.options[index - 1]}` } : {});
    } else if (/\b(?:sets?|changes?)\b[^.]{0,30}\bto today\b/i.test(after)) {
      const date =
        fields.find((field) => field.type === "date" && /last|on$/i.test(field.label)) ??
        fields.find((field) => field.type === "date");
      if (date) act(label, date.key, "today");
    } else if (
      /\b(?:adds?|increases?|raises?|counts? up|plus)\b/i.test(after) &&
      !/\badds? (?:an?|the|new|it|them)\b(?! (?:ten|five))/i.test(after)
    ) {
      const field = score(after);
      act(label, field.key, `${field.key} + ${step(after)}`);
    } else if (
      /\b(?:subtracts?|decreases?|lowers?|takes? (?:away|off|one)|never below|removes? \d)\b/i.test(after) ||
      /^use\b/i.test(label)
    ) {
      const field = score(after);
      const floor = /\bnever below (?:zero|0)|(?:not|n't|never) (?:go |be )?(?:below|negative)/i.test(
        `${after} ${brief}`,
      );
      act(label, field.key, floor ? `max(${field.key} - ${step(after)}, 0)` : `${field.key} - ${step(after)}`);
    } else if (
      /\b(?:takes? it off|removes? (?:an?|the|that|it|one)|cancels? (?:an?|the|that|it)|deletes? (?:an?|the|that|it))\b/i.test(
        after,
      ) ||
      /^\s*(?:removes|cancels|deletes)/i.test(after)
    )
      act(label, "", "", { remove: true, when: onceIn(about, status) });
    else if (
      /^[A-Z]?[a-z]+ed$|^(?:done|paid|sold|bought|read|lent|sent|eaten)$/i.test(label) &&
      !entity.fields.some((field) => field.type === "date" && /last/i.test(field.label))
    ) {
      const flag =
        fields.find((field) => field.type === "boolean" && field.label.toLowerCase() === label.toLowerCase()) ??
        fresh(label, { type: "boolean" });
      if (!fields.includes(flag)) fields.push(flag);
      act(label, flag.key, "true", { when: `${flag.key}=false` });
    }
  }
  return { fields, actions: actions.slice(0, 6), bulk: bulk.slice(0, 4) };
}

/** "Removes everything ticked": not the rest. */
function tickedOnly(said: string, fields: readonly WebField[]): string {
  const flags = fields.filter((field) => field.type === "boolean" && !field.inline);
  const flag =
    flags.find((field) => said.toLowerCase().includes(field.label.toLowerCase())) ??
    (/\b(?:ticked|checked|done|completed|finished|marked)\b/i.test(said) ? flags[0] : undefined);
  return flag ? `${flag.key}=true` : "";
}

/** "Once it is Ready": only then the button is there. */
function onceIn(about: string, status: WebField | undefined): string {
  const said = /\b(?:once|when|if|only)\b[^.,;]{0,20}?\b(?:is|in)\s+["“]?([A-Za-z ]{2,20}?)["”]?\s*(?:,|@|["“]|$)/i
    .exec(about)?.[1]
    ?.trim()
    .toLowerCase();
  const option = status?.options.find((candidate) => said?.startsWith(candidate.toLowerCase()));
  return status && option ? `${status.key}=${option}` : "";
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const LONG = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** "Starting a third bike shows …": at most two may stand where the button puts them. */
export function ordinalLimit(brief: string, actions: readonly Action[]): Rule[] {
  const match =
    /\b([a-z]+)ing an? (second|third|fourth|fifth|sixth)\b[^.;"“]{0,30}(?:shows?|says?|gives?|displays?|is refused with)[^"“.;]{0,12}["“]([^"”\n]{3,120})["”]/i.exec(
      brief,
    );
  const verb = match?.[1]?.toLowerCase() ?? "";
  const action = actions.find(
    (one) => verb !== "" && one.label.toLowerCase().startsWith(verb.slice(0, 4)) && /^"/.test(one.value),
  );
  const max = ORDINALS.indexOf((match?.[2] ?? "").toLowerCase());
  if (!action || max < 1) return [];
  return [
    ruleSchema.parse({
      key: "limit",
      kind: "limit",
      by: action.field,
      value: action.value.slice(1, -1),
      max,
      message: match?.[3] ?? "",
    }),
  ];
}

/** "Seven checkboxes", "a checkbox for each day", "Monday to Sunday to tick": said of boxes. */
const SEVEN_BOXES =
  /\b(?:seven|7) (?:checkboxes|check ?boxes|boxes|ticks)\b|\b(?:seven|7) days\b[^.;]{0,30}\b(?:check|tick)|\b(?:check|tick)[^.;]{0,30}(?<!\b(?:last|past|next|previous|every|within|in|of) )\b(?:seven|7) days\b|\bcheck ?box(?:es)? (?:for|per) (?:each|every|the) (?:day|weekday)|\b(?:each|every) day of (?:the|this|a) week\b[^.]{0,50}\b(?:check|tick)(?!s? (?:that|if|whether|in\b))|\bmonday (?:to|through|-|–) sunday\b[^.]{0,40}\b(?:tick|check)/i;
/** "Tick it each day", "check off my habits every day"; to check that, or to check in, ticks nothing. */
const TICKED_DAILY =
  /\b(?:tick(?:ed|s|ing)?|check(?:ed|s|ing)?)\b(?! (?:that|if|whether|in|out|the (?:total|average|sum|balance|list|weather))\b)[^.]{0,40}\b(?:each|every) (?:day|weekday)(?: of the week)?\b/i;
/** Seven checkboxes a record: one for every day of the week. */
export function weekTicks(brief: string): WebField[] {
  const asks = SEVEN_BOXES.test(brief) || (TICKED_DAILY.test(brief) && !hasEntryPerDay(brief));
  if (!asks) return [];
  const short = /\bMon\b/.test(brief) && !/\bMonday\b/.test(brief);
  return (short ? DAYS : LONG).map((label) => fresh(label, { type: "boolean", inline: true }));
}
