import { corrected } from "./spelling.ts";

/** What in a request is not plain words, found by form alone. */
export interface RequestMarks {
  code: boolean;
  stackTrace: boolean;
  diff: boolean;
  path: boolean;
  url: boolean;
  question: boolean;
  /** Language named on a fence or guessed from the code; null without code. */
  language: CodeLanguage | null;
}

export const CODE_LANGUAGES = [
  "python",
  "script",
  "java",
  "systems",
  "sql",
  "shell",
  "config",
  "markup",
  "other",
] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

export interface ReadRequest {
  /** Lower case, without code, traces and diffs; at most `MAX_PROSE` characters. */
  prose: string;
  /** Words of the prose, at most `MAX_WORDS`; of the code where there is no prose. */
  words: string[];
  marks: RequestMarks;
  /** Characters of the whole request. */
  length: number;
}

const HEAD_CHARACTERS = 5000;
const TAIL_CHARACTERS = 2000;
const MAX_WORDS = 240;

const FENCE = /^\s{0,3}(```+|~~~+)\s*([\w+#.-]*)[^\n]*$/;
const TRACE_LINE =
  /^\s*(Traceback \(most recent|File "[^"]+", line \d+|at [\w$.<>[\] ]+ ?\(.*:\d+|at .+:\d+:\d+\)?$|at [\w$.]+\([\w.]+:\d+\)|Caused by: |Exception in thread|panicked at |goroutine \d+|[\w.]*(Error|Exception|Panic)\b: )/;
const DIFF_LINE = /^(diff --git |@@ -\d|--- [ab]\/|\+\+\+ [ab]\/|index [0-9a-f]{7})/;
const CODE_LINE =
  /[;{}]\s*$|^\s*(def |class |import |from \S+ import |const |let |var |function |func |fn |public |private |return\b|if \(|for \(|while \(|elif |else:|try:|except |#include|package |SELECT |<\/?\w+[^>]*>\s*$|\w+\(.*\)\s*$|[\w.[\]]+ ?[+-]?= ?\S)|=>\s*$/;
const INLINE_CODE = /`[^`\n]{1,200}`/g;
const PATH =
  /(^|[\s("'`])([\w@.-]+\/)+[\w.-]+\.\w{1,6}\b|(^|[\s("'`])[\w-]+\.(py|ts|tsx|js|jsx|java|go|rs|rb|c|cpp|h|cs|php|sql|ya?ml|json|toml|md|html|css|sh|vue|kt|swift)\b/i;
const URL = /https?:\/\/\S+/g;

const LANGUAGE_OF: readonly [RegExp, CodeLanguage][] = [
  [/^(py|python|python3|ipython)$/, "python"],
  [/^(js|jsx|ts|tsx|javascript|typescript|node|vue|svelte)$/, "script"],
  [/^(java|kotlin|kt|scala|cs|csharp|c#)$/, "java"],
  [/^(go|golang|rust|rs|c|cpp|c\+\+|h|zig|swift)$/, "systems"],
  [/^(sql|psql|mysql|graphql)$/, "sql"],
  [/^(sh|bash|shell|zsh|console|powershell|ps1)$/, "shell"],
  [/^(yaml|yml|json|toml|ini|dockerfile|docker|nginx|hcl|terraform|makefile)$/, "config"],
  [/^(html|css|scss|xml|svg|md|markdown)$/, "markup"],
];
const LANGUAGE_BY_FORM: readonly [RegExp, CodeLanguage][] = [
  [/^\s*(def \w+\(.*\):|class \w+.*:|from \S+ import |elif |except\b|Traceback|File ")/m, "python"],
  [/\b(const|let|function|=>|console\.log|export default|interface \w+ \{)/, "script"],
  [/\b(public (static|class)|System\.out|private \w+ \w+)/, "java"],
  [/\b(fn \w+\(|func \w+\(|#include|impl \w+|println!)/, "systems"],
  [/\bSELECT\b[\s\S]*\bFROM\b|\bCREATE TABLE\b|\bINSERT INTO\b/i, "sql"],
  [/^\s*(\$ |sudo |apt |npm |docker |curl |git )/m, "shell"],
  [/^\s*(FROM \S+|RUN |services:|apiVersion:|on:\s*$|jobs:)/m, "config"],
  [/<\/\w+>/, "markup"],
];

function languageOf(fence: string, code: string): CodeLanguage {
  const name = fence.toLowerCase();
  const named = LANGUAGE_OF.find(([form]) => form.test(name));
  if (named) return named[1];
  return LANGUAGE_BY_FORM.find(([form]) => form.test(code))?.[1] ?? "other";
}

/** What people want stands at the beginning or, after a pasted log, at the end. */
function bounded(text: string): string {
  if (text.length <= HEAD_CHARACTERS + TAIL_CHARACTERS) return text;
  return `${text.slice(0, HEAD_CHARACTERS)}\n${text.slice(-TAIL_CHARACTERS)}`;
}

interface Split {
  prose: string[];
  code: string[];
  fence: string | null;
  trace: boolean;
  diff: boolean;
}

/** Lines of code without a fence count only in company: a single line may be a sentence with a semicolon. */
function splitLines(text: string): Split {
  const split: Split = { prose: [], code: [], fence: null, trace: false, diff: false };
  const lines = text.split("\n");
  let open: string | null = null;
  const looksCode = lines.map((line) => CODE_LINE.test(line));
  for (const [at, line] of lines.entries()) {
    const fence = FENCE.exec(line);
    if (fence) {
      open = open === null ? (fence[1] ?? "").slice(0, 3) : null;
      if (open !== null) split.fence ??= fence[2] ?? "";
      continue;
    }
    const trace = lines.length > 1 && TRACE_LINE.test(line);
    const diff = DIFF_LINE.test(line);
    split.trace ||= trace;
    split.diff ||= diff;
    const inDiff = split.diff && /^[+-]/.test(line);
    const inCompany = looksCode[at] && (looksCode[at - 1] || looksCode[at + 1]);
    if (open !== null || trace || diff || inDiff || inCompany) split.code.push(line);
    else split.prose.push(line);
  }
  return split;
}

/** Words in lower case; marks of casing are gone, so that shouting does not change a decision. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== "" && word.length <= 32)
    .map((word) => (/^\d+$/.test(word) ? "0" : word));
}

/** Splits a request into words and marks. Pure, linear in the bounded text, never throws. */
export function readRequest(text: string): ReadRequest {
  const whole = bounded(text.normalize("NFKC").replace(/\r\n?/g, "\n"));
  const { prose, code, fence, trace, diff } = splitLines(whole);
  const joined = code.join("\n");
  const bare = prose.join("\n").replace(URL, " ");
  const plain = bare.replace(INLINE_CODE, (span) => ` ${span.slice(1, -1)} `);
  const words = wordsOf(plain);
  const spoken = words.length > 0 ? words.map(corrected) : wordsOf(joined);
  return {
    prose: plain
      .toLowerCase()
      .replace(/[a-z]+/g, corrected)
      .replace(/\s+/g, " ")
      .trim(),
    words: spoken.length > MAX_WORDS ? [...spoken.slice(0, MAX_WORDS - 60), ...spoken.slice(-60)] : spoken,
    marks: {
      code: joined.trim() !== "",
      stackTrace: trace,
      diff,
      path: PATH.test(plain),
      url: /https?:\/\//.test(whole),
      question: /\?/.test(bare),
      language: joined.trim() === "" ? null : languageOf(fence ?? "", joined),
    },
    length: text.length,
  };
}

const EMBEDDED_WORDS = 52;
const EMBEDDED_TAIL = 16;

/**
 * What the embedder is given: about 61 of the 96 tokens it reads at most, the wish may stand at the end. With 70 words
 * held-out requests were read no better, and a long one took a third longer.
 */
export function embeddedText({ prose, words }: ReadRequest): string {
  const spoken = prose === "" ? words : prose.split(" ");
  if (spoken.length <= EMBEDDED_WORDS) return spoken.join(" ");
  return [...spoken.slice(0, EMBEDDED_WORDS - EMBEDDED_TAIL), ...spoken.slice(-EMBEDDED_TAIL)].join(" ");
}
