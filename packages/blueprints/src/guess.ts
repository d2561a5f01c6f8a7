import type { BlueprintId } from "@guildhall/contracts";
import { blueprints } from "./registry.ts";

export interface Guess {
  blueprint: BlueprintId;
  /** 0 to 1: how far the best kind is ahead of the second. */
  confidence: number;
  /** Set when the idea asks for something the product does not make. */
  beyond: { reason: string; nearest: string; firstSlice: string } | null;
}

interface OutOfScope {
  pattern: RegExp;
  reason: string;
  nearest: string;
  /** The idea without the part that cannot be made. */
  firstSlice: (idea: string) => string;
}

const withoutThat = (idea: string, pattern: RegExp): string => {
  const kept = idea
    .split(/(?<=[.!?])\s+|,\s*|;\s*|\s+and\s+(?=[a-z]+ )/)
    .filter((part) => !pattern.test(part))
    .join(", ")
    .trim();
  return kept.length > 15 ? kept : "";
};

const LOGIN =
  /(?<!\b(?:per|each|by|of|failed|every|count|last) )(?<!\b(?:note|record|log|write|track|enter)s?\b[^.;\n]{0,25}\b(?:when|times?|dates?|days?) (?:(?:i|we|you|they|he|she|people) )?)\b(log[- ]?ins?\b(?! ?(?:file|line|record|entr|attempt|time))|sign[- ]?(?:in|up)\b(?! (?:for|sheets?|lists?|to (?:a|the) (?:list|slot|shift|event)))|user accounts?|authenticat\w+|oauth|password reset|register(?:ed)? users?|multi[- ]tenant)/i;
const PAY =
  /\b(payments?\b(?= (?:with|via|through|gateway|provider|processing))|pay(?:ing)? (?:with|by) (?:card|credit|paypal)|(?:checkout|check-out)(?= (?:page|button|form|process|flow|step)\b| [^.;\n]{0,30}\b(?:basket|cart)\b)|(?<=\b(?:basket|cart|\w*shop|store|order|products?|online)\b[^.;\n]{0,80})\bcheckout\b(?!-| (?:dates?|times?|days?|desk|counter)\b)|credit cards? (?:payment|processing|form)|stripe|paypal|subscription billing)/i;
const NETWORK =
  /\b(scrap(?:e|es|ing|er)|crawl(?:s|er|ing)?|(?:weather|twitter|github|google|spotify|openai|third[- ]party|external|public) apis?\b(?! (?:server|endpoint))|(?:from|calls?|through|via|queries) (?:an? |the )?(?:\w+ )?rest apis?\b|live (?:stock|price|exchange|weather|score)|real[- ]time (?:prices|weather|exchange)|sends? (?:an? )?(?:e-?mails?|sms|push)|download(?:s|ing)? (?:videos?|pages?|from (?:youtube|the web)))/i;
const MOBILE =
  /\b(mobile app|ios app|android app|iphone app|for (?:the |an? |my )?(?:iphone|android)s?\b(?! (?:owners?|cases?|users?|covers?|accessor\w+|repairs?|parts|chargers?|cables?|stores?|shops?))|react native|flutter|app store|play store)\b/i;
const TRAIN =
  /\b(train(?:s|ing)? (?:(?:an?|the|my|our|your|its) (?:[\w-]+ ){0,3}|(?:neural|language|deep|custom|own|ml|ai|machine[- ]learning|image|text|speech|prediction|recommendation) )(?:models?|networks?|classifiers?)|training (?:models|classifiers|networks)\b|machine learning|deep learning|neural network|fine[- ]tun\w+)\b/i;
const REALTIME =
  /\b(multi[- ]?player|multi[- ]user|real[- ]time (?:chat|collaborat\w+|editing)|chat (?:app|room)s?\b|video (?:call|chat)|websockets?|peer[- ]to[- ]peer|between (?:two )?users)\b/i;

const OUT_OF_SCOPE: OutOfScope[] = [
  {
    pattern: LOGIN,
    reason:
      "It asks for accounts and logins, which need a server that keeps users safe. Prototypes made here have one user.",
    nearest: "The same app for one person, with its data in the browser or in a file.",
    firstSlice: (idea) =>
      `${withoutThat(idea, LOGIN) || idea.replace(LOGIN, "").trim()} (for one person, without accounts)`,
  },
  {
    pattern: PAY,
    reason: "It asks for payments, which need a payment provider and a server.",
    nearest: "The same up to the total to pay, without the payment.",
    firstSlice: (idea) => withoutThat(idea, PAY) || "A page that lists products, fills a basket and shows the total",
  },
  {
    pattern: MOBILE,
    reason: "It asks for a mobile app, which is not a kind of prototype made here.",
    nearest: "A web app that works on a phone's screen.",
    firstSlice: (idea) => idea.replace(MOBILE, "web app"),
  },
  {
    pattern: TRAIN,
    reason: "It asks for training a model, which is not a prototype made here.",
    nearest: "A tool that prepares or inspects the data by rules.",
    firstSlice: () => "A command line tool that reads a CSV file of examples and prints how many there are per label",
  },
  {
    pattern: REALTIME,
    reason: "It asks for several people at the same time, which needs a server. Prototypes made here have one user.",
    nearest: "The same for one person on one machine.",
    firstSlice: (idea) =>
      `${withoutThat(idea, REALTIME) || idea.replace(REALTIME, "app")} (for one person on one machine)`,
  },
  {
    pattern: NETWORK,
    reason: "It asks for data from other services, and prototypes run without a network.",
    nearest: "The same with the data in a file you give it.",
    firstSlice: (idea) =>
      `${idea
        .replace(/\b(?:from|using|via|with) (?:the )?[^,.;]*\b(?:api|web|website|internet|online)\b[^,.;]*/i, "")
        .replace(NETWORK, "reads")
        .trim()} The data comes from a CSV file.`,
  },
];

