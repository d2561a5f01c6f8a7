import type { Promised } from "../../cli/checks.ts";
import { plural, spaced } from "../../cli/words.ts";
import { nounOf } from "../emit/python-types.ts";
import { type ApiField, type ApiForm, type ApiStats, entityOf, fieldOf } from "../form.ts";
import { type Entry, sampleBody } from "../sample-values.ts";
import { preparing } from "./preparation.ts";
import { asSaid, promise, requestCheck } from "./promise.ts";

const WORK: Record<ApiStats["figures"][number]["op"], (values: number[]) => number> = {
  count: (values) => values.length,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
};

/** Three entries of one value, of which no two figures are alike, and one of another that must not count. */
function entries(form: ApiForm, stats: ApiStats, by: ApiField | undefined): Entry[] | null {
  const entity = entityOf(form, stats.entity);
  if (!entity) return null;
  const bodies = [1, 2, 3, 4].map((n) => sampleBody(form, entity, n));
  const other = by && bodies[3]?.[by.name];
  const one = by && bodies[0]?.[by.name];
  if (by && (one === undefined || one === other)) return null;
  return bodies.map((body, at) => (by && at < 3 ? { ...body, [by.name]: one ?? null } : body));
}

/** What the figures of a request are, and that there are none of nothing. */
export function statsCriteria(form: ApiForm): Promised[] {
  return form.stats.flatMap((stats) => {
    const entity = entityOf(form, stats.entity);
    const by = entity && stats.by !== null ? fieldOf(entity, stats.by) : undefined;
    const bodies = entries(form, stats, by);
    if (!entity || !bodies) return [];
    const counted = by ? bodies.slice(0, 3) : bodies;
    const figures = Object.fromEntries(
      stats.figures.map(({ name, op, field }) => [name, WORK[op](counted.map((body) => Number(body[field])))]),
    );
    const at = (value: unknown): string => stats.path.replace(/\{\w+\}/, encodeURIComponent(String(value)));
    const many = plural(nounOf(entity));
    const of = by ? ` whose ${spaced(by.name)} is the one in the address` : "";
    const key = stats.path.replace(/\W+/g, "-").replace(/^-|-$/g, "");
    return [
      promise(
        `GET ${stats.path} is called`,
        asSaid(
          `give ${stats.figures.map(({ name }) => name).join(", ")} over the ${many}${of}, or answer 404 when there are none`,
          stats.says,
        ),
        "must",
        [
          ...requestCheck(`${key}-figures`, `figures over ${many}`, "derived", {
            method: "GET",
            path: by ? at(bodies[0]?.[by.name]) : stats.path,
            status: 200,
            contains: figures,
            before: preparing(form, new Map([[entity.name, bodies]])),
          }),
          ...requestCheck(`${key}-none`, `no figures of no ${many}`, "house", {
            method: "GET",
            path: by ? at(bodies[0]?.[by.name]) : stats.path,
            status: 404,
          }),
        ],
      ),
    ];
  });
}
