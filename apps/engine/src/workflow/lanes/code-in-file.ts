import type { Leaf } from "@guildhall/contracts";

const PYTHON_HEAD = /^\s*(?:"""[\s\S]*?"""\s*)?(?:from __future__ import annotations\s*)?/;
const SCRIPT_HEAD = /^\s*(?:\/\/[^\n]*\n)*/;
const PYTHON_OWN = /^from \.\S* import (?:\([^)]*\)|[^\n]*)\n?/gm;
const SCRIPT_OWN = /^import (?:type )?\{([^}]*)\} from "\.[^"]*";?\n?/gm;

/**
 * The code of a leaf as its file holds it now, ready for its module: without the file's head and its imports of record
 * types, which the module has itself. Null when it imports something else of the project, without which it does not
 * run alone. Pure.
 */
export function codeInFile(text: string, leaf: Pick<Leaf, "language" | "records">): string | null {
  const python = leaf.language === "python";
  const own = python ? PYTHON_OWN : SCRIPT_OWN;
  const body = text.replaceAll("\r\n", "\n").replace(python ? PYTHON_HEAD : SCRIPT_HEAD, "");
  const records = new Set(leaf.records.map((record) => record.name));
  const imported = [...body.matchAll(own)].flatMap((match) =>
    (python ? match[0].replace(/^from \S+ import/, "") : (match[1] ?? "")).split(/[\s,()]+/).filter(Boolean),
  );
  if (imported.some((name) => name !== "type" && !records.has(name))) return null;
  return `${body.replace(own, "").trim()}\n`;
}
