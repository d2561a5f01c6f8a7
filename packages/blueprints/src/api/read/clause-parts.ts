import type { Coverage, Sentence } from "./coverage.ts";

/** A piece of a sentence with one verb, by where it stands in the brief. */
export interface Part {
  text: string;
  start: number;
  end: number;
}

const CUT =
  /\s*,(?!\s*(?:with )?(?:the )?(?:most recent|newest|latest|oldest|earliest|sorted|ordered|highest|lowest|largest|biggest|cheapest)\b)\s*(?:(?:and|or|then|but)\s+)?(?:then\s+)?|\s+(?:and|or|but)(?:\s+then)?\s+|\s*\/\s*(?=[a-z])|\s+[–—]\s+|:\s+/gi;

/** Cuts a sentence at commas and joining words; what stands in brackets, quotes and code and addresses stay whole. */
export function partsOf(sentence: Sentence): Part[] {
  const hidden = sentence.text.replace(/`[^`\n]*`|"[^"\n]*"|\([^()\n]*\)|(?<=\s)\/[\w{}:<>/-]+/g, (span) =>
    "_".repeat(span.length),
  );
  const parts: Part[] = [];
  let from = 0;
  const cut = (to: number): void => {
    const raw = sentence.text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim().replace(/[.;:!?]+$/, "");
    if (text !== "") {
      const start = sentence.start + from + lead;
      parts.push({ text, start, end: start + text.length });
    }
  };
  for (const match of hidden.matchAll(CUT)) {
    cut(match.index);
    from = match.index + match[0].length;
  }
  cut(sentence.text.length);
  return parts;
}

const MODAL = /\b(?:can(?:not|'t)?|may|must|should|has|have|is|are|gets?|needs?)\b/i;
const BEGINS =
  /^(?:(?:an?|the|each|every|all) )?(?:[\w-]+ ){0,2}?(?:can(?:not|'t)?|may|must|should|has|have|is|are|gets?|needs?)\b/i;

/** A condition and what follows from it are one rule: `When a class is full, further signups are refused`. */
const CONDITION = /^\s*(?:when(?:ever)?|if|once|while|as soon as|unless)\b[^,]*$/i;

/** Parts of a sentence that each have a subject and a verb of their own: two rules joined with `and` are two. */
export function clausesOf(sentence: Sentence, subject: RegExp): Sentence[] {
  const hidden = sentence.text.replace(/`[^`\n]*`|"[^"\n]*"|\([^()\n]*\)/g, (span) => "_".repeat(span.length));
  const cuts = [...hidden.matchAll(/,?\s+(?:and|but)\s+|,\s+/gi)].filter(({ index, 0: found }) => {
    const rest = hidden.slice(index + found.length);
    if (found.trim() === "," && CONDITION.test(hidden.slice(0, index))) return false;
    const begins = BEGINS.exec(rest);
    return begins !== null && subject.test(begins[0]) && MODAL.test(hidden.slice(0, index));
  });
  let from = 0;
  const clauses: Sentence[] = [];
  for (const { index, 0: found } of cuts) {
    clauses.push({ text: sentence.text.slice(from, index), start: sentence.start + from });
    from = index + found.length;
  }
  clauses.push({ text: sentence.text.slice(from), start: sentence.start + from });
  return clauses;
}

/** Does anything of a span wait to be understood? */
export const isOpen = (coverage: Coverage, start: number, end: number): boolean =>
  /[\p{L}\p{N}]/u.test(coverage.rest(start, end));
