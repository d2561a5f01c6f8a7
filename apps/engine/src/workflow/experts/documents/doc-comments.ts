import { parseSource } from "../../../languages/index.ts";
import { type CodeUnit, languageOf, nodesOf } from "../evidence/code-map.ts";

export interface DocWords {
  /** One sentence. */
  purpose: string;
  /** Empty where it returns nothing worth saying. */
  returns: string;
  /** When it fails; empty where it does not. */
  fails: string;
}

const sentence = (text: string) => {
  const clean = text.trim().replace(/\s+/g, " ").replaceAll('"""', "'''").replaceAll("*/", "* /");
  return clean === "" || /[.!?]$/.test(clean) ? clean : `${clean}.`;
};

const linesOf = ({ purpose, returns, fails }: DocWords): string[] => [
  sentence(purpose),
  ...(returns.trim() ? ["", `Returns ${sentence(returns).replace(/^Returns?\s+/i, "")}`] : []),
  ...(fails.trim()
    ? [`${returns.trim() ? "" : "\n"}${/^(?:raises|throws)/i.test(fails.trim()) ? "" : "Fails: "}${sentence(fails)}`]
    : []),
];

/** A text with a doc comment put before or into one of its functions, in the form of its language. Pure. */
export function withDoc(text: string, unit: CodeUnit, words: DocWords): string {
  const lines = linesOf(words).flatMap((line) => line.split("\n"));
  if (unit.language === "python") {
    const before = text.slice(0, unit.bodyStart);
    const indent = /[ \t]*$/.exec(before)?.[0] ?? "    ";
    const onLine = before.trimEnd().endsWith(":") && before.includes("\n", before.trimEnd().length - 1);
    if (!onLine) return text;
    const body =
      lines.length === 1
        ? `"""${lines[0]}"""`
        : `"""${lines.map((line, index) => (index === 0 || line === "" ? line : indent + line)).join("\n")}\n${indent}"""`;
    return `${before}${body}\n${indent}${text.slice(unit.bodyStart)}`;
  }
  const from = text.lastIndexOf("\n", unit.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(from))?.[0] ?? "";
  const block =
    lines.length === 1
      ? `/** ${lines[0]} */`
      : `/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */`;
  return `${text.slice(0, from)}${indent}${block}\n${text.slice(from)}`;
}

/** The tokens of a program without its comments and docstrings; null when it does not parse. */
export async function bareTokens(path: string, text: string): Promise<string[] | null> {
  const language = languageOf(path);
  if (language === null) return null;
  return parseSource(text, language, (root) => {
    const isDoc = (type: string, only: boolean) => language === "python" && type === "expression_statement" && only;
    const tokens: string[] = [];
    for (const node of nodesOf(
      root,
      (child) => !isDoc(child.type, child.namedChildren.length === 1 && child.namedChildren[0]?.type === "string"),
    )) {
      if (node.type.includes("comment") || node.namedChildCount > 0) continue;
      tokens.push(`${node.type} ${node.text}`);
    }
    return tokens;
  });
}
