import { AppError, type JsonValue } from "@guildhall/contracts";

type Node = { [key: string]: JsonValue } | JsonValue[];

/** Refuses an edit of a row. Throws INVALID_INPUT. */
export const refuseEdit = (message: string): never => {
  throw new AppError("INVALID_INPUT", message, "Correct the value, or undo the change.");
};

/** The container a JSON pointer leads to and its last step. Throws INVALID_INPUT where there is none. */
export function locateRow(root: JsonValue, path: string): { node: Node; key: string } {
  const steps = path.split("/").slice(1);
  const key = steps.pop();
  if (key === undefined || !path.startsWith("/")) return refuseEdit(`There is no row ${path}.`);
  let node: JsonValue = root;
  for (const step of steps) {
    if (node === null || typeof node !== "object" || !Object.hasOwn(node, step))
      return refuseEdit(`There is no row ${path}.`);
    node = (node as Record<string, JsonValue>)[step] ?? null;
  }
  if (node === null || typeof node !== "object") return refuseEdit(`There is no row ${path}.`);
  return { node, key };
}

export const readRow = (node: Node, key: string): JsonValue | undefined =>
  Object.hasOwn(node, key) ? (node as Record<string, JsonValue>)[key] : undefined;
export const writeRow = (node: Node, key: string, value: JsonValue): void => {
  (node as Record<string, JsonValue>)[key] = value;
};
