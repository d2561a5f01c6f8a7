import { wordTable } from "@guildhall/contracts";
import { createRandom } from "../platform/index.ts";
import { type Group, outerCall, type Part, readParts, type Text } from "./call-syntax.ts";
import type { SourceLanguage } from "./ports.ts";

/** A literal in a call that may be written differently. */
interface Site {
  start: number;
  end: number;
  /** Values where code breaks; of whole arguments only, a list's items have neighbours alone. */
  boundaries: string[];
  neighbours: string[];
}

const LIST_MAKERS = new Set(["asList", "of", "Set", "set", "list", "tuple", "frozenset"]);
const BOOLEANS = wordTable<string>({ true: "false", false: "true", True: "False", False: "True" });
const MAX_CALL = 2000;
const ROUNDS = 20;

const isMark = (part: Part | undefined, text: string) => part?.kind === "mark" && part.text === text;

type Variants = Pick<Site, "boundaries" | "neighbours">;

function numberVariants(text: string, negative: boolean, language: SourceLanguage): Variants | null {
  const found = /^(\d+)(\.\d+)?([lLfFdDn]?)$/.exec(text);
  if (!found) return null;
  const [, whole = "", fraction = "", suffix = ""] = found;
  const isFloat = fraction !== "" || /[fd]/i.test(suffix);
  const value = Number(`${negative ? "-" : ""}${whole}${fraction}`);
  const largest = language === "java" && !isFloat && suffix === "" ? 2 ** 31 - 1 : 1e15;
  const write = (number: number) => {
    const digits = String(number);
    return `${isFloat && !digits.includes(".") ? `${digits}.0` : digits}${suffix}`;
  };
  const plain = (numbers: number[]) =>
    numbers.filter((n) => Math.abs(n) <= largest && !String(n).includes("e")).map(write);
  const rounded = (n: number) => Number(n.toFixed(6));
  return {
    boundaries: plain([0, 1, -1]),
    neighbours: plain([value + 1, value - 1, -value, value * 2, value * 10 + 3].map(rounded)),
  };
}

function textVariants({ prefix, quote, body }: Text, language: SourceLanguage): Variants | null {
  if (prefix.includes("f") || quote === "`" || quote.length > 1) return null;
  const write = (text: string) => `${prefix}${quote}${text}${quote}`;
  if (language === "java" && quote === "'") return { boundaries: [], neighbours: ["a", "Z", "0", " "].map(write) };
  const letters = [...body];
  const changed = body.includes("\\")
    ? []
    : [letters.toReversed().join(""), body.toUpperCase(), body.toLowerCase(), letters.slice(1).join("")];
  // Other alphabets may grow or shrink with their case, and a surrogate half may not be torn off.
  const kept = changed.filter((text) => !text.includes(quote) && text.isWellFormed());
  return {
    boundaries: ["", ...(prefix.includes("b") ? [] : [" "])].map(write),
    neighbours: [`${body}${body}`, ...kept, ...(body.includes("\\") ? [] : [`${body}a`])].map(write),
  };
}

/** A value that stands for itself: to move, drop or double it leaves the call valid. Not so a comprehension. */
function isValue(item: Part[]): boolean {
  return item.every((part, i) => {
    if (part.kind === "mark") return "-:.".includes(part.text);
    const before = item[i - 1];
    return part.kind !== "word" || before?.kind !== "word" || before.text === "new";
  });
}

class Sites {
  readonly found: Site[] = [];
  private readonly text: string;
  private readonly language: SourceLanguage;

  constructor(text: string, language: SourceLanguage) {
    this.text = text;
    this.language = language;
  }

  private add(start: number, end: number, depth: number, { boundaries, neighbours }: Variants): void {
    if (boundaries.length + neighbours.length === 0) return;
    this.found.push({
      start,
      end,
      boundaries: depth === 0 ? boundaries : [],
      neighbours: depth === 0 ? neighbours : [...boundaries, ...neighbours],
    });
  }

  /** One argument, item or value of an entry. */
  item(parts: Part[], depth: number): void {
    const named = parts.findIndex((part) => isMark(part, ":") || isMark(part, "="));
    const value = named > 0 ? parts.slice(named + 1) : parts;
    const [first, second] = value;
    if (!first) return;
    if (value.length === 2 && isMark(first, "-") && second?.kind === "number") this.number(second, first, depth);
    else if (value.length > 1) this.mixed(value, depth);
    else if (first.kind === "number") this.number(first, undefined, depth);
    else if (first.kind === "group") this.group(first, depth, first.open !== "(");
    else if (first.kind === "text") {
      const variants = textVariants(first, this.language);
      if (variants) this.add(first.start, first.end, depth, variants);
    } else if (first.kind === "word" && Object.hasOwn(BOOLEANS, first.text)) {
      this.add(first.start, first.end, depth, { boundaries: [], neighbours: [BOOLEANS[first.text] ?? ""] });
    }
  }

