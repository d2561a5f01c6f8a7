import { partsOf } from "../../guild/index.ts";
import { parseSource, type SourceLanguage } from "../../languages/index.ts";

const LANGUAGES = new Map<string, SourceLanguage>([
  ["py", "python"],
  ["python", "python"],
  ["python3", "python"],
  ["js", "javascript"],
  ["javascript", "javascript"],
  ["ts", "typescript"],
  ["typescript", "typescript"],
  ["java", "java"],
]);
const DEFINES: Record<SourceLanguage, RegExp> = {
  python: /^(?:async\s+)?def\s+(\w+)/gm,
  javascript: /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\s+(\w+)|const\s+(\w+)\s*=\s*(?:async\s*)?\()/gm,
  typescript: /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\s+(\w+)|const\s+(\w+)\s*=\s*(?:async\s*)?\()/gm,
  java: /(?!)/g, // a Java method has no life of its own
};

/** The largest block of code of an answer, by a language that can be run; null where there is none. */
function codeOf(text: string): { language: SourceLanguage; code: string } | null {
  const blocks = partsOf(text).flatMap((part) => {
    const guessed = /^\s*(?:async\s+)?def\s/m.test(part.text) ? "python" : "";
    const language = part.kind === "code" ? LANGUAGES.get(part.language || guessed) : undefined;
    return language ? [{ language, code: part.text }] : [];
  });
  return blocks.sort((a, b) => b.code.length - a.code.length)[0] ?? null;
}

/** Functions a source defines at its outermost level, in order. */
function definedNames(language: SourceLanguage, code: string): string[] {
  return [...code.matchAll(DEFINES[language])].flatMap(([, first, second]) => first ?? second ?? []);
}

/** Whether every block of code of a text parses; null where no block is in a language that can be read. */
export async function compiles(text: string): Promise<boolean | null> {
  const blocks = partsOf(text).flatMap((part) => {
    const language = part.kind === "code" ? LANGUAGES.get(part.language) : undefined;
    return language ? [{ language, code: part.text }] : [];
  });
  if (blocks.length === 0) return null;
  const parsed = await Promise.all(blocks.map(({ language, code }) => parseSource(code, language, () => true)));
  return parsed.every((one) => one === true);
}

/** The function most answers define: its name, its language, and their codes; null where they share none. */
export function sharedFunction(
  answers: readonly { id: string; text: string }[],
): { language: SourceLanguage; entry: string; codes: { id: string; code: string }[] } | null {
  const found = answers.flatMap(({ id, text }) => {
    const code = codeOf(text);
    return code ? [{ id, ...code, names: definedNames(code.language, code.code) }] : [];
  });
  const named = found.flatMap(({ language, names }) => names.map((name) => `${language} ${name}`));
  const counts = [...Map.groupBy(named, (name) => name)].sort((a, b) => b[1].length - a[1].length);
  const [language, entry] = counts[0]?.[0].split(" ") ?? [];
  if (language === undefined || entry === undefined) return null;
  const codes = found.filter((one) => one.language === language && one.names.includes(entry));
  if (codes.length < 2) return null;
  return { language: codes[0]?.language ?? "python", entry, codes: codes.map(({ id, code }) => ({ id, code })) };
}
