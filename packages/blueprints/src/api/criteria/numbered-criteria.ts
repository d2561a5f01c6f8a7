import type { Promised } from "../../cli/checks.ts";
import { plural } from "../../cli/words.ts";
import { nounOf } from "../emit/python-types.ts";
import { type ApiEntity, type ApiForm, showsId } from "../form.ts";
import { preparing, samplesOf } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";

/** Ids that the brief says are counted: the third entry answers with the id 3. */
export function numberedCriteria(form: ApiForm, entity: ApiEntity): Promised[] {
  const said = form.decisions[`ids:${entity.name}`];
  const steps = preparing(form, samplesOf(form, entity, 3));
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
