import type { JsonValue } from "@guildhall/contracts";
import type { ApiEndpoint, ApiEntity, ApiField, ApiForm } from "./form.ts";
import { fieldOf } from "./form.ts";
import { sampleValue } from "./sample-values.ts";

/** What an action's body calls an amount, whatever the figure it goes to, where the brief does not show it. */
const AMOUNT = "amount";

/** The name of what a body brings: `amount`, or the field it is put into; null where no body is taken. */
export const broughtBy = (one: ApiEndpoint): string | null =>
  one.does === null || one.does.how === "next"
    ? null
    : one.does.how === "put"
      ? one.does.field
      : (one.does.brings ?? AMOUNT);

/** The field an action works on beside what it sets. */
export const workedOn = (entity: ApiEntity, one: ApiEndpoint): ApiField | undefined =>
  one.does ? fieldOf(entity, one.does.field) : undefined;

/** A body the action takes; null where it takes none. */
export function actionBody(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): { [name: string]: JsonValue } | null {
  const name = broughtBy(one);
  const field = workedOn(entity, one);
  if (name === null || !field) return null;
  return { [name]: one.does?.how === "put" ? sampleValue(form, entity, field, 1) : 2 };
}
