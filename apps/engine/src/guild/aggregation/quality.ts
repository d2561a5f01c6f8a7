import type { AnswerQuality } from "@guildhall/contracts";
import { contentWords, coverage, endsInCode, partsOf, sentencesOf } from "./parts.ts";

/** A part of a request is answered when the answer holds this share of its words: it says them in its own. */
const ANSWERED = 0.34;
const MAX_PARTS = 12;
const ASKS =
  /\?$|^(?:please\s+)?(?:add|build|check|compare|convert|create|define|describe|do|explain|find|fix|give|how|implement|list|make|name|plan|propose|read|refactor|remove|rename|say|show|split|sum|tell|test|use|what|when|where|which|why|write)\b/i;
const PATH =
  /(?<![\w/.])(?:[\w-]+\/)*[\w-]+\.(?:py|ts|tsx|js|jsx|mjs|java|md|json|yaml|yml|toml|txt|html|css|sql|sh)\b/g;

/** The things a request asks for: its entries, its questions, its orders. */
export function askedParts(request: string): string[] {
  const prose = partsOf(request).filter(({ kind }) => kind === "prose");
  const pieces = prose.flatMap(({ text }) => {
    const isEntry = /^\s*(?:[-*+]|\d+[.)])\s+/.test(text);
    if (isEntry) return [text.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, "")];
    return sentencesOf(text).filter((sentence) => ASKS.test(sentence) && !sentence.endsWith(":"));
  });
  return pieces.slice(0, MAX_PARTS);
}

/** Whether an answer ends in the middle of something. */
function endsEarly(text: string): boolean {
  if (endsInCode(text)) return true;
  const last = text.trimEnd().split("\n").at(-1)?.trim() ?? "";
  return /[,;:(–-]$|\b(?:and|or|the|a|to|of|with|for|is)$/i.test(last) && !/^```|^[-*]{3,}$/.test(last);
}

/**
 * Looks at a result: everything that was asked is spoken of, it is whole, its code parses, and it names only files that
 * were shown.
 * @param compiles what a parser said of its code; null where there is none
 * @param shown the text of the project that the experts saw; null where they saw none
 */
export function checkQuality(input: {
  request: string;
  text: string;
  cut: boolean;
  compiles: boolean | null;
  shown: string | null;
}): AnswerQuality {
  const { request, text, compiles, shown } = input;
  const said = contentWords(text);
  const missing = askedParts(request).filter((part) => coverage(contentWords(part), said) < ANSWERED);
  const cut = input.cut || text.trim() === "" || endsEarly(text);
  const prose = partsOf(text)
    .filter(({ kind }) => kind === "prose")
    .map((part) => part.text)
    .join("\n");
  const named = [...new Set(prose.match(PATH) ?? [])];
  const wrongCitations =
    shown === null ? null : named.filter((path) => !shown.includes(path) && !request.includes(path));
  const ok = missing.length === 0 && !cut && compiles !== false && (wrongCitations ?? []).length === 0;
  return { missing, cut, compiles, wrongCitations, ok };
}
