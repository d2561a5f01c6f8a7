import type { ReadRequest } from "./request-text.ts";

const ENGLISH = new Set(
  "the a an is are was to of in on for and or it this that with my me i you we our please can could how what why where which who when does do not from at be if so but as has have should would there need want make add write fix use".split(
    " ",
  ),
);
const OTHERS = new Set(
  "der die das und ist nicht ein eine für mit auf von zu im den dem wie warum bitte kann ich wir le la les et est pas un une des du pour avec dans sur que qui comment pourquoi el los las y en por para con una cómo qué como il che di non per con o os as um uma não para do da nao de het een en van ik niet wat hoe".split(
    " ",
  ),
);
const FEWEST_WORDS = 3;

/** Whether a request is in a language other than English, in which the gate has read little. */
export function isForeign({ prose, words }: ReadRequest): boolean {
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin / letters < 0.7) return true;
  if (words.length < FEWEST_WORDS) return false;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const other = words.filter((word) => OTHERS.has(word)).length;
  return other > english;
}
