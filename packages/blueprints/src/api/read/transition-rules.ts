import { type ApiEndpoint, type ApiEntity, actionVerb } from "../form.ts";
import { formsOf, stateVerbAt } from "./action-verbs.ts";
import { stateNamed, statesOf } from "./entity-state.ts";
import { nounPattern } from "./nouns.ts";
import { entitiesIn, freeName, type Reading } from "./reading.ts";

type Value = string | boolean;
interface State {
  field: string;
  values: Value[];
}

const CANNOT = "(?:cannot|can't|can not|must not|may not|can never|must never|never|can no longer|may no longer)";

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:that|which|who) (?:is|are|was|were|has been|have been) (?:already |still |currently )?/g, "that is ")
    .replace(/\b(?:already|currently|still|yet|again)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The action that a passive speaks of, by its verb or by the state it leads to. */
function actionsIn(reading: Reading, entity: ApiEntity, words: string): ApiEndpoint[] {
  const marks = reading.endpoints.filter((one) => one.entity === entity.name && one.action === "mark");
  const verbs = words.split(/\s+(?:or|and|nor)\s+|,\s*/).map((word) => word.trim().replace(/^be /, ""));
  const found = verbs.map((verb) => {
    const own = marks.find((one) => formsOf(actionVerb(one)).includes(verb));
    const meant = stateVerbAt(verb.split(" "));
    return own ?? marks.find((one) => one.sets.some((set) => meant?.verb.to.includes(String(set.value))));
  });
  return found.every((one) => one !== undefined) ? found.filter((one) => one !== undefined) : [];
}

/** The values of a choice or flag other than some. */
function without(entity: ApiEntity, state: State): Value[] {
  const all = statesOf(entity).filter((one) => one.field.name === state.field);
  const field = all[0]?.field;
  const values: Value[] = field?.type === "boolean" ? [true, false] : all.map((one) => one.value);
  return values.filter((value) => !state.values.includes(value));
}

/** States that words name: `pending`, `paid or shipped`, `decided` where there are decisions. */
function stateOf(reading: Reading, entity: ApiEntity, words: string): State | null {
  const names = words.split(/\s+or\s+|,\s*(?:or\s+)?/).map((name) => name.trim());
  if (names.length === 1 && /^(?:decided|processed|handled|reviewed)$/.test(names[0] ?? "")) {
    const sets = reading.endpoints
      .filter((one) => one.entity === entity.name && one.from?.values.length === 1)
      .flatMap((one) => one.sets.filter((set) => set.field === one.from?.field));
    const field = sets[0]?.field;
    return field ? { field, values: sets.filter((set) => set.field === field).map((set) => String(set.value)) } : null;
  }
  const found = names.map((name) => stateNamed(entity, name));
  const first = found[0];
  if (!first || found.some((one) => one?.field !== first.field)) return null;
  return { field: first.field.name, values: found.flatMap((one) => (one ? [one.value] : [])) };
}

/** Narrows the states an action goes on from; those it refuses anyway, as they are what it sets, need no word. */
function narrow(entity: ApiEntity, one: ApiEndpoint, state: State, only: boolean): boolean {
  const set = one.sets.find((item) => item.field === state.field);
  if (!only && set && state.values.length === 1 && state.values[0] === set.value) return true;
  const wanted = only ? state.values : without(entity, state);
  const values = one.from?.field === state.field ? wanted.filter((value) => one.from?.values.includes(value)) : wanted;
  if (values.length === 0 || (one.from && one.from.field !== state.field)) return false;
  one.from = { field: state.field, values: values.slice(0, 10) };
  return true;
}

/** Once it is decided, it is changed no more: one rule a state. */
function lock(reading: Reading, entity: ApiEntity, state: State, says: string): boolean {
  if (reading.rules.length + state.values.length > 12) return false;
  for (const is of state.values)
    reading.rules.push({
      kind: "locked",
      name: freeName(reading, `${entity.name} ${String(is)} locked`, "locked"),
      entity: entity.name,
      says,
      field: state.field,
      is,
    });
  return true;
}

/** Who a clause is about, where the state stands and what may not or only then be done. */
interface Told {
  state: string;
  verbs: string;
  only: boolean;
}

function toldBy(text: string, noun: string): Told | null {
  const subject = `(?:an? |the |any |each )?(?:${noun}|it|they|one)`;
  const patterns: [RegExp, boolean, state: number, verbs: number][] = [
    // `an occupied spot cannot be taken`, `a spot that is occupied can't be taken`
    [new RegExp(`^(?:an? |the |any )?([a-z -]+?) (?:${noun}) ${CANNOT} be ([a-z ,]+)$`), false, 1, 2],
    [new RegExp(`^${subject} that is ([a-z ,-]+?) ${CANNOT} be ([a-z ,]+)$`), false, 1, 2],
    // `once decided it can't be changed`, `once it is paid it cannot be cancelled`
    [
      new RegExp(
        `^(?:once|when|if|after|as soon as|while) (?:${subject} (?:is|are|has been|was) )?([a-z ,-]+?),? ${subject} ${CANNOT} be ([a-z ,]+)$`,
      ),
      false,
      1,
      2,
    ],
    [
      new RegExp(
        `^${subject} ${CANNOT} be ([a-z ,]+?) (?:once|when|if|after|while) (?:it|they) (?:is|are|has been|have been) ([a-z ,-]+)$`,
      ),
      false,
      2,
      1,
    ],
    // `only pending requests can be approved`, `orders can only be cancelled while they are new`
    [new RegExp(`^only (?:an? )?([a-z ,-]+?) (?:${noun}) (?:can|may) be ([a-z ,]+)$`), true, 1, 2],
    [new RegExp(`^only (?:an? )?(?:${noun}) that is ([a-z ,-]+?) (?:can|may) be ([a-z ,]+)$`), true, 1, 2],
    [
      new RegExp(
        `^${subject} (?:can|may) (?:only )?be ([a-z ,]+?) (?:only )?(?:while|when|if|as long as) (?:it|they) (?:is|are) (?:in )?([a-z ,-]+)$`,
      ),
      true,
      2,
      1,
    ],
  ];
  for (const [pattern, only, state, verbs] of patterns) {
    const match = pattern.exec(text);
    if (match?.[state] && match[verbs]) return { state: match[state], verbs: match[verbs], only };
  }
  return null;
}

const CHANGED = /^(?:changed|edited|modified|updated|changed or (?:deleted|removed))$/;

/** From which states an action goes on, or after which nothing is changed any more; false when it is no such rule. */
export function transitionRule(reading: Reading, sentence: string): boolean {
  const text = normal(sentence);
  const named = entitiesIn(text, reading.entities);
  const about = named.length > 0 ? named : reading.entities;
  for (const entity of about) {
    const told = toldBy(text, nounPattern(entity));
    const state = told && stateOf(reading, entity, told.state);
    if (!told || !state) continue;
    if (CHANGED.test(told.verbs)) {
      const closed = told.only ? { ...state, values: without(entity, state) } : state;
      // One state of a named entity is read as a rule of its own elsewhere.
      if (named.length > 0 && state.values.length === 1 && !told.only) return false;
      return told.verbs.includes("or") ? false : lock(reading, entity, closed, sentence);
    }
    const actions = actionsIn(reading, entity, told.verbs);
    if (actions.length > 0 && actions.every((one) => narrow(entity, one, state, told.only))) return true;
  }
  return false;
}
