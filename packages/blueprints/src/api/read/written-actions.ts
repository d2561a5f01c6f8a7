import { type ApiEndpoint, type ApiEntity, type ApiField, apiEndpoint, apiField } from "../form.ts";
import { type Call, callsOf } from "./calls.ts";
import { isOpen } from "./clause-parts.ts";
import { nounPattern } from "./nouns.ts";
import { lastWord, type Reading } from "./reading.ts";

/** Requests that the brief writes out as `POST /orders/{id}/pay` and of which it says from which state they lead where. */

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

/** `with a body like {"points": 50} adds points, or takes them when the number is negative`. */
const ADDS =
  /^(?:adds?|gives?|credits?|books?|increases?|changes?|adjusts?|takes?|removes?|subtracts?|deducts?|spends?|withdraws?)(?: (?:the |that |given )*(?<what>[a-z]\w*))?(?: (?:to|from|off|by) (?:the |its |their )?(?<where>[a-z]\w*))?(?<signed>,? (?:or|and) (?:redeems?|takes?|removes?|subtracts?|deducts?|spends?)(?: (?:them|it|[a-z]+))?(?: (?:off|away|again))? (?:when|if) (?:the |that )?(?:number|amount|value|it|figure) is (?:negative|below zero|less than (?:zero|0)))?$/i;
const TAKES = /^(?:takes?|removes?|subtracts?|deducts?|spends?|withdraws?)\b/i;

/** What a request adds to a figure or takes from it, by the amount its body shows; null for others. */
function amountIn(call: Call, entity: ApiEntity): ApiEndpoint["does"] {
  const body =
    /(?:with|takes|given) (?:an? |the )?(?:json )?(?:body )?(?:like |of )?`?(\{\s*"(\w+)"\s*:\s*-?\d+(?:\.\d+)?\s*\})`?,?\s*/i.exec(
      call.says,
    );
  const match = body && ADDS.exec(call.says.replace(body[0], " ").trim());
  const brings = body?.[2];
  if (!match || !brings) return null;
  const { what = "", where = "", signed } = match.groups ?? {};
  const noun = new RegExp(`^(?:${nounPattern(entity)}|${lastWord(entity)}|it|them|balance|total|stock)$`, "i");
  const numbers = entity.fields.filter((field) => ["integer", "number", "decimal"].includes(field.type));
  const named = [what, where, brings].flatMap((word) => numbers.find((field) => field.name === word) ?? []);
  const field = named[0] ?? (numbers.length === 1 ? numbers[0] : undefined);
  const plain = (word: string): boolean =>
    word === "" || word === brings || noun.test(word) || word === field?.name || /^(?:amount|number)$/i.test(word);
  if (!field || ![what, where].every(plain)) return null;
  return {
    field: field.name,
    how: TAKES.test(match[0]) ? "take" : "add",
    ...(brings === "amount" ? {} : { brings }),
    ...(signed ? { signed: true } : {}),
  };
}

/** `The balance can never go below zero: such a request is refused and nothing changes`. */
const NEVER_BELOW =
  /\b(?:the |its |their )?([a-z]\w*)(?: of an? [a-z]+)? (?:can never|may never|must never|cannot|can't|must not|may not) (?:go|be|get|fall|drop|become) (?:below (?:zero|0)|negative)(?:[:;,]? (?:and )?(?:such|so|then|otherwise)[^.;]{0,30} (?:is|are|will be) refused(?: with (?:an? )?409)?(?:,? and nothing (?:changes|is changed|happens))?)?/gi;

function readLowest(reading: Reading): void {
  for (const match of reading.brief.matchAll(NEVER_BELOW)) {
    const moved = reading.endpoints.filter((one) => one.does?.how === "add" || one.does?.how === "take");
    const entities = reading.entities.filter((entity) => moved.some((one) => one.entity === entity.name));
    const figures = entities.flatMap((entity) =>
      entity.fields.filter((field) =>
        moved.some((one) => one.entity === entity.name && one.does?.field === field.name),
      ),
    );
    const word = match[1] ?? "";
    const field = figures.find((one) => one.name === word) ?? (figures.length === 1 ? figures[0] : undefined);
    if (!field || !(field.name === word || /^(?:balance|total|sum|stock|number|figure|amount|score)$/i.test(word)))
      continue;
    field.limits = { ...field.limits, min: 0 };
    reading.coverage.take(match.index, match.index + match[0].length);
  }
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
