import type { Language } from "@guildhall/contracts";
import { topLevelBlocks } from "./top-level-blocks.ts";

const FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*([A-Za-z+#]*)[^\n]*$/;
const LANGUAGE_WORD = /^[ \t]*(python|py|typescript|ts|javascript|js|tsx|jsx)[ \t]*$/i;

interface FencedBlock {
  language: string;
  code: string;
  closed: boolean;
}

/** The fenced blocks of an answer. A language word on the line after the opening fence belongs to the fence. */
export function fencedBlocks(answer: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open: { marker: string; language: string; lines: string[] } | null = null;
  for (const line of answer.replaceAll("\r\n", "\n").split("\n")) {
    const fence = FENCE.exec(line);
    if (!open) {
      if (fence) open = { marker: fence[1] ?? "```", language: (fence[2] ?? "").toLowerCase(), lines: [] };
      continue;
    }
    if (fence && (fence[1] ?? "").startsWith(open.marker) && !fence[2]) {
      blocks.push({ language: open.language, code: open.lines.join("\n"), closed: true });
      open = null;
      continue;
    }
    if (open.lines.length === 0 && open.language === "" && LANGUAGE_WORD.test(line)) {
      open.language = line.trim().toLowerCase();
      continue;
    }
    open.lines.push(line);
  }
  if (open) blocks.push({ language: open.language, code: open.lines.join("\n"), closed: false });
  return blocks;
}

const definition = (language: Language, entry: string): RegExp =>
  language === "python"
    ? new RegExp(`^[ \\t]*(async[ \\t]+)?(def|class)[ \\t]+${entry}\\b`, "m")
    : new RegExp(
        `^[ \\t]*(export[ \\t]+)?(default[ \\t]+)?(async[ \\t]+)?(function|class|const|let)[ \\t]+${entry}\\b`,
        "m",
      );

export type Extraction = { code: string } | { refused: string };

/**
 * The code of an answer: what was prefilled plus what the model wrote, without prose, examples and prints.
 * Keeps imports, definitions and constants; everything that would run at import is dropped.
 */
export function extractLeaf(input: { language: Language; entry: string; prefill: string; answer: string }): Extraction {
  const answer = input.answer.replaceAll("\r\n", "\n").replace(/^\uFEFF/, "");
  let code: string;
  if (input.prefill) {
    code = continuationOf(input.prefill, answer);
  } else {
    const blocks = fencedBlocks(answer);
    const defined = definition(input.language, input.entry);
    code =
      blocks.find((block) => defined.test(block.code))?.code ?? longest(blocks) ?? unfenced(answer, input.language);
  }
  if (!definition(input.language, input.entry).test(code))
    return { refused: `the answer does not define ${input.entry}` };
  const kept = topLevelBlocks(code, input.language).filter((block) => block.kind !== "statement");
  const last = kept.findLastIndex((block) => block.name === input.entry);
  if (last < 0) return { refused: `the answer does not define ${input.entry}` };
  if (isPlaceholder(kept[last]?.text ?? "", input.language)) return { refused: "the body is a placeholder" };
  return { code: kept.map((block) => block.text.trimEnd()).join("\n\n") };
}

/** Text after a prefill ends where its fence closes; a model that repeats the prefill is taken at its word. */
function continuationOf(prefill: string, answer: string): string {
  const code = prefill.replace(/^\s*```[a-z]*\n/, "");
  const lines: string[] = [];
  for (const line of answer.split("\n")) {
    if (FENCE.test(line)) break;
    lines.push(line);
  }
  return code + lines.join("\n");
}

function longest(blocks: FencedBlock[]): string | undefined {
  return blocks.map((block) => block.code).sort((a, b) => b.length - a.length)[0];
}

function unfenced(answer: string, language: Language): string {
  const start =
    language === "python"
      ? /^(import |from |def |class |@|async def )/m
      : /^(import |export |function |const |let |class |interface |type |async function )/m;
  const at = answer.search(start);
  return at < 0 ? answer : answer.slice(at);
}

const PLACEHOLDERS =
  /(#|\/\/)\s*(your code|todo|implement|rest (of|unchanged)|\.\.\.)|NotImplementedError|not implemented/i;

function isPlaceholder(text: string, language: Language): boolean {
  if (PLACEHOLDERS.test(text)) return true;
  if (language !== "python") return false;
  const body = text
    .replace(/^.*?:\s*$/m, "")
    .replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/, "")
    .trim();
  return body === "pass" || body === "..." || body === "";
}
