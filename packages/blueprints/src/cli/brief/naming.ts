import { cut, kebab, pascal, sentence, singular } from "../words.ts";
import type { Span } from "./spans.ts";
import { sentencesOf } from "./spans.ts";

const RUNNERS = /^(?:\$ )?(?:python3?(?: -m)?|node|npx|\.\/)\s*/;
const NOT_PROGRAMS = new Set(
  "pip npm npx python python3 node cat echo git the a an input output true false null none yes no json csv and".split(
    " ",
  ),
);

/** A line of code without `python3 -m` and file endings: `python todo.py add` -> `todo add`. */
export const withoutRunner = (line: string): string =>
  line
    .trim()
    .replace(/^[$>] /, "")
    .replace(RUNNERS, "")
    .replace(/^(?:src\/)?([\w-]+)\.(?:py|ts|js|mjs)\b/, "$1");

/** The name the brief gives the program, or null. */
export function programName(brief: string, spans: Span[]): string | null {
  const called = /\b(?:called|named|name it|call it|titled)\s+[`"'“]?([A-Za-z][\w-]{1,30})[`"'”]?/i.exec(brief);
  const calledName = called?.[1];
  if (
    calledName &&
    !NOT_PROGRAMS.has(calledName.toLowerCase()) &&
    !/^(with|by|on|from|like|in|at|to|of|for|as|it|first|next|when|if|and|or|back|out|up)$/i.test(calledName)
  )
    return calledName;
  const led = /\b(?:script|tool|program|command|utility)\s+([a-z][a-z]*\d[\w-]*|[a-z][\w-]{2,20}(?=:))\s*[:,(]/.exec(
    brief,
  )?.[1];
  // "A list for the command line: …" has no name.
  if (led && led !== "line" && !NOT_PROGRAMS.has(led)) return led;
  const counts = new Map<string, number>();
  for (const span of spans) {
    const line = withoutRunner(span.text);
    const first = /^([a-z][\w-]{1,30})(?=\s+\S)/.exec(line)?.[1];
    if (!first || NOT_PROGRAMS.has(first) || /^[a-z][\w-]*\s*(=|,|\|)/.test(line)) continue;
    const isRunner = RUNNERS.test(span.text);
    counts.set(first, (counts.get(first) ?? 0) + (isRunner ? 3 : 1));
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (best) return best[0];
  const command =
    /\b(?:command|tool|program|cli|script|utility)\s+[`"“]([a-z][\w-]{1,30})[`"”]|^[`"“]([a-z][\w-]{1,30})[`"”]\s+(?:command|tool|program|cli)/i.exec(
      brief,
    );
  return command?.[1] ?? command?.[2] ?? null;
}

const FILLER = new Set(
  "a an the that which to of for and or in on from with my me i we you your it its is are be can could should would like want need please make write build create small simple little tiny basic command line commandline cli csv tool app application program script utility python typescript node javascript terminal reads read takes take prints print shows show given using use into by as each every all any this these those some so when where stdin stdout file files text works work out how many much counts count check checks convert converts find finds tells tell show shows list lists days less more between text longest given user users person people lets let us out output input library module package function functions keep keeps kept have has had column columns named called whose following".split(
    " ",
  ),
);

const ASKS = /\b(?:tool|program|script|command|cli|app|library|want|need|like|make|write|build|create|print|please)\b/i;

const DETERMINERS =
  /^(?:an?|the|my|our|your|its?|their|this|that|these|those|all|each|every|any|some|one|two|three|several|given)$/;
/** Where a noun phrase ends. */
const ENDS =
  /^(?:of|in|on|at|to|into|from|for|with|without|by|as|and|or|that|which|who|whose|where|when|if|whether|between|per|using|it|so|then|is|are|has|have|like)$/;
/** Things that need a word before them to say which. */
const VAGUE = /^(?:files?|lists?|texts?|lines?|strings?|values?|numbers?|data|items?|rows?|words?|chart|report)$/;
/** What a program does with anything; such a verb says nothing of what it is for. */
const VAGUE_VERBS =
  /^(?:reads?|takes?|prints?|shows?|gives?|returns?|tells?|lets?|helps?|is|has|works?|uses?|gets?|outputs?|accepts?|displays?|loads?|can|will|should|runs?|does|asks?)$/;

/** The words of the noun phrase a text begins with, without "a", "the", "two". */
function nounPhrase(text: string): string[] {
  const words = (/^[^(,.:;]*/.exec(text)?.[0] ?? "").trim().split(/\s+/);
  const end = words.findIndex((word) => ENDS.test(word.toLowerCase()));
  return (end < 0 ? words : words.slice(0, end))
    .map((word) => word.replace(/[^\w-]/g, ""))
    .filter((word) => word !== "" && !DETERMINERS.test(word.toLowerCase()));
}

/** What is done to what: "compares two text files" -> `compare-text-files`, "a list of people" -> `people`. */
function workName(sentence: string): string | null {
  const plain = sentence.replace(/`[^`]*`/g, " ").replace(/"[^"]*"/g, " ");
  const about = /\b(?:library|package|module) for (?:working with |handling |dealing with )?(.+)/i.exec(plain)?.[1];
  const aboutWhat = about ? nounPhrase(about).slice(-2) : [];
  if (aboutWhat.length > 0) return kebab(aboutWhat.join(" "), "tool");
  for (const found of plain.matchAll(/\b(?:that|which|to|and) ([a-z]+?)(e?s)? (?=[a-z])/gi)) {
    const whole = `${found[1]}${found[2] ?? ""}`;
    if (VAGUE_VERBS.test(whole.toLowerCase()) || !/^(?:that|which|to)/i.test(found[0])) continue;
    const words = nounPhrase(plain.slice((found.index ?? 0) + found[0].length));
    const head = words.slice(VAGUE.test((words.at(-1) ?? "").toLowerCase()) ? -2 : -1);
    if (head.length > 0)
      return kebab([verbBase(whole), ...head].join(" "), "tool")
        .slice(0, 30)
        .replace(/-$/, "");
  }
  const of = /\b(?:an?|my|the) (?:\w+ )?(?:list|file|export|log) of (.+)/i.exec(plain)?.[1];
  const things = of ? nounPhrase(of).slice(-2) : [];
  return things.length > 0 ? kebab(things.join(" "), "tool") : null;
}

/** `compares` -> `compare`, `matches` -> `match`, `tidies` -> `tidy`. */
const verbBase = (verb: string): string =>
  verb
    .toLowerCase()
    .replace(/^(\w+[^aeiou])ies$/, "$1y")
    .replace(/^(\w+(?:ss|sh|ch|x|zz))es$/, "$1")
    .replace(/([^s])s$/, "$1");

/** Two telling words of the first sentence, as a name: `expense-totals`. */
export function nameFromProse(brief: string): string {
  // "I run a small bakery." says who asks, not what for.
  const first =
    sentencesOf(brief).find(
      (text, at) => at < 4 && !(/^(?:i|we|my|our|people|they)\b/i.test(text) && !ASKS.test(text)),
    ) ??
    sentencesOf(brief)[0] ??
    brief;
  const kind =
    /\b((?:[a-z]+ ){0,1}[a-z]+) (tracker|manager|converter|generator|calculator|counter|formatter|validator|checker|extractor|parser|organi[sz]er|splitter|planner|list|timer|finder|renamer)\b/i.exec(
      first,
    );
  if (kind?.[1] && kind[2]) {
    const words = kind[1].split(" ").filter((word) => !FILLER.has(word.toLowerCase()));
    if (words.length > 0) return kebab(`${words.join(" ")} ${kind[2] === "list" ? "" : kind[2]}`, "tool");
  }
  const done = workName(first);
  if (done !== null) return done;
  const telling = (text: string): string[] =>
    text
      .replace(/[^\w\s-]/g, " ")
      .split(/\s+/)
      .filter((word) => word.length > 2 && !FILLER.has(word.toLowerCase()));
  // What follows "with the columns" is detail.
  const head = telling(first.split(/\b(?:with|containing|where|whose|columns?)\b/i)[0] ?? "");
  const words = head.length > 0 ? head : telling(first);
  return kebab(words.slice(0, 2).join(" "), "tool").slice(0, 24).replace(/-$/, "");
}

/** What a store keeps: the noun of the brief, singular and in upper camel case. */
export function entityName(brief: string): string {
  const each = /\b(?:each|every|an?) ([a-z]+) (?:has|have|consists|is described)\b/i.exec(brief)?.[1];
  if (each && !FILLER.has(each.toLowerCase()) && !/^(command|row|line|file|column)$/i.test(each))
    return pascal(singular(each.toLowerCase()), "Item");
  const tests = [
    /\bto-?dos?\b|\btasks?\b/i,
    /\b([a-z]+)s? (?:tracker|log|journal|inventory|manager|list|diary|book)\b/i,
    /\b(?:track|manage|keep track of|record|log|store|save|keep|remember)(?:s|ing)? (?:my |your |a list of |the |a |all |daily |personal )*([a-z]+)\b/i,
    /\b(?:add|create)(?:s|ing)? (?:a |an |new |my )*([a-z]+)\b/i,
    /\blist of (?:my |your )?([a-z]+)\b/i,
  ];
  if (tests[0]?.test(brief)) return "Task";
  // An address book holds people.
  if (/\baddress book\b/i.test(brief) && !/\badd(?:s|ing)? (?:an? |new )*address/i.test(brief)) return "Contact";
  for (const test of tests.slice(1)) {
    const word = test.exec(brief)?.[1];
    if (
      word &&
      word.length > 2 &&
      !FILLER.has(word.toLowerCase()) &&
      !/^(add|list|done|new|remove|delete|show|items?|simple|data|them|things?|track|them|how|what|reading|time|who)$/i.test(
        word,
      )
    )
      return pascal(singular(word.toLowerCase()), "Item");
  }
  if (/\breading\b|\bbooks?\b/i.test(brief)) return "Book";
  return "Item";
}

/** What the rows of a CSV file are. */
export function rowName(brief: string): string {
  const patterns = [
    /\bcsv(?: file)? (?:of|with|containing|export of|listing) (?:my |the |all |bank |daily )*([a-z]+)\b/i,
    /\b([a-z]+) csv\b/i,
    /\b(expenses|transactions|contacts|sales|orders|products|students|employees|measurements|invoices|payments|workouts|books|movies|customers|scores|readings|visits|events)\b/i,
  ];
  for (const pattern of patterns) {
    const word = pattern.exec(brief)?.[1];
    if (
      word &&
      !FILLER.has(word.toLowerCase()) &&
      !/^(?:(?:column|field|header|row|line|data|date|name|file|large|big|valid)s?|two|three|four|five|six|several|some)$/i.test(
        word,
      )
    )
      return pascal(singular(word.toLowerCase()), "Row");
  }
  return "Row";
}

/** A title from the first sentence without "write a command line tool that". */
export function titleOf(brief: string, name: string): string {
  const words = name.replaceAll("-", " ");
  return sentence(cut(words, 80) || cut(sentencesOf(brief)[0] ?? "Tool", 60));
}

/** The first sentence as a summary without "build me a". */
export function summaryOf(brief: string): string {
  const first = (sentencesOf(brief)[0] ?? brief).replace(
    /^(?:please\s+)?(?:i (?:want|need|would like)|i'd like|build|make|write|create|develop|implement|give)\s+(?:me\s+|us\s+)?/i,
    "",
  );
  return sentence(cut(first, 300));
}
