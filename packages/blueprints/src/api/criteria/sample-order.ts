import type { JsonValue } from "@guildhall/contracts";
import type { ApiEntity, ApiForm } from "../form.ts";
import { sampleBody } from "../sample-values.ts";

/** Ids of three samples in the order of a list. */
export function inOrder(form: ApiForm, entity: ApiEntity, order: string): number[] {
  const by = order.replace(/^-/, "");
  const way = order.startsWith("-") ? -1 : 1;
  const keyOf = (id: number): JsonValue => (by === "id" ? id : (sampleBody(form, entity, id)[by] ?? null));
  return [1, 2, 3].toSorted((a, b) => {
    const [x, y] = [keyOf(a) ?? "", keyOf(b) ?? ""];
    return x === y ? a - b : x < y ? -way : way;
  });
}
