import type { Endpoint, JsonValue } from "@guildhall/contracts";
import { plural } from "../cli/words.ts";
import { actionBody } from "./action.ts";
import { startingBody } from "./criteria/preparation.ts";
import { nounOf, withArticle } from "./emit/python-types.ts";
import { type ApiEndpoint, type ApiForm, actionVerb, entityOf, isWhole } from "./form.ts";
import { addressOf, sampleBody, withoutKey } from "./sample-values.ts";

export interface TableRow {
  method: string;
  path: string;
  does: string;
  statuses: number[];
}

const STATUSES: Record<ApiEndpoint["action"], number[]> = {
  list: [200, 422],
  create: [201, 409, 422],
  read: [200, 404],
  change: [200, 404, 409, 422],
  replace: [200, 404, 409, 422],
  put: [200, 201, 409, 422],
  remove: [204, 404, 409],
  mark: [200, 404, 409],
};

export function endpointDoes(form: ApiForm, one: ApiEndpoint): string {
  const entity = entityOf(form, one.entity);
  const noun = entity ? nounOf(entity) : one.entity.toLowerCase();
  const a = withArticle(noun);
  if (one.action === "list") return `list ${plural(noun)}${entity && isWhole(form, entity) ? "" : ", page by page"}`;
  if (one.action === "create") return `create ${a}`;
  if (one.action === "read") return `read ${a}`;
  if (one.action === "change") return `change fields of ${a}`;
  if (one.action === "replace") return `replace ${a}`;
  if (one.action === "put") return `create or change ${a}`;
  if (one.action === "remove") return `remove ${a}`;
  return `${actionVerb(one)} ${a}`;
}

/** The table with something to send to each, for the request console. */
export function consoleEndpoints(form: ApiForm): Endpoint[] {
  return endpointTable(form).map((row): Endpoint => {
    const one = form.endpoints.find((item) => item.path === row.path && item.method === row.method);
    const entity = one ? entityOf(form, one.entity) : undefined;
    const body = entity ? startingBody(form, entity, sampleBody(form, entity, 1)) : {};
    const [first] = Object.entries(body);
    const sent: Partial<Record<ApiEndpoint["action"], JsonValue>> = {
      create: body,
      replace: withoutKey(entity, body),
      put: withoutKey(entity, body),
      change: first ? Object.fromEntries([first]) : {},
    };
    const report = form.reports.find((item) => item.path === row.path);
    const query = (report?.params ?? []).map((param) => `${param.name}=${PARAM_SAMPLES[param.type]}`).join("&");
    return {
      method: row.method as Endpoint["method"],
      path: row.path,
      title: row.does,
      statuses: row.statuses,
      samplePath: `${entity ? addressOf(form, entity, row.path, 1) : row.path.replace("{id}", "1")}${query === "" ? "" : `?${query}`}`,
      sampleBody: one ? (sent[one.action] ?? (entity ? actionBody(form, entity, one) : null)) : null,
    };
  });
}

const PARAM_SAMPLES = { date: "2026-03-10", text: "text", integer: "5", decimal: "5" };

/** Every endpoint with what it does and the statuses it answers with. */
export function endpointTable(form: ApiForm): TableRow[] {
  return [
    ...form.endpoints.map((one) => ({
      method: one.method,
      path: one.path,
      does: endpointDoes(form, one),
      statuses: one.does && one.does.how !== "next" ? [...STATUSES.mark, 422] : STATUSES[one.action],
    })),
    ...form.reports.map((report) => ({ method: "GET", path: report.path, does: report.says, statuses: [200, 422] })),
    ...form.stats.map((stats) => ({ method: "GET", path: stats.path, does: stats.says, statuses: [200, 404] })),
    { method: "GET", path: "/health", does: "say that the service is up", statuses: [200] },
    { method: "GET", path: "/openapi.json", does: "describe all endpoints for programs", statuses: [200] },
  ];
}
