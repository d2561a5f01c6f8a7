import { type ApiEntity, keyOf } from "../form.ts";
import { addressLines, addressParam } from "./addressing.ts";
import { constantOf, functionName } from "./python-types.ts";
import { inputType } from "./schemas.ts";

/** What the address of an entry to make names: its key keeps to the bounds of the field. */
function keyParam(entity: ApiEntity): string {
  const key = keyOf(entity);
  if (key?.type !== "text") return addressParam(entity);
  return `${key.name}: ${inputType(key).replace("Field(", "Path(")}`;
}

/**
 * `PUT /flags/{name}`: makes the entry of that key, or changes it.
 * @param parts `head`: decorator of the route; `start`: lines that refuse a new entry; `locks`: lines that refuse a
 * change; `after`: lines behind a change
 */
export function putRoute(
  entity: ApiEntity,
  parts: { head: string; start: string[]; locks: string[]; after: string[] },
): string {
  const [name, table, key] = [functionName(entity), constantOf(entity), keyOf(entity)?.name ?? "id"];
  const before = parts.locks.length > 0 || parts.after.length > 0;
  return [
    parts.head,
    `def put_${name}(${keyParam(entity)}, body: ${entity.name}Put, db: Db, response: Response):`,
    "    with store.writing(db):",
    `        values = {**body.model_dump(), "${key}": ${key}}`,
    `        if not store.rows(db, ${table}, {"${key}": ${key}}):`,
    ...parts.start,
    `            check_${name}(db, values, None)`,
    "            response.status_code = 201",
    `            return store.insert(db, ${table}, values)`,
    ...addressLines(entity, "        "),
    ...(before ? [`        before = store.find(db, ${table}, id)`] : []),
    ...parts.locks,
    `        check_${name}(db, values, id)`,
    `        changed = store.update(db, ${table}, id, values)`,
    ...parts.after,
    "        return changed",
  ].join("\n");
}
