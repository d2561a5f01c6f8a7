import { wordsIn } from "../../../languages/index.ts";
import type { CodeUnit } from "./code-map.ts";
import type { Parameter } from "./parameters.ts";
import { plainValues } from "./plain-values.ts";

const MAX_CALLS = 8;
const MAX_WORDS = 2;
const RECORDER = "(...all) => seen.push(all)";
const TAKES_FUNCTION = /=>|\b(?:Function|\w*(?:Handler|Callback|Listener))\b/;
const NAMED_FUNCTION = /^(?:handler|callback|cb|fn|listener|subscriber|observer)$/i;

const isFunctionLike = ({ type, name }: Parameter) => TAKES_FUNCTION.test(type) || NAMED_FUNCTION.test(name);

/** Asks which functions the object has that a call gives. */
export const handedOut = (call: string): string =>
  `(() => { const made = ${call}; return Object.keys(made).filter((key) => typeof made[key] === "function"); })()`;

/** One value each; the same for the first of every function, so that they speak of one thing. */
function argsOf({ parameters, language }: CodeUnit, first: string): string[] {
  return parameters
    .filter((parameter) => !(parameter.optional && isFunctionLike(parameter)))
    .map((parameter, at) => {
      if (isFunctionLike(parameter)) return RECORDER;
      const [empty, plain] = plainValues(parameter, { language, words: [] });
      return at === 0 ? first : (plain ?? empty ?? "7");
    });
}

/**
 * Small stories with the object a function of a script makes, where that takes functions to call back: they are handed in,
 * taken out and set off, and what they were called with is the value. None for any other object. Pure.
 */
export function factoryCalls(
  unit: CodeUnit,
  units: readonly CodeUnit[],
  call: string,
  names: readonly string[],
): string[] {
  const inside = units.filter(
    ({ path, start, end, inner }) => inner && path === unit.path && start >= unit.bodyStart && end <= unit.end,
  );
  const parts = names.flatMap((name) => inside.find((part) => part.name === name) ?? []);
  const takes = parts.filter(({ parameters }) => parameters.some((one) => isFunctionLike(one) && !one.optional));
  const drops = parts.filter((part) => !takes.includes(part) && part.parameters.some(isFunctionLike));
  const does = parts.filter((part) => !takes.includes(part) && !drops.includes(part));
  if (takes.length === 0 || does.length === 0) return [];
  const steps = (list: readonly CodeUnit[], first = '"hello"') =>
    list.map((part) => `made.${part.name}(${argsOf(part, first).join(", ")});`);
  const words = wordsIn(unit.text)
    .filter((word) => word.length <= 3)
    .slice(0, MAX_WORDS);
  const stories = [
    [...steps(takes), ...steps(does)],
    [...steps(takes), ...steps(takes), ...steps(does)],
    ...(drops.length > 0 ? [[...steps(takes), ...steps(drops), ...steps(does)]] : []),
    [...steps(takes), ...steps(does, '"other"')],
    ...words.map((word) => [...steps(takes, JSON.stringify(word)), ...steps(does)]),
    [...(drops.length > 0 ? steps(drops) : []), ...steps(does)],
  ];
  return stories
    .slice(0, MAX_CALLS)
    .map((story) => `(() => { const seen = []; const made = ${call}; ${story.join(" ")} return seen; })()`);
}
