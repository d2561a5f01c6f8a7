import type { Language, Leaf } from "@guildhall/contracts";
import { signatureSource } from "../leaf-source.ts";
import type { Emission } from "./idiom.ts";
import { pythonImports } from "./python-imports.ts";
import { PYTHON_SNIPPETS } from "./python-snippets.ts";
import { TYPESCRIPT_SNIPPETS } from "./typescript-snippets.ts";

/** The first line of the function, from the types. */
const headOf = (leaf: Leaf): string =>
  leaf.language === "python" ? `${signatureSource(leaf)}:` : `export ${signatureSource(leaf)} {`;

function indent(text: string, by: number): string {
  return text
    .split("\n")
    .map((line) => (line ? " ".repeat(by) + line : line))
    .join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines;
}

function pythonDoc(purpose: string): string {
  const safe = purpose.replaceAll("\\", "\\\\").replaceAll('"""', "'''");
  const lines = wrapped(safe, 90);
  if (lines.length === 0) return "";
  const end = lines.at(-1)?.endsWith('"') ? " " : "";
  return lines.length === 1 ? `"""${lines[0]}${end}"""\n` : `"""${lines.join("\n")}\n"""\n`;
}

function typescriptDoc(purpose: string): string {
  const lines = wrapped(purpose.replaceAll("*/", "* /"), 100);
  if (lines.length === 0) return "";
  return lines.length === 1 ? `/** ${lines[0]} */\n` : `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */\n`;
}

/** Names of snippets a text uses, and those that they use. */
function snippetsUsed(text: string, all: Record<string, string>): string[] {
  const found = new Set<string>();
  const visit = (source: string): void => {
    for (const [name, snippet] of Object.entries(all)) {
      if (found.has(name) || !new RegExp(`(?<![\\w.])${name}\\b`).test(source)) continue;
      visit(snippet.replace(new RegExp(`\\b${name}\\b`, "g"), ""));
      found.add(name);
    }
  };
  visit(text);
  return [...found];
}

const WIDE = 100;

/** A long TypeScript chain gets a line for each call that stands outside brackets, as a formatter would do. */
function brokenChain(line: string): string {
  if (line.length <= WIDE) return line;
  const breaks: number[] = [];
  let depth = 0;
  let quote = "";
  for (let i = 0; i < line.length; i++) {
    const c = line[i] ?? "";
    if (quote) {
      if (c === "\\") i++;
      else if (c === quote) quote = "";
    } else if (c === '"' || c === "'" || c === "`") quote = c;
    else if ("([{".includes(c)) depth++;
    else if (")]}".includes(c)) depth--;
    else if (depth === 0 && /^\.(filter|sort|map|slice|flatMap|reduce)\(/.test(line.slice(i))) breaks.push(i);
  }
  if (breaks.length < 2) return line;
  const pad = `\n${" ".repeat((/^ */.exec(line)?.[0].length ?? 0) + 2)}`;
  return [0, ...breaks].map((start, k) => line.slice(start, breaks[k] ?? line.length)).join(pad);
}

/** A whole module part: imports, snippets, the idiom's own helpers, then the function under the leaf's exact head. */
export function renderFunction(leaf: Leaf, emission: Emission, head = headOf(leaf)): string {
  const body = emission.body.trim();
  const before = emission.before?.trim() ?? "";
  const all: Record<Language, Record<string, string>> = { python: PYTHON_SNIPPETS, typescript: TYPESCRIPT_SNIPPETS };
  const snippets = all[leaf.language];
  // A snippet must never answer to the leaf's own name.
  const taken = Object.hasOwn(snippets, leaf.name);
  const rename = (text: string): string =>
    taken ? text.replace(new RegExp(`\\b${leaf.name}\\b`, "g"), `${leaf.name}Part`) : text;
  const parts = snippetsUsed(`${before}\n${body}`, snippets).map((name) => rename(snippets[name] ?? "").trim());
  if (before) parts.push(rename(before));
  const code = rename(body);
  parts.push(
    leaf.language === "python"
      ? `${head}\n${indent(pythonDoc(leaf.purpose) + code, 4)}`
      : `${typescriptDoc(leaf.purpose)}${head}\n${indent(code, 2).split("\n").map(brokenChain).join("\n")}\n}`,
  );
  const gap = leaf.language === "python" ? "\n\n\n" : "\n\n";
  const imports = leaf.language === "python" ? pythonImports(parts.join("\n")) : "";
  return `${imports ? `${imports}${gap}` : ""}${parts.join(gap)}\n`;
}
