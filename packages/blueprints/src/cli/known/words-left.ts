/**
 * Which words of a text a reading does not account for. Where none is left, the text says this and nothing else, and
 * the house may work out results itself; a single word more ("least", "without", "reverse") and it may not. Where
 * values come from (a file, standard input) and of how many of them it speaks (all, each, a list) is no grammar either.
 */

/** Words that ask for a program, join, or name how values get in and out; what qualifies or negates is none of them. */
const GRAMMAR = new Set(
  `a an the this that these those which who what it its they them their there to of for in on by with from into out as
  and or is are be can should would will i we me us my our you your want wants need needs like please build make write
  create get command small simple little tiny quick handy basic plain short python typescript javascript node npm cli tool
  program script utility app application terminal console library package module function called named take takes
  taking read reads reading given give gives giving print prints printing show shows output outputs return returns
  returning tell tells display displays say says calculate calculates compute computes work works accept accepts get
  gets input argument arguments result results value values any plain if whether so run user users lets let one does do`.split(
    /\s+/,
  ),
);

/** `words`, `word's`, `counting` as one. */
const stem = (word: string): string =>
  word
    .replace(/'s$/, "")
    .replace(/ies$/, "y")
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s|ly)$/, "")
    .replace(/(?<=[a-z]{3})e$/, "");

const GRAMMAR_STEMS = new Set([...GRAMMAR].map(stem));

/** The words of a text, reduced to what their forms share. */
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\d][\p{L}\d'.]*/gu) ?? []).map((word) => stem(word.replace(/\.+$/, "")));

/** "a Python tool for teachers": who it is for says nothing of what it does. */
const AUDIENCE =
  /\b(tool|script|program|library|package|function|app|utility)\s+for\s+(?!(?:each|every|all|the|a|an)\b)[a-z]+s\b/gi;

/** The words of `text` that neither grammar nor `known` explains, in their order. */
export function wordsLeft(text: string, known = ""): string[] {
  const explained = new Set(stemsOf(known));
  return stemsOf(text.replace(/\bcommand[- ]lines?\b/gi, " ").replace(AUDIENCE, "$1")).filter(
    (word) => !GRAMMAR_STEMS.has(word) && !explained.has(word),
  );
}
