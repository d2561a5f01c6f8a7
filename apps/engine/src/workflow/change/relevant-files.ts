import { wordsOf } from "./place/words.ts";

export interface SourceFile {
  path: string;
  text: string;
}

export interface RankedFile extends SourceFile {
  score: number;
  /** What speaks for it, for the person. */
  why: string[];
}

const CODE = /\.(?:py|[cm]?[jt]sx?|css|html|java)$/i;
const TESTS = /(?:^|\/)(?:tests?|__tests__)\/|(?:^|\/)(?:test_[^/]*|[^/]*\.test\.[^/]*|conftest\.py)$/i;
const NEVER = /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|LICENSE)$|\.(?:svg|lock|map)$/i;
const STYLE =
  /\b(?:bold|italic|bigger|smaller|larger|font|colou?r|background|border|margin|padding|spacing|rounded|centred?|centered|align(?:ed)?|wide[r]?|underline[d]?|uppercase|style|theme|shadow|size)\b/i;
const DEFINES =
  /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:def|class|function|const|let|interface|type)\s+([A-Za-z_$][\w$]*)/gm;
const IMPORTED = /(?:from\s+["']([^"']+)["']|import\s+["']([^"']+)["']|^from\s+([\w.]+)\s+import|^import\s+([\w.]+))/gm;
const QUOTED = /["“'`]([^"”'`\n]{2,})["”'`]/g;
const MAX_BYTES = 200_000;

/** What a file defines at any level, in its order. Pure. */
export const symbolsOf = (text: string): string[] => [...text.matchAll(DEFINES)].map((match) => match[1] ?? "");

/** Whether a file imports another, judged by the last part of the name it is imported by. */
function importsFile(text: string, path: string): boolean {
  const name =
    path
      .split("/")
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? "";
  return [...text.matchAll(IMPORTED)].some((match) => {
    const said = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    return said.split(/[./]/).filter(Boolean).includes(name);
  });
}

/**
 * The files a request speaks of, best first: by words it quotes, by names of files and of what they define, by rare
 * words they share, by imports of the best, and by what the last changes touched. Pure and deterministic.
 * @param options recent: paths that the last changes touched, newest first; tests: whether a request may reach them
 */
export function relevantFiles(
  request: string,
  files: SourceFile[],
  { recent, tests }: { recent: string[]; tests: "read-only" | "when-asked" },
): RankedFile[] {
  const aboutTests = tests === "when-asked" && /\btests?\b/i.test(request);
  const usable = files.filter(({ path, text }) => {
    if (NEVER.test(path) || text === "" || text.length > MAX_BYTES || text.includes("\0")) return false;
    if (TESTS.test(path)) return aboutTests;
    return CODE.test(path) || new RegExp(`\\b${escaped(path.split("/").at(-1) ?? "")}\\b`, "i").test(request);
  });
  const wanted = new Set(wordsOf(request).filter((word) => word.length > 2));
  const words = usable.map(({ text }) => new Set(wordsOf(text)));
  const rarity = (word: string) => Math.log((usable.length + 1) / (1 + words.filter((has) => has.has(word)).length));
  const scored = usable.map((file, index) => {
    const why: string[] = [];
    let score = 0;
    const add = (points: number, reason: string) => {
      if (points <= 0) return;
      score += points;
      why.push(reason);
    };
    for (const [, quoted = ""] of request.matchAll(QUOTED)) if (file.text.includes(quoted)) add(8, `holds “${quoted}”`);
    if (request.includes(file.path) || request.includes(file.path.split("/").at(-1) ?? "\0")) add(20, "is named");
    const named = wordsOf(file.path.replace(/\.[^.]+$/, "")).filter((word) => wanted.has(word));
    add(3 * new Set(named).size, `is called ${[...new Set(named)].join(" ")}`);
    const defined = new Set(
      symbolsOf(file.text)
        .flatMap(wordsOf)
        .filter((word) => wanted.has(word)),
    );
    add(2 * defined.size, `defines ${[...defined].join(" ")}`);
    const shared = [...wanted].filter((word) => words[index]?.has(word));
    add(
      shared.reduce((sum, word) => sum + rarity(word), 0),
      `speaks of ${shared.slice(0, 4).join(", ")}`,
    );
    if (STYLE.test(request) && file.path.endsWith(".css")) add(4, "holds the looks");
    else if (file.path.endsWith(".css")) score -= 2;
    const touched = recent.indexOf(file.path);
    if (touched >= 0) add(1 / (1 + touched), "was changed lately");
    return { ...file, score, why };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return scored
    .map((file) =>
      best && file !== best && importsFile(best.text, file.path) ? { ...file, score: file.score + 1 } : file,
    )
    .toSorted((a, b) => b.score - a.score || a.path.localeCompare(b.path));
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
