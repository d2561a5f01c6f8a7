import type { ApiEndpoint } from "../form.ts";
import type { Sentence } from "./coverage.ts";

/** In backticks with a body, or plain. */
const CALL =
  /`(?<coded>GET|POST|PUT|PATCH|DELETE)\s+(?<path>\/[^`\s]*)(?<rest>[^`]*)`|\b(?<bare>GET|POST|PUT|PATCH|DELETE)\s+(?:to\s+|on\s+|at\s+)?(?<address>\/[^`\s,;)]*[^`\s,;:.)])/g;

/** `…, the sku must start with "SKU-"`: a rule behind the words about a request. */
const RULE_AFTER =
  /,\s+(?:and |but )?(?:the|its|an?|each|every) (?:[\w-]+ ){1,3}(?:must|has to|have to|cannot|can't|may not|should)\b/i;

/** A request that a brief writes out as `METHOD /path`, with the words about it. */
export interface Call {
  method: ApiEndpoint["method"];
  path: string;
  rest: string;
  /** What stands behind the backticks, to the end of the sentence or the next call. */
  says: string;
  start: number;
  end: number;
}

/** The requests a sentence writes out, each with the words up to the next one. */
export function callsOf(sentence: Sentence): Call[] {
  const matches = [...sentence.text.matchAll(CALL)];
  return matches.map((match, at) => {
    const next = matches[at + 1]?.index ?? sentence.text.length;
    const words = sentence.text.slice(match.index + match[0].length, next);
    const end = match.index + match[0].length + (RULE_AFTER.exec(words)?.index ?? words.length);
    return {
      method: (match.groups?.coded ?? match.groups?.bare) as Call["method"],
      path: match.groups?.path ?? match.groups?.address ?? "/",
      rest: (match.groups?.rest ?? "").trim(),
      says: sentence.text
        .slice(match.index + match[0].length, end)
        .replace(/^(?:[\s,:–—]|-(?!>))+|[\s,;.]+$|(?:^|\s+)(?:and|or)\s*,?\s*$/gi, "")
        .replace(/[\s,;]+$/, "")
        .trim(),
      start: sentence.start + match.index,
      end: sentence.start + end,
    };
  });
}
