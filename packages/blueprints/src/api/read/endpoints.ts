import { type ApiEndpoint, type ApiEntity, apiEndpoint } from "../form.ts";
import { type Call, callsOf } from "./calls.ts";
import { isOpen } from "./clause-parts.ts";
import { type Reading, says, takeWhole } from "./reading.ts";
import { reportShape } from "./report-shape.ts";
import { reportFrom } from "./reports.ts";
import { isId } from "./written-calls.ts";

export const crud = (entity: ApiEntity, put: boolean): ApiEndpoint[] => [
  apiEndpoint("GET", `/${entity.path}`, "list", entity.name),
  apiEndpoint("POST", `/${entity.path}`, "create", entity.name),
  apiEndpoint("GET", `/${entity.path}/{id}`, "read", entity.name),
  put
    ? apiEndpoint("PUT", `/${entity.path}/{id}`, "replace", entity.name)
    : apiEndpoint("PATCH", `/${entity.path}/{id}`, "change", entity.name),
  apiEndpoint("DELETE", `/${entity.path}/{id}`, "remove", entity.name),
];

const STATUS =
  /^(?:\s*(?:->|=>|→)\s*|(?:is |are )?(?:answered|answers?|responds?|returns?|gives?|fails?|refused|rejected)?\s*(?:with )?(?:a )?(?:status )?(?:code )?)(\d{3})\b\s*(.*)$/i;

