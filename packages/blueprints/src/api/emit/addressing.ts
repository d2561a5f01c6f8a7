import { type ApiEntity, keyOf } from "../form.ts";
import { constantOf } from "./python-types.ts";

/** How a function of an entry gets what its address names: `id: Id`, or `code: str`. */
export function addressParam(entity: ApiEntity): string {
  const key = keyOf(entity);
  if (!key) return "id: Id";
  return key.type === "integer" ? `${key.name}: Id` : `${key.name}: str`;
}

/** Lines that find the id of the entry an address names by its key; none where it is the id itself. */
export function addressLines(entity: ApiEntity, indent: string): string[] {
  const key = keyOf(entity);
  return key ? [`${indent}id = store.id_of(db, ${constantOf(entity)}, "${key.name}", ${key.name})`] : [];
}
