import { useState } from "react";
import type { Stored } from "./fields";

/** The record that is being edited, as it is now; none once it is gone. */
export function useEditing<T extends Stored>(items: readonly T[]): [T | null, (item: T | null) => void] {
  const [id, setId] = useState<string | null>(null);
  const current = items.find((item) => item.id === id) ?? null;
  // What was deleted is edited no longer, also when "Undo" brings it back.
  if (id !== null && !current) setId(null);
  return [current, (item) => setId(item?.id ?? null)];
}