/** `POST /members {"name": "Ann"}` -> 201: a request that the brief shows with its status. */
function session(reading: Reading, call: Call): boolean {
  if (!/^[^{}]*$/.test(call.path)) return false;
  const status = STATUS.exec(call.says);
  if (!status?.[1] || reading.sessions.length >= 12) return false;
  let body: unknown;
  if (call.rest !== "") {
    try {
      body = JSON.parse(call.rest);
    } catch {
      return false;
    }
  }
  const after = (status[2] ?? "")
    .replace(/^[\s,]*(?:and|with|,)?\s*/i, "")
    .replace(/`/g, "")
    .trim();
  let contains: unknown;
  if (after !== "") {
    try {
      contains = JSON.parse(after);
    } catch {
      return false;
    }
  }
  const code = Number(status[1]);
  if (
    (call.method === "POST" || call.method === "PUT" || call.method === "PATCH") &&
    body === undefined &&
    call.rest === "" &&
    code < 300 &&
    !/\/\d+\//.test(call.path)
  )
    return false;
  reading.sessions.push({
    method: call.method,
    path: call.path,
    status: code,
    ...(body === undefined ? {} : { body: body as never }),
    ...(contains === undefined ? {} : { contains: contains as never }),
  });
  return true;
}

/** `POST /loans/{id}/return` marks it as returned. */
function mark(reading: Reading, call: Call): boolean {
  const match = /^\/([a-z0-9_-]+)\/(?:\{\w+\}|:\w+|<\w+>|\d+)\/([a-z][a-z0-9-]*)$/.exec(call.path);
  const entity = reading.entities.find((one) => one.path === match?.[1]);
  const verb = match?.[2] ?? "";
  if (!entity || call.method === "GET" || call.method === "DELETE") return false;
  const stem = verb.replace(/(?:ish|e)$/, "").slice(0, 6);
  const told = `${call.says}`;
  const set = /\b(?:sets?|marks?|puts?|changes?|moves?|switches?)\b.*?\b(?:to|as)\s+"?([\w -]+?)"?$/i
    .exec(told)?.[1]
    ?.trim();
  const plain =
    /^(?:(?:marks?|closes?|returns?|finish\w*|completes?|cancels?|pays?|archives?|reopens?|publishes?|ends?|approves?|starts?|resolves?) (?:it|them|the \w+|an? \w+)|sets? [\w ]+ to (?:today|now|the (?:current )?(?:day|date|time)))?(?: (?:as|to) "?[\w -]+"?)?(?: (?:today|now))?$/i.test(
      told,
    );
  if (!plain && set === undefined) return false;
  const wanted = (set ?? "").toLowerCase().replace(/[ -]/g, "_");
  for (const field of entity.fields) {
    const choice =
      field.type === "choice"
        ? field.choices.find(
            (one) =>
              one.toLowerCase().replace(/[ -]/g, "_") === wanted ||
              (wanted === "" && one.toLowerCase().startsWith(stem)),
          )
        : undefined;
    const flag = field.type === "boolean" && (field.name === wanted || field.name.startsWith(stem));
    const moment =
      (field.type === "date" || field.type === "datetime") &&
      !field.required &&
      (field.name.startsWith(wanted === "" || wanted === "today" || wanted === "now" ? stem : wanted) ||
        field.name.startsWith(stem));
    const value = choice ?? (flag ? true : moment ? (field.type === "date" ? "today" : "now") : undefined);
    if (value === undefined) continue;
    reading.endpoints.push(
      apiEndpoint(call.method, `/${entity.path}/{id}/${verb}`, "mark", entity.name, {
        sets: [{ field: field.name, value }],
      }),
    );
    return true;
  }
  return false;
}

/** One of the endpoints every entity has anyway. */
function known(reading: Reading, call: Call): boolean {
  const [path = "", query = ""] = call.path.split("?");
  const match = /^\/([a-z0-9_-]+)(\/(?:\{\w+\}|:\w+|<\w+>))?$/.exec(path);
  const entity = reading.entities.find(
    (one) => one.path === match?.[1] || one.path === match?.[1]?.replaceAll("_", "-"),
  );
  if (!entity) return false;
  const names = query
    .split("&")
    .filter(Boolean)
    .map((part) => part.split("=")[0] ?? "");
  const own = ["limit", "offset", "sort", ...entity.fields.map((field) => field.name)];
  for (const name of names)
    if (!own.includes(name)) {
      if (name !== "q" && name !== "search") return false;
      if (name === "search") return false;
      reading.decisions.search = "yes";
    }
  const item = match?.[2] !== undefined;
  const param = match?.[2]?.replace(/\W/g, "") ?? "";
  if (item && param !== entity.key && !isId(param, entity, !reading.written.has(entity.name))) return false;
  if (item !== ["GET", "PUT", "PATCH", "DELETE"].includes(call.method) && !(call.method === "GET" && !item))
    return false;
  if (call.method === "PUT") reading.decisions[`put:${entity.name}`] = "yes";
  const plain =
    /^(?:(?:it )?(?:lists?|creates?|adds?|returns?|reads?|shows?|gets?|gives?|updates?|changes?|replaces?|edits?|deletes?|removes?|cancels?|registers?|saves?|stores?|records?|filters?|searches?|books?)?\s*(?:all |them|it|one|the |an? |new |single |every |by |its |page by page|\w+ by (?:its )?id|filtered by \w+)*[\w ]*)?$/i.test(
      call.says,
    );
  const clean = call.says.replace(
    /\b(?:lists?|creates?|adds?|returns?|reads?|shows?|gets?|gives?|updates?|changes?|replaces?|edits?|deletes?|removes?|cancels?|filters?|all|them|it|one|the|an?|new|single|every|by|its|id|with|filtered|of|and|to|details?|fields?|that|given|this|for|whose|is|are|page|paged|sorted|list|entries|records|books?)\b/gi,
    " ",
  );
  const names2 = [entity.name, entity.path, ...entity.fields.map((field) => field.name), ...names]
    .join(" ")
    .toLowerCase()
    .replace(/([a-z])_/g, "$1 ");
  const left = clean
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !names2.includes(word.replace(/s$/, "")));
  return plain && left.length === 0;
}

function report(reading: Reading, call: Call): boolean {
  if (call.method !== "GET" || reading.reports.length >= 8) return false;
  const [path = "", query = ""] = call.path.split("?");
  if (!/^\/[a-z0-9/_-]+$/.test(path) || reading.entities.some((one) => `/${one.path}` === path)) return false;
  const names = query
    .split("&")
    .filter(Boolean)
    .map((part) => part.split("=")[0] ?? "");
  if (names.length > 1) return false;
  const shown = reportShape(call.says);
  const found = shown && reportFrom(reading, shown.text, { path, query: names, says: call.says.slice(0, 290) });
  if (!found || (shown.shape === "object" && found.kind !== "group")) return false;
  if (found.kind === "group" && shown.shape) found.shape = shown.shape;
  // `?on=2026-03-01` has to be asked for by the report.
  if (names.length > 0 && !found.params.some((param) => param.name === names[0])) return false;
  reading.reports.push(found);
  return true;
}

/** Requests in backticks: each is understood as one of the endpoints, or left over. */
export function readCalls(reading: Reading): void {
  for (const sentence of reading.sentences)
    for (const call of callsOf(sentence)) {
      const readers = [session, mark, known, report];
      if (!isOpen(reading.coverage, call.start, call.end)) continue;
      if (readers.some((reader) => reader(reading, call))) reading.coverage.take(call.start, call.end);
    }
}

const PHRASES: [RegExp, (reading: Reading) => void][] = [
  [
    /\b(?:unknown|missing|non-?existent|non-?existing) (?:ids?|[\w ]+?) (?:return|give|answer|are answered with|is answered with|respond with|get|answers with|returns|gives|is|are|means?|leads? to) (?:a )?404\b|\b404 (?:for|when|if)[^.,;]*/gi,
    () => undefined,
  ],
  [
    /\b(?:invalid|bad|wrong|malformed) (?:input|bodies|body|requests?|data|values?)[^.,;]*?\b422\b|\b422 (?:for|when|if|on)[^.,;]*|\b409 (?:for|when|if|on) (?:a )?(?:conflicts?|duplicates?|contradictions?)[^.,;]*|\b(?:conflicts?|duplicates?)[^.,;]*?\b409\b/gi,
    () => undefined,
  ],
  [
    /\b(?:all )?lists? (?:are|is|can be) (?:paged|paginated|filtered|sorted)[^.;]*|\b(?:with|support(?:s|ing)?) (?:pagination|paging|sorting|filtering|filters)(?:(?:,| and|, and)? (?:pagination|paging|sorting|filtering|filters))*|\bpagina(?:tion|ted)\b[^.;,]*|\b(?:(?:get |list )?endpoints?|lists?) (?:allow|support)s? (?:filtering|sorting|paging|pagination)[^.;]*/gi,
    () => undefined,
  ],
  [
    /\b(?:data|everything|entries|it all|it) (?:is|are) (?:kept|stored|saved) in (?:an? )?sqlite[^.;,]*|\b(?:backed by|on top of|using|uses|with|over|and) (?:an? )?sqlite(?: database| file)?\b|\bopenapi(?: documentation| docs)?\b[^.;,]*|\b(?:using|with|in|built (?:with|on)) fastapi\b/gi,
    () => undefined,
  ],
];

/** Words about what every API of this kind does anyway. */
export function readHabits(reading: Reading): void {
  const { brief } = reading;
  for (const [pattern, act] of PHRASES)
    for (const match of brief.matchAll(pattern)) {
      if (/\b400\b|\b403\b|\b401\b/.test(match[0])) continue;
      act(reading);
      reading.coverage.take(match.index, match.index + match[0].length);
    }
  for (const match of brief.matchAll(
    /\b(?:search(?:ed|able|ing)?|look(?:ed)? up) (?:books|products|\w+)? ?(?:by|for|in|through) (?:a word|text|words?|any text|keyword|keywords)[^.;,]*/gi,
  )) {
    reading.decisions.search = "yes";
    reading.coverage.take(match.index, match.index + match[0].length);
  }
  if (/\b(?:referenced|referred|linked|given) [\w ]+ (?:does not|doesn't|do not) exist\b[^.]{0,60}\b404\b/i.test(brief))
    reading.decisions.missing = "404";
}

/** `A report of the total amount per category`: without an address, one is given. */
export function readPlainReports(reading: Reading): void {
  for (const sentence of reading.sentences) {
    if (sentence.text.includes("`") || reading.reports.length >= 8) continue;
    const match =
      /^(?:and |also,? |there (?:is|are) |it (?:has|offers|gives|shows|provides) |i (?:want|need) (?:to see )?)?(?:an? |the |one )?(?:reports?|summar(?:y|ies)|overview|statistics|stats)(?: endpoints?)?\s*(?::|(?=\s(?:the (?:total|number|average)|how many|overdue))|of|on|with|that (?:shows?|lists?|gives?)|which (?:shows?|lists?|gives?)|shows?|lists?|gives?|for)\s*(?:the |all |a )?(.+)$/i.exec(
        says(sentence),
      );
    if (!match?.[1]) continue;
    const parts = match[1].split(
      /\s*(?:, and |, | and )(?=(?:the |a )?(?:total|number of|average|overdue|how many|list))\s*/i,
    );
    const found = parts.map((part) => {
      const one = reportFrom(reading, part.replace(/^(?:the|a|an) /i, ""), {
        path: null,
        query: [],
        says: part.slice(0, 290),
      });
      if (one) reading.reports.push(one);
      return one;
    });
    if (found.every((one) => one !== null)) takeWhole(reading, sentence);
  }
}
