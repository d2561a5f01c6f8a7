const OR = /,?\s+(?:or|oder|ou)\s+(?:rather\s+|else\s+)?/i;
const LEAD =
  /^(?:(?:so|and|please|hi|hello|well)[,:]?\s+)*(?:(?:should|shall|do|does|could|would|can|may|is it better|what is better|which is better|what would you (?:choose|take|use)|better|use|take|prefer|decide)\b[,:]?\s*)?/i;
/** Whom or what a question is about, before its verb: "the tokens" of "the tokens be stored in a table". */
const SUBJECT =
  /^(?:(?:the|our|my|this|these|all)\s+)?[\w-]+(?:\s+[\w-]+)?\s+(?=(?:be|stay|go|live|keep|use|get|stand)\b)/i;
const EMPTY_VERB = /^(?:be|to|to be|either)\s+/i;
const MAX_NAME = 60;
const MAX_WORDS = 10;
const MAX_OPTIONS = 3;

function nameOf(text: string): string | null {
  const said = text
    .trim()
    .replace(/[?.!,;:]+$/, "")
    .trim();
  const words = said.split(/\s+/).length;
  if (said.length < 2 || said.length > MAX_NAME || words > MAX_WORDS) return null;
  return `${said[0]?.toUpperCase()}${said.slice(1)}`;
}

/**
 * The ways a question itself weighs, "a table or a file", as names of options; none where it names fewer than two. What
 * the person asks is not left to a model to guess. Pure.
 */
export function optionsIn(question: string): string[] {
  const sentence = question
    .slice(0, 2000)
    .split(/(?<=[.?!])\s+|\n+/)
    .find((part) => OR.test(part));
  if (!sentence) return [];
  const [first = "", ...rest] = sentence.trim().split(OR);
  const left = first.replace(LEAD, "").replace(SUBJECT, "").replace(EMPTY_VERB, "");
  const listed = left.split(/,\s*/);
  const parts = listed.length > 1 && listed.every((part) => part.split(/\s+/).length <= 4) ? listed : [left];
  const names = [...parts, ...rest.map((part) => part.replace(EMPTY_VERB, ""))].map(nameOf);
  const known = names.filter((name) => name !== null);
  return known.length === names.length && known.length >= 2 && known.length <= MAX_OPTIONS ? known : [];
}
