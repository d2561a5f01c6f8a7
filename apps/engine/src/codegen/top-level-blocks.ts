import type { Language } from "@guildhall/contracts";

export interface CodeBlock {
  kind: "import" | "definition" | "constant" | "statement";
  /** The defined name; empty for imports and statements. */
  name: string;
  text: string;
}

/** Splits source into its top-level blocks, by indentation (Python) or bracket depth (TypeScript). */
export function topLevelBlocks(code: string, language: Language): CodeBlock[] {
  const texts = language === "python" ? pythonChunks(code) : typescriptChunks(code);
  return texts.filter((text) => text.trim() !== "").map((text) => classify(text, language));
}

function classify(text: string, language: Language): CodeBlock {
  const head = withoutComments(text, language);
  if (head === "") return { kind: "statement", name: "", text };
  if (language === "python") {
    if (/^(import|from)\s/.test(head)) return { kind: "import", name: "", text };
    const def = /^(?:async\s+)?(?:def|class)\s+(\w+)/m.exec(head.replace(/^(@.*\n)+/, ""));
    if (def && /^(@|async\s|def\s|class\s)/.test(head)) return { kind: "definition", name: def[1] ?? "", text };
    const constant = /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=\s*(?!=)(.?)/.exec(head);
    // A table of values is no leftover, however its name is written.
    if (constant && (isUpper(constant[1] ?? "") || /[[{"'(\d]/.test(constant[2] ?? "")))
      return { kind: "constant", name: constant[1] ?? "", text };
    return { kind: "statement", name: "", text };
  }
  if (/^import\b/.test(head)) return { kind: "import", name: "", text };
  const def =
    /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:async\s+)?(?:function\*?|class|interface|type|enum|const|let|var)\s+(\w+)/.exec(
      head,
    );
  if (!def) return { kind: "statement", name: "", text };
  return { kind: "definition", name: def[1] ?? "", text };
}

/** Module constants are kept when they look like constants; `result = f(...)` is a leftover of a demonstration. */
function isUpper(name: string): boolean {
  return /^_?[A-Z][A-Z0-9_]*$/.test(name);
}

function withoutComments(text: string, language: Language): string {
  const comment = language === "python" ? /^\s*#.*$/gm : /^\s*\/\/.*$|^\s*\/\*[\s\S]*?\*\//gm;
  return text.replace(comment, "").trim();
}

function pythonChunks(code: string): string[] {
  const chunks: string[][] = [];
  let depth = 0;
  let quote: string | null = null;
  let decorated = false;
  for (const line of code.split("\n")) {
    const fresh = depth === 0 && quote === null && /^\S/.test(line);
    const continues = decorated || /^(else|elif|except|finally)\b/.test(line) || chunks.length === 0;
    if (fresh && !continues) chunks.push([]);
    if (chunks.length === 0) chunks.push([]);
    chunks.at(-1)?.push(line);
    if (fresh) decorated = line.startsWith("@") || line.startsWith("#");
    ({ depth, quote } = scanPython(line, depth, quote));
  }
  return chunks.map((lines) => lines.join("\n"));
}

function scanPython(line: string, startDepth: number, startQuote: string | null) {
  let depth = startDepth;
  let quote = startQuote;
  for (let i = 0; i < line.length; i += 1) {
    if (quote) {
      if (line[i] === "\\") i += 1;
      else if (line.startsWith(quote, i)) {
        i += quote.length - 1;
        quote = null;
      }
      continue;
    }
    const triple = line.slice(i, i + 3);
    if (triple === '"""' || triple === "'''") {
      quote = triple;
      i += 2;
    } else if (line[i] === '"' || line[i] === "'") quote = line[i] ?? null;
    else if (line[i] === "#") break;
    else if ("([{".includes(line[i] ?? "")) depth += 1;
    else if (")]}".includes(line[i] ?? "")) depth = Math.max(0, depth - 1);
  }
  // A one-line string that does not close ends with its line.
  if (quote && quote.length === 1) quote = null;
  return { depth, quote };
}

function typescriptChunks(code: string): string[] {
  const chunks: string[] = [];
  let current = "";
  let depth = 0;
  const flush = () => {
    chunks.push(current);
    current = "";
  };
  for (let i = 0; i < code.length; i += 1) {
    const char = code[i] ?? "";
    const skipped = skipLiteral(code, i);
    if (skipped > i) {
      current += code.slice(i, skipped);
      i = skipped - 1;
      continue;
    }
    current += char;
    if ("([{".includes(char)) depth += 1;
    if (")]}".includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && char === "\n" && endsStatement(current, code.slice(i + 1))) flush();
  }
  flush();
  return chunks;
}

function endsStatement(text: string, rest: string): boolean {
  const done = text.trimEnd();
  if (/^\s*(\/\/|\/\*)/.test(done) && !done.includes("\n") && !/[;}]$/.test(done)) return false;
  if (!/[;}\])'"`\w]$/.test(done)) return false;
  return /^\s*$|^\s*(import|export|function|async|class|interface|type|const|let|var|console|\/\/|\/\*|\/\*\*|[A-Za-z_$][\w$]*\s*[(.=]|if|for|while)/.test(
    rest.slice(0, 200),
  );
}

/** Index after a string, template or comment that starts at `i`; `i` itself when none does. */
function skipLiteral(code: string, i: number): number {
  const char = code[i];
  if (char === "/" && code[i + 1] === "/") return endOr(code.indexOf("\n", i), code.length);
  if (char === "/" && code[i + 1] === "*") return endOr(code.indexOf("*/", i), code.length - 2) + 2;
  if (char !== '"' && char !== "'" && char !== "`") return i;
  for (let j = i + 1; j < code.length; j += 1) {
    if (code[j] === "\\") j += 1;
    else if (code[j] === char) return j + 1;
    else if (code[j] === "\n" && char !== "`") return j;
  }
  return code.length;
}

const endOr = (index: number, otherwise: number): number => (index < 0 ? otherwise : index);
