import { cut } from "./words.ts";

const SENTENCE = /(?<=[.!?])\s+(?=["'`A-Z]|[a-z][\w-]* [-\w"'`<.])/;
const OPENING =
  /^(?:please\s+)?(?:(?:i|we) (?:want|need|would like)|i'd like|build|make|write|create|develop|implement|give)\s+(?:me\s+|us\s+)?(?=an?\b|the\b)/i;
const LANGUAGE = /^in (?:python|typescript|javascript|node(?:\.js)?)[,:]?\s+/i;
const PROGRAM =
  /^(?:an?|the)?\s*(?:[\w-]+ ){0,5}(?:tool|program|script|library|package|module|command|cli|app|utility|calculator|splitter|converter|generator|counter|manager|formatter|checker|function)\b(?!\.\w)/i;
const VERB =
  /^(?:add|apply|ask|calculate|change|check|clean|combine|compare|compute|convert|count|decode|draw|encode|extract|fill|filter|find|format|generate|give|group|join|list|make|merge|move|parse|pick|print|read|remove|rename|replace|return|reverse|round|scale|score|search|shift|show|sort|split|strip|sum|take|tell|total|translate|turn|undo|validate|work|wrap|write)\b/i;

/** `converts` -> `convert`, `matches` -> `match`, `tells` -> `tell`. */
const baseForm = (verb: string): string =>
  verb
    .replace(/^(\w+(?:ss|sh|ch|x|z))es$/i, "$1")
    .replace(/^(\w+[^aeiou])ies$/i, "$1y")
    .replace(/([^s])s$/i, "$1");

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** "takes a file and prints" goes on in the same form. */
const goesOn = (text: string): string =>
  text.replace(/\band ([a-z]+s)\b/g, (whole, verb: string) =>
    VERB.test(baseForm(verb)) && baseForm(verb) !== verb ? `and ${baseForm(verb)}` : whole,
  );

/** What one sentence asks for, beginning with a verb; null when it only names the program. */
function asked(text: string): string | null {
  const stripped = text.replace(LANGUAGE, "").replace(OPENING, "");
  // "Give the rows" and "Make a password" are the work itself, "make a tool" is not.
  const plain = PROGRAM.test(stripped) ? stripped : text;
  const should = /^it (?:should|must|shall|will|can) ([a-z]+)\b(.*)$/i.exec(plain);
  if (should?.[1] && VERB.test(should[1])) return `${should[1]}${goesOn(should[2] ?? "")}`;
  const it = /^it ([a-z]+s)\b(.*)$/.exec(plain);
  if (it?.[1] && VERB.test(baseForm(it[1]))) return `${baseForm(it[1])}${goesOn(it[2] ?? "")}`;
  const that = /^[^.:"]*?\b(?:that|which)\s+([a-z]+s)\b(.*)$/i.exec(plain);
  if (that?.[1] && PROGRAM.test(plain) && VERB.test(baseForm(that[1])))
    return `${baseForm(that[1])}${goesOn(that[2] ?? "")}`;
  const colon = /^[^.":]{1,60}:\s+(.+)$/.exec(plain);
  if (colon?.[1] && (PROGRAM.test(plain) || VERB.test(colon[1]))) return asked(colon[1]) ?? colon[1];
  if (PROGRAM.test(plain) && !/\b(?:prints?|returns?|gives?|shows?|is|are|can|takes?)\b/i.test(plain)) return null;
  return VERB.test(plain) ? lowerFirst(plain) : plain;
}

/** A purpose as the end of "shall …": what the brief asks for, without "I want a tool that". */
export function purposeClause(purpose: string): string {
  const sentences = purpose.split(SENTENCE).flatMap((text) => asked(text.trim()) ?? []);
  const text = cut(sentences.join(" "), 380).replace(/\.$/, "");
  if (text === "" || VERB.test(text)) return text;
  return `do what the brief says: ${text}`;
}
