import { type ApiEntity, type ApiField, type ApiStats, isNumber } from "../form.ts";
import { type Call, callsOf } from "./calls.ts";
import { isOpen } from "./clause-parts.ts";
import { nounPattern } from "./nouns.ts";
import { fieldNamed, type Reading } from "./reading.ts";

/** `GET /sensors/{sensor}/stats returns count, min, max and average of the values of one sensor`. */

const ADDRESS = /^\/[a-z0-9_-]+(?:\/(?:\{(\w+)\}|:(\w+)|<(\w+)>))?\/[a-z][a-z0-9_-]*$/;
const OPERATIONS: readonly [RegExp, ApiStats["figures"][number]["op"]][] = [
  [/^(?:the )?(?:count|number)$/i, "count"],
  [/^(?:the )?(?:min|minimum|lowest|smallest)$/i, "min"],
  [/^(?:the )?(?:max|maximum|highest|largest)$/i, "max"],
  [/^(?:the )?(?:average|mean|avg)$/i, "average"],
  [/^(?:the )?(?:sum|total)$/i, "sum"],
];
const NONE =
  /,? (?:or|and) (?:an? )?404(?: not found)? (?:if|when|where) (?:it|there|that one) (?:has|have|are|is) (?:no|none|not any)(?: [a-z]+)?$/i;
const GIVES = /^(?:returns?|gives?|shows?|answers? with) /i;

/** The figures a list of words names; null when one of them is no figure. */
function figuresIn(words: string, field: ApiField): ApiStats["figures"] | null {
  const parts = words.split(/,\s*(?:and )?|\s+and\s+/).map((part) => part.trim());
  const found = parts.map((part) => {
    const op = OPERATIONS.find(([pattern]) => pattern.test(part))?.[1];
    return op ? { name: part.replace(/^the /i, "").toLowerCase(), op, field: field.name } : null;
  });
  return found.length > 1 && found.every((one) => one !== null) ? found : null;
}

/** What a request for figures asks of an entity; null when a word of it is not understood. */
function statsOf(call: Call, entity: ApiEntity): ApiStats | null {
  const [, ...params] = ADDRESS.exec(call.path) ?? [];
  const param = params.find(Boolean);
  const by = param ? entity.fields.find((field) => field.name === param && field.type !== "reference") : undefined;
  if (param && !by) return null;
  const one = param
    ? `(?: (?:of|for|by|per) (?:an?|one|a single|that|the|the given|each) (?:${param}|${nounPattern(entity)}))?`
    : `(?: (?:of|over|in) (?:all |the )*(?:${nounPattern(entity)}))?`;
  const match = new RegExp(`^(.+?) of (?:the |all |its |their )*([a-z]\\w*)${one}$`, "i").exec(
    call.says.replace(NONE, "").replace(GIVES, ""),
  );
  const named = match?.[2]
    ? (fieldNamed(match[2], entity) ?? fieldNamed(match[2].replace(/s$/, ""), entity))
    : undefined;
  if (!match?.[1] || !named || !isNumber(named)) return null;
  const figures = figuresIn(match[1], named);
  const path = call.path.replace(/:\w+|<\w+>/, `{${param}}`);
  return figures && { path, entity: entity.name, by: by?.name ?? null, figures, says: call.says.slice(0, 300) };
}

/** Figures over the entries, all or those of one value in the address: each request is understood whole or left over. */
export function readStats(reading: Reading): void {
  for (const call of reading.sentences.flatMap((sentence) => callsOf(sentence))) {
    if (call.method !== "GET" || !isOpen(reading.coverage, call.start, call.end)) continue;
    const found = reading.entities.flatMap((entity) => statsOf(call, entity) ?? []);
    const [stats] = found;
    if (!stats || found.length > 1 || reading.stats.length >= 4) continue;
    reading.stats.push(stats);
    reading.coverage.take(call.start, call.end);
  }
}
