/** A brief cut into sentences with the texts in quotes and code that stand in them, each with its place. Pure. */

export interface Literal {
  text: string;
  /** First and last place in the brief, marks included. */
  at: number;
  end: number;
}

export interface Sentence {
  at: number;
  end: number;
  /** The sentence with every literal blanked out, so that only its own words are read. */
  words: string;
  literals: Literal[];
}

const LITERAL = /`([^`\n]{1,160})`|"([^"\n]{1,160})"|“([^”\n]{1,160})”/g;
/** Stands for every character of a literal: no word, no mark that ends a sentence. */
const BLANK = "\ue000";

const NUMBERS: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "Three friends" with its number in digits; "one" stays, since it is seldom a number. */
export const inDigits = (text: string): string =>
  text.replace(/\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi, (word) =>
    String(NUMBERS.indexOf(word.toLowerCase())),
  );

export function sentencesWithLiterals(brief: string): Sentence[] {
  const literals = [...brief.matchAll(LITERAL)].map((match) => ({
    text: match[1] ?? match[2] ?? match[3] ?? "",
    at: match.index,
    end: match.index + match[0].length,
  }));
  let masked = brief;
  for (const { at, end } of literals) masked = masked.slice(0, at) + BLANK.repeat(end - at) + masked.slice(end);
  const found: Sentence[] = [];
  let from = 0;
  const cut = (to: number) => {
    const words = masked.slice(from, to);
    if (words.trim() !== "")
      found.push({
        at: from,
        end: to,
        words,
        literals: literals.filter((literal) => literal.at >= from && literal.end <= to),
      });
    from = to;
  };
  for (const match of masked.matchAll(/(?<!\b(?:e\.g|i\.e|etc|vs))[.!?](?=\s)|\n+|;(?=\s)/g))
    cut(match.index + match[0].length);
  cut(masked.length);
  return found;
}

/** The words before a literal, from the literal before it or the start of its sentence. */
export function clauseBefore(sentence: Sentence, literal: Literal): string {
  const before = sentence.literals.filter((other) => other.end <= literal.at).at(-1)?.end ?? sentence.at;
  return sentence.words.slice(before - sentence.at, literal.at - sentence.at);
}

/** The words after a literal, up to the next one or the end of its sentence. */
export function clauseAfter(sentence: Sentence, literal: Literal): string {
  const next = sentence.literals.find((other) => other.at >= literal.end)?.at ?? sentence.end;
  return sentence.words.slice(literal.end - sentence.at, next - sentence.at);
}

/** The words of a sentence outside its literals. */
export const ownWords = (sentence: Sentence): string => sentence.words.replaceAll(/\ue000+/g, " ");

/** The sentence as the brief has it. */
export const wholeText = (brief: string, sentence: Sentence): string =>
  brief.slice(sentence.at, sentence.end).replace(/\s+/g, " ").trim();
