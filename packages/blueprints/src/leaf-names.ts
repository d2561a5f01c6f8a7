import { bareSnake, isKeyword } from "./cli/words.ts";
import { refuseEdit } from "./row-pointer.ts";

/**
 * The name a person gives to a function. What a reader of briefs quietly makes fit is refused here: a name that was
 * chosen should not come out as another one.
 */

const LONGEST = 40;
/** What emitted code calls by its plain name; a function called so would stand in its place. */
const BUILT_IN = new Set(
  `abs aiter all anext any ascii bin bytearray bytes callable chr classmethod compile complex delattr dir divmod
  enumerate exec filter frozenset getattr globals hasattr help hex isinstance issubclass locals memoryview object oct
  open ord pow property repr reversed round setattr slice sorted staticmethod sum tuple vars zip argparse
  sys os re json csv dataclass fetch process buffer console require module exports parse_int parse_float
  structured_clone set_timeout set_interval is_na_n is_finite`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * The name in snake_case. Throws INVALID_INPUT where nothing of it can be a name, or where the language or the shell
 * uses it.
 */
export function leafName(typed: string, shell: ReadonlySet<string>): string {
  if (typed.trim().length > LONGEST) return refuseEdit(`A function's name has at most ${LONGEST} characters.`);
  // `inAFunnyWay` is four words, as a person reads it.
  const name = bareSnake(typed.replace(/([A-Z])([A-Z][a-z])/g, "$1 $2"));
  if (name === "") return refuseEdit("A function needs a name that begins with a letter.");
  if (isKeyword(name) || BUILT_IN.has(name) || shell.has(name))
    return refuseEdit(`The language or the shell uses ${name} itself; take another name.`);
  return name;
}

/** Refuses a name another leaf has. Throws INVALID_INPUT. */
export function refuseTaken(name: string, others: readonly string[]): void {
  if (others.includes(name)) refuseEdit("There is another leaf of that name already; take another one.");
}
