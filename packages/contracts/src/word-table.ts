/**
 * A table that words from outside may be looked up in. It has no prototype: of an object literal `table["constructor"]`
 * is a function, whatever the type says.
 */
export function wordTable<T>(rows: Record<string, T>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, rows);
}
