import type { JsonValue } from "@guildhall/contracts";
import type { Promised } from "../../cli/checks.ts";
import type { ApiForm, ApiSession } from "../form.ts";
import { type Entry, sampleBody } from "../sample-values.ts";
import { preparing, type Step, type Wanted } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";

/** What a request of the brief needs to be there: what its body refers to, and the entry its address names. */
function needed(form: ApiForm, session: ApiSession): Step[] | null {
  const [, path, id] = /^\/([a-z0-9_-]+)(?:\/(\d+))?/.exec(session.path) ?? [];
  const entity = form.entities.find((one) => one.path === path);
  if (!entity) return [];
  const wanted: Wanted = new Map();
  const count = Number(id ?? 0);
  if (count > 8) return null;
  if (count > 0 && session.status !== 404)
    wanted.set(
      entity.name,
      Array.from({ length: count }, (_, at) => sampleBody(form, entity, at + 1)),
    );
  const body = session.body;
  if (
    session.method === "POST" &&
    id === undefined &&
    body !== null &&
    typeof body === "object" &&
    !Array.isArray(body)
  ) {
    const steps = preparing(form, new Map([[entity.name, [body as Entry]]]));
    return steps?.filter((step) => step.path !== `/${entity.path}`) ?? null;
  }
  return preparing(form, wanted);
}

const written = (session: ApiSession): string =>
  `${session.method} ${session.path}${session.body === undefined ? "" : ` ${JSON.stringify(session.body)}`}`;

/** Requests that the brief shows, in its words. */
export function sessionCriteria(form: ApiForm): Promised[] {
  return form.sessions.map((session, at) =>
    promise(
      `${written(session)} is called`,
      `answer ${session.status}${session.contains === undefined ? "" : ` with ${JSON.stringify(session.contains)}`}`,
      "must",
      requestCheck(`session-${at + 1}`, `${written(session)} gives ${session.status}`, "confirmed", {
        method: session.method,
        path: session.path,
        status: session.status,
        before: needed(form, session),
        ...(session.body === undefined ? {} : { body: session.body as JsonValue }),
        ...(session.contains === undefined ? {} : { contains: session.contains as JsonValue }),
      }),
    ),
  );
}
