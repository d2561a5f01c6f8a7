import vocabulary from "./vocabulary.json" with { type: "json" };

/**
 * Slips of the fingers, put right where there is no doubt: an unknown word one edit away from a word that requests
 * use becomes that word. A word that is known anywhere stays as it is, and so does one of two letters. Words of three
 * letters are one edit away from too many others, so nothing becomes one of them.
 */
const KNOWN: ReadonlySet<string> = new Set(vocabulary.known.split(" "));
/** Words of requests by rank: the commoner one wins where two are as near. */
const WANTED: ReadonlyMap<string, number> = new Map(vocabulary.wanted.split(" ").map((word, rank) => [word, rank]));

const SHORTEST = 3;
const SHORTEST_MEANT = 4;
const LONGEST = 20;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** Everything one edit away: a letter too many, two swapped, a wrong one, one missing. */
function* edits(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail.length > 0) yield head + tail.slice(1);
    if (tail.length > 1) yield head + (tail[1] ?? "") + (tail[0] ?? "") + tail.slice(2);
    for (const letter of LETTERS) {
      if (tail.length > 0) yield head + letter + tail.slice(1);
      yield head + letter + tail;
    }
  }
}

/** The word, or the known one that was meant. Pure; about 20 µs for an unknown word. */
export function corrected(word: string): string {
  if (word.length < SHORTEST || word.length > LONGEST || KNOWN.has(word) || !/^[a-z]+$/.test(word)) return word;
  let best = word;
  let rank = Number.POSITIVE_INFINITY;
  for (const candidate of edits(word)) {
    const found = WANTED.get(candidate);
    if (found === undefined || candidate.length < SHORTEST_MEANT || found >= rank) continue;
    best = candidate;
    rank = found;
  }
  return best;
}