const SIGNS: Record<"web-app" | "python-cli" | "typescript-cli" | "http-api" | "free-build", [RegExp, number][]> = {
  "web-app": [
    [
      /\b(web ?(?:app|page|site)|website|browser|page|dashboard|landing|single[- ]page|ui|interface|screen|button|form|click\w*|drag|kanban|board|chart|responsive|react|html|css)s?\b/gi,
      2,
    ],
    [
      /\b(app|application|view|table|list of cards|gallery|calendar|planner|tracker|editor|filter|search box|dark mode|local ?storage)\b/gi,
      1,
    ],
    [
      /\b(drop-?downs?|check ?box(?:es)?|press(?:es|ed|ing)?|ticks?|reload|tiles?|headline|box labelled|text box|flash ?cards?|pop-?up|on (?:my|the|a|one) (?:phone|laptop|screen))\b|\badd [a-z]+ takes\b|\bbuttons?\b/gi,
      2,
    ],
    // What people do with a page: they pick, type and press.
    [
      /\bdrop-?downs?\b|\bpress(?:es|ed)? (?=[A-Z"])|\btypes? (?:into|your|an?)\b|\bpicks? (?:an?|the|from)\b|\bchooses? (?:the|an?|from)\b|\bcheck ?box(?:es)?\b|\bthe list shows\b|\b(?:[Aa]dd|[Ss]tart|[Ss]ave|[Nn]ew|[Bb]ook|[Rr]eserve) ?[a-z]* takes\b/g,
      3,
    ],
    // "Enter the pixels and see the value in rem": what follows from fields is read off a page.
    [
      /\b(?:enter|type in|fill in|choose|pick)s? (?:an?|the|my|your|two|how)?\b[^.;`\n]{3,100}?,? (?:and|then|to) (?:see|sees|get|gets)\b/gi,
      3,
    ],
    // People who type numbers into a calculator mean a page, unless a command line is named.
    [/\bcalculator\b/gi, 2],
    // So do people who watch a clock run, or turn one unit into another.
    [/\b(?:pomodoro|stopwatch|countdown|timers?)\b/gi, 3],
    [/\bconvert(?:s|ing|er)? between \w+ and \w+/gi, 2],
  ],
  "python-cli": [
    [/\b(?:sub)?commands?:/gi, 4],
    [/\bexit(?:s|ing)? (?:with )?(?:code |status )?\d/gi, 4],
    [/\b(?:[Ee]xamples?|e\.g\.):?\s+[a-z][\w-]* \S[^\n]{0,60}?(?:->|=>|→)/g, 4],
    // A call in backticks with what it does: `isbn check 0-306` says …
    [
      /`[a-z][\w-]{1,20}(?: [^`\n]+)`,? (?:should )?(?:prints?|says?|shows?|gives?|lists?|adds?|removes?|records?|notes?|turns?|puts?|takes?|begins?|ends?|deletes?|stores?|saves?)\b/gi,
      3,
    ],
    [/\ba (?:small |simple |little )?tool\b/gi, 2],
    [/\bpython\b|\bargparse\b|\bpip\b|\.py\b/gi, 6],
    [
      /\b(command[- ]line|cli|terminal|console|script|stdin|stdout|standard (?:input|output)|csv|library (?:of functions|that|which|with a function)|exit code|subcommands?|flags?|markdown file|text file|log files?|folder of files|directory)\b|(?<![\w-])--[a-z]/gi,
      3,
    ],
    [
      /\b(prints?|reads? (?:a|the) |takes? (?:a|an|two)|arguments?|functions?|converts?|parses?|validates?|renames?|counts?|extracts?|generator|converter|validator|calculator)\b/gi,
      1,
    ],
  ],
  "typescript-cli": [[/\b(typescript|node(?:\.?js)?|npm|javascript|vitest|deno)\b|\.ts\b/gi, 5]],
  "http-api": [
    [/\b(?:http |rest(?:ful)? |json |web |crud |backend )*apis?\b(?! key)/gi, 6],
    [
      /\b(?:endpoints?|fastapi|openapi|swagger|rest service|web service|http service|back ?end service|microservice)\b/gi,
      6,
    ],
    [/\b(?:GET|POST|PUT|PATCH|DELETE) \/[a-z]/g, 6],
    [/\bsqlite\b|\bstatus(?: code)? (?:200|201|204|400|404|409|422)\b|\b(?:pagina(?:tion|ted)|crud)\b/gi, 3],
    [/\bback ?end\b|\bserver\b|\bservice\b/gi, 2],
    // What is asked for in the opening: `a backend for a blog`, `the server side of a shop`.
    [
      /^[^.!?:;]{0,60}?\b(?:back-?end (?:for|that|to|where|which|of|with|in)|server side (?:of|for)|web ?service|microservice)\b/gi,
      6,
    ],
  ],
  "free-build": [
    [
      /\b(?:clicker|stick|card|word|guessing|memory|puzzle|reaction|dice|arcade|small|tiny|little|simple) game\b(?! (?:collection|list|library|log|night|shop|store|inventory|tracker|ratings?|scores?))|\bpuzzle toy\b|\bplayers take turns\b/gi,
      8,
    ],
    [
      /\b(tetris|pong|tic[- ]tac[- ]toe|noughts and crosses|connect four|hangman|minesweeper|sudoku|rock[, -]+paper[, -]+scissors)\b(?! (?:scores?|results?|log|tracker|list))/gi,
      8,
    ],
    [
      /\b(game\b(?! (?:collection|library|log|night|shop|store|inventory|tracker|ratings?)\b)|snake game|breakout|play(?:ing)? chess|chess ?board|chess (?=puzzle|engine|against)|whac|platformer|arcade|canvas|webgl|3d|animation|physics|paint(?:ing)? app|drawing|pixel art|synth(?:esizer)?|game of life)\b/gi,
      5,
    ],
  ],
};

/** "Member list for our chess club": what calls itself a list keeps records, whatever game they are about. */
const CALLED_LIST =
  /^[^.:;!?\n]{0,80}?\b(?<!\bgame[^.:;!?\n]{0,80})(?:list|log|table|register|directory|tracker|diary|journal|inventory|overview|catalogue|catalog|roster|planner|logbook)\b/i;

const scoreOf = (brief: string, signs: [RegExp, number][]): number =>
  signs.reduce(
    (sum, [pattern, weight]) =>
      sum + new Set([...brief.matchAll(pattern)].map((match) => match[0].toLowerCase())).size * weight,
    0,
  );

/** The kind a brief looks like, by its words alone; asks no model. Reads the first 8,000 characters. */
export function guessBlueprint(brief: string): Guess {
  const text = brief.slice(0, 8000);
  const scores: Record<string, number> = {};
  for (const blueprint of blueprints) {
    const phrases = blueprint.phrases.filter((phrase) =>
      new RegExp(`\\b${phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\b`, "i").test(text),
    ).length;
    scores[blueprint.id] = scoreOf(text, SIGNS[blueprint.id]) + Math.min(phrases, 4) * 0.5;
  }
  const typescript = scoreOf(text, SIGNS["typescript-cli"]);
  const commandLine = scoreOf(
    text,
    SIGNS["python-cli"].filter(([pattern]) => !pattern.source.includes("python")),
  );
  // TypeScript alone says nothing about the kind: a web app is TypeScript too.
  if ("typescript-cli" in scores)
    scores["typescript-cli"] = typescript > 0 ? typescript + commandLine : commandLine * 0.5;
  if ("free-build" in scores) scores["free-build"] = CALLED_LIST.test(text) ? 0 : scoreOf(text, SIGNS["free-build"]);
  const ranked = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  const total = (first?.[1] ?? 0) + (second?.[1] ?? 0);
  const known = first && first[1] > 0;
  const blueprint = (known ? first[0] : "web-app") as BlueprintId;
  return {
    blueprint,
    confidence: known && total > 0 ? Math.round(((first[1] ?? 0) / total) * 100) / 100 : 0.3,
    beyond: beyondOf(text),
  };
}

function beyondOf(text: string): Guess["beyond"] {
  // "no login needed" asks for nothing.
  // Where a signup is an entry with fields, nobody signs up for an account.
  const entry = /\bsign-?ups? (?:is|are|belongs?|links?|has|have)\b/i.test(text);
  const meant = entry ? text.replace(/\bsigns?[- ]?ups?\b/gi, " ") : text;
  const asked = meant.replace(/\b(?:no|without|not?|never|neither|nor|skip|don'?t (?:need|want))\b[^.;,]{0,40}/gi, " ");
  const found = OUT_OF_SCOPE.find((one) => one.pattern.test(asked));
  if (!found) return null;
  return {
    reason: found.reason,
    nearest: found.nearest,
    firstSlice: found.firstSlice(text.replace(/\s+/g, " ").trim().slice(0, 400)).replace(/\s+/g, " ").trim(),
  };
}
