import { type ApiEndpoint, type ApiEntity, type ApiField, apiEndpoint, apiField } from "../form.ts";
import { type Call, callsOf } from "./calls.ts";
import { isOpen } from "./clause-parts.ts";
import { nounPattern } from "./nouns.ts";
import { lastWord, type Reading } from "./reading.ts";
import { amountIn, readLowest } from "./written-amounts.ts";

/** Requests that the brief writes out as `POST /orders/{id}/pay`: from which state they lead where, or what they add. */

const ADDRESS = /^\/([a-z0-9_-]+)\/(?:\{\w+\}|:\w+|<\w+>)\/([a-z][a-z0-9-]*)$/;
/** A name of a state: what goes on with `and` or `when` says more than a state. */
const STATE =
  '"?([a-z][a-z0-9_-]*(?: (?!(?:and|or|but|when|if|by|with|until|unless|of|for|to|from|after)\\b)[a-z0-9_-]+){0,2})"?';
const MOVES = "(?:turns?|changes?|moves?|switch(?:es)?|sets?|takes?|brings?|puts?|makes?|marks?)";

/** A state and where it leads; `from` is empty where the brief names none. */
interface Move {
  from: string;
  to: string;
}

function moveIn(says: string, entity: ApiEntity): Move | null {
  const noun = `(?:${nounPattern(entity)}|${lastWord(entity)}|one|it)`;
  const status = "(?:its |the )?(?:status|state)";
  const patterns: [RegExp, from: number, to: number][] = [
    // `sets the status of a new order to paid`
    [new RegExp(`^${MOVES} ${status} (?:of (?:an? |the )?(?:${STATE} )?${noun} )?to ${STATE}$`, "i"), 1, 2],
    // `changes the status from new to paid`, `moves it from "new" to "paid"`
    [
      new RegExp(
        `^${MOVES} (?:${status}|(?:an? |the )?${noun})(?: of (?:the )?${noun})? from ${STATE} to ${STATE}$`,
        "i",
      ),
      1,
      2,
    ],
    // `turns a new order into "paid"`, `marks a paid one as shipped`
    [new RegExp(`^${MOVES} (?:an? |the )?(?:${STATE} )?${noun} (?:into|to|as) ${STATE}$`, "i"), 1, 2],
  ];
  for (const [pattern, from, to] of patterns) {
    const match = pattern.exec(says);
    if (match?.[to]) return { from: (match[from] ?? "").trim(), to: match[to].trim() };
  }
  return null;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The choice that holds these states, made or widened where it has to be; null where there is no room. */
function stateField(entity: ApiEntity, moves: readonly Move[]): ApiField | null {
  const states = moves.flatMap(({ from, to }) => (from === "" ? [to] : [from, to]));
  const there =
    entity.fields.find(
      (field) => field.type === "choice" && field.choices.some((choice) => states.some((state) => same(choice, state))),
    ) ?? entity.fields.find((field) => /^(?:status|state)$/.test(field.name));
  if (there && !["choice", "text"].includes(there.type)) return null;
  if (!there && entity.fields.length >= 16) return null;
  // What nothing leads to is where an entry begins.
  const first = states.filter((state) => !moves.some(({ to }) => same(to, state)));
  const choices = [...(there?.choices ?? []), ...first, ...states];
  const kept = choices.filter((state, at) => choices.findIndex((other) => same(other, state)) === at);
  if (kept.length < 2 || kept.length > 20) return null;
  if (there) return Object.assign(there, { type: "choice", choices: kept });
  const field = apiField("status", "choice", { choices: kept });
  entity.fields.push(field);
  return field;
}

const choiceOf = (field: ApiField, state: string): string =>
  field.choices.find((choice) => same(choice, state)) ?? state;

const OTHERWISE =
  /,?\s*(?:otherwise|else|in (?:any|every) other (?:state|status|case))(?: it| that)?(?: (?:is|answers?|returns?|responds?|gives?|fails?)(?: refused)?(?: with)?)? (?:an? )?409\b[^.;]*$/i;
/** `in any other state both answer 409 and leave the order as it is`: what every such action does. */
const ELSEWHERE =
  /\b(?:in|from) (?:any|every) other (?:state|status|case),? (?:(?:both|all|each|either|they|it|these|the (?:calls?|requests?))(?: of (?:them|these))? )?(?:(?:is|are) refused|answers?|returns?|responds?|gives?|fails?)(?: with)? (?:an? )?409\b(?:,? and (?:leaves?|changes?) (?:the \w+|it|everything|nothing)(?: (?:as (?:it|they) (?:is|are|was|were)|alone|unchanged))?)?/gi;

/** Each such request becomes an action with what it sets and from where; the rest is left over. */
export function readWrittenActions(reading: Reading): void {
  const found: { call: Call; entity: ApiEntity; verb: string; move: Move }[] = [];
  const push = (call: Call, entity: ApiEntity, verb: string, more: Partial<ApiEndpoint>): void => {
    if (reading.endpoints.length >= 20) return;
    const path = `/${entity.path}/{${entity.key ?? "id"}}/${verb}`;
    const says = call.says.slice(0, 200);
    reading.endpoints.push(apiEndpoint(call.method, path, "mark", entity.name, { ...more, says }));
    reading.coverage.take(call.start, call.end);
  };
  for (const call of reading.sentences.flatMap((sentence) => callsOf(sentence))) {
    const [, list, verb] = ADDRESS.exec(call.path) ?? [];
    const entity = reading.entities.find((one) => one.path === list?.replaceAll("_", "-"));
    if (!entity || !verb || !["POST", "PUT", "PATCH"].includes(call.method)) continue;
    if (!isOpen(reading.coverage, call.start, call.end)) continue;
    const move = moveIn(call.says.replace(OTHERWISE, "").trim(), entity);
    const does = move ? null : amountIn(call, entity);
    if (move) found.push({ call, entity, verb, move });
    if (does) push(call, entity, verb, { does });
  }
  for (const entity of new Set(found.map((one) => one.entity))) {
    const own = found.filter((one) => one.entity === entity);
    const field = stateField(
      entity,
      own.map(({ move }) => move),
    );
    if (!field) continue;
    for (const { call, verb, move } of own)
      push(call, entity, verb, {
        sets: [{ field: field.name, value: choiceOf(field, move.to) }],
        from: move.from === "" ? null : { field: field.name, values: [choiceOf(field, move.from)] },
      });
  }
  readLowest(reading);
  if (reading.endpoints.some((one) => one.action === "mark" && one.from))
    for (const match of reading.brief.matchAll(ELSEWHERE))
      reading.coverage.take(match.index, match.index + match[0].length);
}
