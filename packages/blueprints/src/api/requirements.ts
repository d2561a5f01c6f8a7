import type { Check, Leaf, Requirement } from "@guildhall/contracts";
import type { Promised } from "../cli/checks.ts";
import { cut, plural } from "../cli/words.ts";
import { entityCriteria } from "./criteria/entity-criteria.ts";
import { requestCheck } from "./criteria/promise.ts";
import { reportCriteria } from "./criteria/report-criteria.ts";
import { ruleCriteria } from "./criteria/rule-criteria.ts";
import { sessionCriteria } from "./criteria/session-criteria.ts";
import { statsCriteria } from "./criteria/stats-criteria.ts";
import { valueCriteria } from "./criteria/value-criteria.ts";
import { nounOf } from "./emit/python-types.ts";
import type { ApiForm } from "./form.ts";

interface Story {
  story: string;
  criteria: Promised[];
}

/** Stories with their criteria and checks, in the order of their ids. */
function stories(form: ApiForm, leaves: Leaf[]): Story[] {
  const list: Story[] = form.entities.map((entity) => ({
    story: `As a client of the API I want to keep ${plural(nounOf(entity))}`,
    criteria: [...entityCriteria(form, entity), ...valueCriteria(form, entity), ...ruleCriteria(form, entity, leaves)],
  }));
  const reports = [...reportCriteria(form, leaves), ...statsCriteria(form)];
  if (reports.length > 0)
    list.push({ story: "As a client of the API I want reports over the entries", criteria: reports });
  const sessions = sessionCriteria(form);
  if (sessions.length > 0)
    list.push({ story: "As a client of the API I get the answers that the brief shows", criteria: sessions });
  list.push({ story: "As somebody who runs the API I want it to explain itself", criteria: serviceCriteria(form) });
  return list;
}

function serviceCriteria(form: ApiForm): Promised[] {
  const get = (
    key: string,
    title: string,
    path: string,
    contains?: { [key: string]: string | { [key: string]: object } },
  ) =>
    requestCheck(key, title, "house", {
      method: "GET",
      path,
      status: 200,
      ...(contains ? { contains: contains as never } : {}),
    });
  const paths = Object.fromEntries(form.endpoints.map((one) => [one.path, {}]));
  return [
    {
      when: "GET /health is called",
      shall: "say that the service is up",
      priority: "should",
      checks: get("health", "the service is up", "/health", { status: "ok" }),
    },
    {
      when: "GET /openapi.json is called",
      shall: "describe every endpoint as OpenAPI documentation; /docs shows it as a page",
      priority: "should",
      checks: get("openapi", "every endpoint is described", "/openapi.json", { paths }),
    },
    // What the brief demands and nothing covers is said, and stays without a check.
    ...form.open.map(
      (rule): Promised => ({
        when: "the service is used",
        shall: `keep to what the brief says: ${rule}`,
        priority: "must",
        checks: [],
      }),
    ),
  ];
}

export function apiRequirements(form: ApiForm, leaves: Leaf[]): Requirement[] {
  return stories(form, leaves).map((story, at) => ({
    id: `R${at + 1}`,
    story: cut(story.story, 400),
    criteria: story.criteria.map((one, index) => ({
      id: `R${at + 1}.${index + 1}`,
      when: cut(one.when, 300),
      shall: cut(one.shall, 400),
      priority: one.priority,
    })),
  }));
}

/** Every check of a form; ids are stable as long as the order of entities is. */
export function apiChecks(form: ApiForm, leaves: Leaf[]): Check[] {
  return stories(form, leaves).flatMap((story, at) =>
    story.criteria.flatMap((criterion, index) =>
      criterion.checks.map((draft): Check => {
        const { key, ...check } = draft;
        const criterionId = `R${at + 1}.${index + 1}`;
        return {
          ...check,
          id: `${criterionId}-${key}`,
          title: cut(check.title, 200),
          criteria: [criterionId],
        } as Check;
      }),
    ),
  );
}