  private number(part: Extract<Part, { text: string }>, minus: Part | undefined, depth: number): void {
    const variants = numberVariants(part.text, minus !== undefined, this.language);
    if (variants) this.add(minus?.start ?? part.start, part.end, depth, variants);
  }

  /** A literal of a class (`new int[]{1, 2}`, `Arrays.asList(1, 2)`, `set([1])`): only what stands in its brackets. */
  private mixed(parts: Part[], depth: number): void {
    for (const [i, part] of parts.entries()) {
      const before = parts[i - 1];
      if (part.kind !== "group" || part.open === "[") continue;
      const maker = before?.kind === "word" && LIST_MAKERS.has(before.text) && part.items.length > 1;
      const isList = part.open === "{" ? this.language === "java" : maker;
      if (before?.kind === "word" || part.open === "{") this.group(part, depth, isList);
    }
  }

  private group(group: Group, depth: number, isList: boolean): void {
    const { items, open, start, end } = group;
    for (const item of items) this.item(item, depth + 1);
    if (items.length === 0 || !items.every(isValue)) return;
    const written = items.map((item) => this.text.slice(item[0]?.start, item.at(-1)?.end));
    const around = (some: string[]) =>
      `${this.text.slice(start, start + 1)}${some.join(", ")}${this.text.slice(end - 1, end)}`;
    const [first = "", ...rest] = written;
    const turned = written.length > 1 ? [around(written.toReversed()), around([...rest, first])] : [];
    if (!isList) {
      if (open === "(") this.add(start, end, depth, { boundaries: [], neighbours: turned });
      return;
    }
    const shorter = written.length > 1 ? [around(rest), around(written.slice(0, -1))] : [];
    const longer = [around([...written, first]), around([...written, ...written])];
    // Python's `{}` is a dictionary.
    const isSet = this.language === "python" && open === "{" && !items.flat().some((part) => isMark(part, ":"));
    const boundaries = [isSet ? "set()" : around([]), around([first])];
    this.add(start, end, depth, { boundaries, neighbours: [...shorter, ...turned, ...longer] });
  }
}

function sitesOf(call: string, language: SourceLanguage): Site[] {
  const parts = readParts(call);
  const outer = parts && outerCall(parts);
  if (!outer) return [];
  const sites = new Sites(call, language);
  for (const arg of outer.args.items) sites.item(arg, 0);
  return sites.found;
}

const replaced = (call: string, { start, end }: Site, text: string) => call.slice(0, start) + text + call.slice(end);

/**
 * Further calls like the given ones, by changing their literals: first the boundaries of each argument, then neighbours
 * one by one, then changes of changed ones. In source notation of any of the languages, syntactically valid, without the
 * given calls and duplicates, repeatable by seed; fewer than `count` where the calls have little to change. Pure.
 */
export function furtherCalls(
  calls: readonly string[],
  options: { language: SourceLanguage; seed: number; count: number },
): string[] {
  const random = createRandom(options.seed);
  const given = [...new Set(calls)].map((call) => ({ call, sites: sitesOf(call, options.language) }));
  const known = new Set(calls);
  const found: string[] = [];
  const add = (call: string) => {
    if (known.has(call) || call.length > MAX_CALL || found.length >= options.count) return;
    known.add(call);
    found.push(call);
  };
  const variants = (kind: "boundaries" | "neighbours") =>
    given.flatMap(({ call, sites }) => sites.flatMap((site) => site[kind].map((text) => replaced(call, site, text))));
  for (const call of variants("boundaries")) add(call);
  for (const call of random.shuffled(variants("neighbours"))) add(call);
  for (let tries = 0; found.length < options.count && tries < options.count * ROUNDS; tries++) {
    const call = random.pick([...calls, ...found], "");
    const site = random.pick(sitesOf(call, options.language), undefined);
    const text = random.pick(site ? [...site.boundaries, ...site.neighbours] : [], undefined);
    if (site && text !== undefined) add(replaced(call, site, text));
  }
  return found;
}
