import { parseSource } from "../../../languages/index.ts";
import { type CodeUnit, grammarOf, nodesOf } from "../evidence/code-map.ts";
import type { DocStyle } from "./doc-style.ts";

export interface DocWords {
  /** One sentence. */
  purpose: string;
  /** Parameters of the function, in its order. */
  params: { name: string; what: string }[];
  /** Empty where it returns nothing worth saying. */
  returns: string;
  /** The errors it raises, and when. */
  raises: { type: string; when: string }[];
}

const WIDTH = 88;
/** A name of code keeps its letters: capitals would make it another one. */
const CODE_LIKE = /^(?:`|[a-z]\w*(?:_|[A-Z]|\d|\.\w|\())/;

const bare = (text: string) => text.trim().replace(/\s+/g, " ").replaceAll('"""', "'''").replaceAll("*/", "* /");
const capital = (text: string) => (CODE_LIKE.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));

/** With a capital and a full stop. */
function sentence(text: string): string {
  const clean = capital(bare(text));
  return clean === "" || /[.!?]$/.test(clean) ? clean : `${clean}.`;
}

/** Broken at spaces; lines after the first are set in. */
function wrapped(text: string, width: number, indent = "    "): string[] {
  const lines: string[] = [];
  const lead = /^ */.exec(text)?.[0] ?? "";
  let line = "";
  for (const word of text.trim().split(" ")) {
    const next = line === "" ? lead + word : `${line} ${word}`;
    if (next.length > width && line.trim() !== "") {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = next;
  }
  return [...lines, line];
}

const withoutLead = (text: string, lead: RegExp) => bare(text).replace(lead, "");
const resultOf = ({ returns }: DocWords) => sentence(withoutLead(returns, /^(?:it )?returns?:?\s+/i));
const whenOf = (when: string) => withoutLead(when, /^(?:it )?(?:raises?|throws?|fails?)\b:?\s*/i);

function tagged(words: DocWords, width: number, tag: (kind: "param" | "returns" | "raises", name: string) => string) {
  return [
    ...words.params.flatMap(({ name, what }) => wrapped(`${tag("param", name)} ${sentence(what)}`, width)),
    ...(words.returns ? wrapped(`${tag("returns", "")} ${resultOf(words)}`, width) : []),
    ...words.raises.flatMap(({ type, when }) => wrapped(`${tag("raises", type)} ${sentence(whenOf(when))}`, width)),
  ];
}

/** Parts under a heading, with a blank line between them. */
function headed(words: DocWords, width: number, heading: (title: string) => string[], numpy: boolean): string[] {
  const entry = (name: string, said: string) =>
    numpy ? [name, ...wrapped(`    ${said}`, width)] : wrapped(`    ${name}: ${said}`, width, "        ");
  const parts = [
    [numpy ? "Parameters" : "Args", words.params.flatMap(({ name, what }) => entry(name, sentence(what)))],
    ["Returns", words.returns ? wrapped(`    ${resultOf(words)}`, width) : []],
    ["Raises", words.raises.flatMap(({ type, when }) => entry(type, sentence(whenOf(when))))],
  ] as const;
  return parts
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines], at) => [...(at > 0 ? [""] : []), ...heading(title), ...lines]);
}

function linesOf(words: DocWords, { language }: CodeUnit, style: DocStyle, width: number): string[] {
  const java = language === "java";
  const rest =
    style === "rest"
      ? tagged(words, width, (kind, name) => `:${kind}${name ? ` ${name}` : ""}:`)
      : style === "tags"
        ? tagged(words, width, (kind, name) =>
            kind === "returns" ? (java ? "@return" : "@returns") : `@${kind === "param" ? "param" : "throws"} ${name}`,
          )
        : headed(
            words,
            width,
            (title) => (style === "numpy" ? [title, "-".repeat(title.length)] : [`${title}:`]),
            style === "numpy",
          );
  const purpose = wrapped(sentence(words.purpose), width, "");
  return rest.length > 0 ? [...purpose, "", ...rest] : purpose;
}

/** A text with a doc comment put before or into one of its functions, in the form of its language and file. Pure. */
export function withDoc(text: string, unit: CodeUnit, words: DocWords, style: DocStyle): string {
  if (unit.language === "python") {
    const before = text.slice(0, unit.bodyStart);
    const indent = /[ \t]*$/.exec(before)?.[0] ?? "    ";
    const onLine = before.trimEnd().endsWith(":") && before.includes("\n", before.trimEnd().length - 1);
    if (!onLine) return text;
    const lines = linesOf(words, unit, style, WIDTH - indent.length - 3);
    const body =
      lines.length === 1
        ? `"""${lines[0]}"""`
        : `"""${lines.map((line, index) => (index === 0 || line === "" ? line : indent + line)).join("\n")}\n${indent}"""`;
    return `${before}${body}\n${indent}${text.slice(unit.bodyStart)}`;
  }
  const from = text.lastIndexOf("\n", unit.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(from))?.[0] ?? "";
  const lines = linesOf(words, unit, style, WIDTH - indent.length - 3);
  const block =
    lines.length === 1
      ? `/** ${lines[0]} */`
      : `/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */`;
  return `${text.slice(0, from)}${indent}${block}\n${text.slice(from)}`;
}

/** A documented function without its body, as it stands in its file: what a person is shown of it. Pure. */
export function shownWithDoc(text: string, unit: CodeUnit): string {
  if (unit.doc === null) return unit.signature;
  const end = text.indexOf(unit.doc, unit.bodyStart) + unit.doc.length;
  const from = (index: number) => text.lastIndexOf("\n", index - 1) + 1;
  if (unit.language === "python") {
    // The documentation is told without its quotes, which may stand on a line of their own.
    const closed = end + text.slice(end).search(/"""|'''|["']/);
    return text.slice(from(unit.start), text.indexOf("\n", closed)).trimEnd();
  }
  const begin = text.lastIndexOf("/**", unit.start);
  return `${text.slice(from(begin), from(unit.start))}${text.slice(from(unit.start), unit.bodyStart)}`.trimEnd();
}

/** The tokens of a program without its comments and docstrings; null when it does not parse. */
export async function bareTokens(path: string, text: string): Promise<string[] | null> {
  const grammar = grammarOf(path);
  if (grammar === null) return null;
  return parseSource(text, grammar, (root) => {
    const isDoc = (type: string, only: boolean) => grammar === "python" && type === "expression_statement" && only;
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
