import { useSyncExternalStore } from "react";
import { type Draft, emptyDraft, type FieldDef, readDraft, type Values } from "./fields";
import { STORAGE_KEY } from "./model";

/** Numbers and choices of a page itself, kept in this browser beside the records. */
const PLACE = `${STORAGE_KEY}-settings`;

function read(): Draft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "{}");
    const entries = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
    return Object.fromEntries(entries.filter(([, value]) => typeof value === "string" || typeof value === "boolean"));
  } catch {
    return {}; // unreadable or refused: the page starts as it is meant to
  }
}

let state = read();
const listeners = new Set<() => void>();

export function changeSetting(key: string, value: string | boolean): void {
  state = { ...state, [key]: value };
  try {
    localStorage.setItem(PLACE, JSON.stringify(state));
  } catch {
    // full or refused: the change holds until the tab closes
  }
  for (const listener of listeners) listener();
}

/** What stands in the fields of the settings, and what is wrong with it. */
export function useSettingsDraft(fields: readonly FieldDef[]): { draft: Draft; problems: Record<string, string> } {
  const typed = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
  const draft = { ...emptyDraft(fields), ...typed };
  return { draft, problems: readDraft(fields, draft).problems };
}

/** The values that count: what stands there, and the first value where that is not allowed. */
export function useSettings(fields: readonly FieldDef[]): Values {
  const { draft, problems } = useSettingsDraft(fields);
  const first = readDraft(fields, emptyDraft(fields)).values;
  const { values } = readDraft(fields, draft);
  return Object.fromEntries(fields.map(({ key }) => [key, (problems[key] ? first[key] : values[key]) ?? null]));
}
