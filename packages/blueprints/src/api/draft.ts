import type { RowSource } from "@guildhall/contracts";
import { cut, kebab } from "../cli/words.ts";
import { finishForm } from "./finish.ts";
import { type ApiEndpoint, type ApiEntity, type ApiForm, apiField } from "./form.ts";
import { readActions } from "./read/actions.ts";
import { coverageOf, sentencesOf } from "./read/coverage.ts";
import { crud, readCalls, readHabits, readPlainReports } from "./read/endpoints.ts";
import { readEntities } from "./read/entities.ts";
import { addClosingFields, readEntryRules } from "./read/entry-rules.ts";
import { readFigures } from "./read/figures.ts";
import { leftOver } from "./read/left-over.ts";
import { entityName, entityPath } from "./read/nouns.ts";
import type { Reading } from "./read/reading.ts";
import { readStats } from "./read/stats.ts";
import { readSteps } from "./read/steps.ts";
import { readSpans } from "./read/told-spans.ts";
import { readValueRules } from "./read/value-rules.ts";
import { readWrittenActions } from "./read/written-actions.ts";
import { readWrittenCalls, readWrittenEntities } from "./read/written-calls.ts";

const READ_CHARS = 6000;

/** What it is for: the words behind `API for`. */
function titleOf(brief: string): string {
  const match =
    /\b(?:api|service|backend|server)\s+(?:for|to (?:manage|track|keep|handle)|that (?:manages|tracks|keeps|handles|stores))\s+(?:an? |the |my |our |small |simple |little )*([\w' -]{3,40}?)(?=[,.:;(]|\s(?:with|where|that|which|in|using|and|on|so|i|we|you|they)\b|$)/i.exec(
      brief,
    );
  const service = /^(?:an? |the )?((?:[a-z-]+ ){1,3})(?:micro)?(?:service|backend|api) for (?:our|my|the|us)\b/i
    .exec(brief)?.[1]
    ?.replace(/\b(?:small|simple|tiny|little|rest|json|http|web|new|internal|restful)\b/gi, " ")
    .trim();
  if (service) return `${service.slice(0, 1).toUpperCase()}${service.slice(1)} API`;
  const named =
    /^(?:(?:an?|the|my|our) )?([A-Za-z][\w' ]{2,30}?)(?:(?: (?:json |rest |http )?(?:api|service|backend|as a \w+ ?api))\s*[:.,]|\s*[:.])/i.exec(
      brief,
    );
  const words = (match?.[1] ?? named?.[1] ?? "").trim();
  return words === "" ? "Small API" : `${words.slice(0, 1).toUpperCase()}${words.slice(1)} API`;
}

/** When no entity is described with fields: what the API is for is one, with a name. */
function fallback(title: string) {
  const words =
    title
      .replace(/ API$/, "")
      .replace(/^Small$/, "Entry")
      .split(" ")
      .slice(-1)[0] ?? "Entry";
  return [{ name: entityName(words), path: entityPath(words), fields: [apiField("name", "text")] }];
}

/** An endpoint with the wishes of the brief that it answers to. */
function saidBy(reading: Reading, one: ApiEndpoint): ApiEndpoint {
  const wanted = one.action === "replace" ? ["change", "replace"] : [one.action];
  const wishes = reading.wishes.filter((wish) => wish.entity === one.entity && wanted.includes(wish.action));
  return { ...one, says: [...new Set(wishes.map((wish) => wish.says))].join("; ").slice(0, 300) };
}

/**
 * The endpoints of an entity: those the brief writes out, and those every entity has. Where the brief writes out all
 * it tells of an entity, only what it wishes for beside them.
 */
function endpointsOf(reading: Reading, entity: ApiEntity): ApiEndpoint[] {
  const own = reading.endpoints.filter((one) => one.entity === entity.name);
  const usual = crud(entity, reading.decisions[`put:${entity.name}`] === "yes");
  const wishes = reading.wishes.filter((wish) => wish.entity === entity.name);
  const wished = (action: ApiEndpoint["action"]): boolean =>
    wishes.some((wish) =>
      action === "read" ? /^(?:and |to )*(?:read|fetch|get|view|look up)\b/i.test(wish.says) : wish.action === action,
    );
  const missing = usual.filter(
    (one) =>
      !own.some((other) => other.action === one.action || (CHANGES.has(other.action) && CHANGES.has(one.action))),
  );
  const more = reading.written.has(entity.name) ? missing.filter((one) => wished(one.action)) : missing;
  return [...own.filter((one) => one.action !== "mark"), ...more]
    .map((one) => saidBy(reading, one))
    .toSorted((a, b) => PLACES.indexOf(a.action) - PLACES.indexOf(b.action))
    .concat(own.filter((one) => one.action === "mark"));
}

const CHANGES = new Set<ApiEndpoint["action"]>(["change", "replace", "put"]);
const PLACES: ApiEndpoint["action"][] = ["list", "create", "read", "put", "change", "replace", "remove"];

/** What code alone reads from a brief; what it does not understand is promised without a check. */
export function draftForm(text: string): { form: ApiForm; sources: Record<string, RowSource> } {
  const brief = text.slice(0, READ_CHARS);
  const coverage = coverageOf(brief);
  const sentences = sentencesOf(brief);
  const title = titleOf(brief);
  const reading: Reading = {
    brief,
    coverage,
    sentences,
    entities: [],
    endpoints: [],
    rules: [],
    reports: [],
    stats: [],
    sessions: [],
    asked: [],
    written: new Set(),
    decisions: {},
    assumptions: [],
    wishes: [],
    touched: new Set(),
  };
  reading.entities = readEntities(coverage, sentences);
  readWrittenEntities(reading);
  const described = reading.entities.length > 0;
  if (!described) reading.entities = fallback(title);
  addClosingFields(reading);
  readWrittenActions(reading);
  readFigures(reading);
  readWrittenCalls(reading);
  readSpans(reading);
  readStats(reading);
  readCalls(reading);
  readActions(reading);
  readValueRules(reading);
  readPlainReports(reading);
  readEntryRules(reading);
  readHabits(reading);
  readSteps(reading);
  const endpoints = reading.entities.flatMap((entity) => endpointsOf(reading, entity));
  const form = finishForm({
    name: kebab(title.replace(/ API$/, ""), "api"),
    title: cut(title, 80),
    summary: cut(brief.split(/(?<=[.:])\s/)[0] ?? title, 300),
    entities: reading.entities,
    endpoints,
    rules: reading.rules,
    reports: reading.reports,
    stats: reading.stats,
    sessions: reading.sessions,
    asked: reading.asked,
    decisions: reading.decisions,
    assumptions: reading.assumptions,
    outOfScope: [],
    open: leftOver(reading),
  });
  const sources: Record<string, RowSource> = { "/title": "brief", "/summary": "brief" };
  if (described) for (const at of form.entities.keys()) sources[`/entities/${at}`] = "brief";
  for (const at of form.rules.keys()) sources[`/rules/${at}`] = "brief";
  for (const at of form.reports.keys()) sources[`/reports/${at}`] = "brief";
  for (const at of form.sessions.keys()) sources[`/sessions/${at}`] = "brief";
  return { form, sources };
}
