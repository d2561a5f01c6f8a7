import type { Citation } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type CodeUnit, isTestPath, languageOf } from "./code-map.ts";
import { targetsOf } from "./find-target.ts";
import { lineAt } from "./numbered.ts";

export interface CodeAnswer {
  text: string;
  citations: Citation[];
}

const WHERE = /\b(?:where|which file|in which file|wo|où|dónde|qué archivo)\b/i;
const DEFINED = /\b(?:defined?|declared|implemented|written|is|definiert|défini|define|definida)\b/i;
const CALLERS =
  /\b(?:who|what|which \w+|wer|qui|quién)\s+(?:calls?|uses?|ruft|benutzt|appelle|llama|usa)\b|\bwhere is .* (?:called|used)\b/i;
const MAX_PLACES = 12;
/** A longer one asks more than where something is. */
const MAX_QUESTION = 600;
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Questions that reading answers exactly: where a name is defined, and who uses it. Null for any other, and where the
 * question names nothing that is defined. Pure.
 */
export function answerByCode(
  question: string,
  { sources, units }: { sources: readonly SourceFile[]; units: readonly CodeUnit[] },
): CodeAnswer | null {
  if (question.length > MAX_QUESTION) return null;
  const named = units.filter(
    ({ name }) =>
      name.length > 2 && new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`).test(question) && isName(name, question),
  );
  // `Signer.unsign` means one method, also where another class has one of that name.
  const [best] = targetsOf(question, units, []);
  const dotted = best?.owner != null && question.includes(`.${best.name}`) ? best : null;
  const first = dotted ?? named[0];
  if (!first) return null;
  const same = dotted ? [dotted] : named.filter(({ name }) => name === first.name);
  if (CALLERS.test(question)) return callersOf(first, sources, same);
  if (!WHERE.test(question) || !DEFINED.test(question)) return null;
  const citations = same.map(({ path, startLine, endLine }) => ({ path, startLine, endLine }));
  const places = same.map(
    ({ kind, name, path, startLine }, index) =>
      `The ${kind} \`${name}\` is defined in \`${path}\` at line ${startLine}. [${index + 1}]`,
  );
  return { text: places.join("\n"), citations };
}

/** A word like `total` is a name only where it is written as one or looks like one. */
const isName = (name: string, question: string): boolean =>
  /[_A-Z$\d]/.test(name.slice(1)) ||
  question.includes(`\`${name}\``) ||
  new RegExp(`${escaped(name)}\\(`).test(question) ||
  new RegExp(`\\b${escaped(name)} (?:function|method|class)\\b|\\b(?:function|method|class) ${escaped(name)}\\b`).test(
    question,
  );

function callersOf(unit: CodeUnit, sources: readonly SourceFile[], definitions: readonly CodeUnit[]): CodeAnswer {
  const pattern = new RegExp(`(?<![\\w$])${escaped(unit.name)}(?![\\w$])`);
  const defines = new RegExp(`\\b(?:def|function|class|const|let|interface)\\s+${escaped(unit.name)}\\b`);
  const uses = sources
    .filter(({ path }) => languageOf(path) !== null)
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          pattern.test(line) && !defines.test(line) ? [{ path, line: index + 1, text: line }] : [],
        ),
    )
    .sort((a, b) => Number(isTestPath(a.path)) - Number(isTestPath(b.path)));
  const shown = uses.slice(0, MAX_PLACES);
  const citations = shown.map(({ path, line }) => ({ path, startLine: line, endLine: line }));
  const rows = shown.map(
    ({ path, line, text }, index) =>
      `- \`${path}\` line ${line}: \`${text.trim().slice(0, 100).replaceAll("`", "'")}\` [${index + 1}]`,
  );
  const own = definitions[0];
  if (shown.length === 0 && own) {
    return {
      text: `Nothing in the project's files mentions \`${unit.name}\` beside its definition in \`${own.path}\`. [1]`,
      citations: [{ path: own.path, startLine: own.startLine, endLine: own.startLine }],
    };
  }
  const more = uses.length > shown.length ? `\nand ${uses.length - shown.length} more.` : "";
  return { text: `\`${unit.name}\` is mentioned in ${uses.length} places:\n${rows.join("\n")}${more}`, citations };
}

/** Citations that point at lines that exist; the check of every answer, whoever made it. Pure. */
export function brokenCitations(citations: readonly Citation[], sources: readonly SourceFile[]): Citation[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return citations.filter(({ path, startLine, endLine }) => {
    const text = texts.get(path);
    if (text === undefined || endLine < startLine) return true;
    const count = text.split("\n").length;
    return (
      endLine > count ||
      Array.from({ length: endLine - startLine + 1 }, (_, i) => lineAt(text, startLine + i)).every(
        (line) => line.trim() === "",
      )
    );
  });
}
