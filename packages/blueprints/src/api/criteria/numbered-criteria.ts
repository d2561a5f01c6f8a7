import type { Promised } from "../../cli/checks.ts";
import { plural } from "../../cli/words.ts";
import { nounOf } from "../emit/python-types.ts";
import { type ApiEntity, type ApiForm, showsId } from "../form.ts";
import { sampleBody } from "../sample-values.ts";
import { preparing, startingBody } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";

/** Ids that the brief says are counted: the third entry answers with the id 3. */
export function numberedCriteria(form: ApiForm, entity: ApiEntity): Promised[] {
  const said = form.decisions[`ids:${entity.name}`];
  const bodies = [1, 2, 3].map((n) => startingBody(form, entity, sampleBody(form, entity, n)));
  const steps = preparing(form, new Map([[entity.name, bodies]]));
  const third = steps?.at(-1);
  if (!said || !steps || !third || !showsId(form, entity)) return [];
  const many = plural(nounOf(entity));
  return [
    promise(
      `three ${many} are created one after the other`,
      `give them the ids 1, 2 and 3: numbers counted up from 1, as the brief says: “${said}”`,
      "must",
      requestCheck("numbered", `the third of three ${many} has the id 3`, "derived", {
        method: third.method,
        path: third.path,
        ...(third.body === undefined ? {} : { body: third.body }),
        status: third.status,
        contains: { id: 3 },
        before: steps.slice(0, -1),
      }),
    ),
  ];
}
