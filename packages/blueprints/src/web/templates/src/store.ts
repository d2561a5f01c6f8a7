import { useSyncExternalStore } from "react";
import { type Stored, reviveValues, type Values } from "./fields";
import { collections, type Data, SCHEMA_VERSION, STORAGE_KEY, seed } from "./model";
import { undone } from "./undo";

/** All records of the app, kept in this browser's localStorage and shared by every open tab. */
type Name = keyof Data;
const NAMES = Object.keys(collections) as Name[];

function parse(text: string | null): Data {
  if (text === null) return structuredClone(seed);
  try {
    const stored: unknown = JSON.parse(text);
    const data = (stored as { data?: Record<string, unknown> } | null)?.data ?? {};
    return Object.fromEntries(NAMES.map((name) => [name, reviveItems(name, data[name])])) as unknown as Data;
  } catch {
    return structuredClone(seed);
  }
}

/** Records out of unknown data: whatever is not a record is left out. */
export function reviveItems<K extends Name>(name: K, raw: unknown): Data[K] {
  const rows = Array.isArray(raw) ? raw : [];
  return rows
    .filter((row): row is Record<string, unknown> => typeof row === "object" && row !== null)
    .map((row) => {
      const createdAt = typeof row.createdAt === "string" ? row.createdAt : new Date().toISOString();
      const id = typeof row.id === "string" && row.id !== "" ? row.id : newId();
      return { id, createdAt, ...reviveValues(collections[name], row, createdAt) };
    }) as unknown as Data[K];
}

function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

function read(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null; // private windows may refuse storage: the app then lives in memory
  }
}

let state: Data = parse(read());
const listeners = new Set<() => void>();

function commit(next: Data): void {
  state = next;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ version: SCHEMA_VERSION, data: next }));
  } catch {
    // full or refused: the change still shows, it only will not outlive the tab
  }
  for (const listener of listeners) listener();
}

if (typeof window !== "undefined") {
  window.addEventListener("storage", (event) => {
    if (event.key !== STORAGE_KEY) return;
    state = parse(event.newValue);
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The records of one collection, newest last; the view renders again when they change. */
export function useItems<K extends Name>(name: K): Data[K] {
  return useSyncExternalStore(subscribe, () => state[name]);
}

/** The same records, for code outside of a view. */
export function itemsOf<K extends Name>(name: K): Data[K] {
  return state[name];
}

/** Changes many records at once and returns how to take that back; what is changed meanwhile stays as it is then. */
export function replaceItems<K extends Name>(name: K, edit: (items: Data[K]) => Data[K]): () => void {
  const before = state[name];
  const after = edit(before);
  commit({ ...state, [name]: after });
  return () => change(name, (now) => undone(before as unknown as Stored[], after as unknown as Stored[], now));
}

function change<K extends Name>(name: K, edit: (items: Stored[]) => Stored[]): void {
  commit({ ...state, [name]: edit(state[name] as unknown as Stored[]) });
}

export function addItem<K extends Name>(name: K, values: Values): void {
  change(name, (items) => [...items, { id: newId(), createdAt: new Date().toISOString(), ...values }]);
}

export function updateItem<K extends Name>(name: K, id: string, values: Values): void {
  change(name, (items) => items.map((item) => (item.id === id ? { ...item, ...values } : item)));
}

/** Removes a record and returns how to bring it back to its place. */
export function removeItem<K extends Name>(name: K, id: string): () => void {
  const before = state[name] as unknown as Stored[];
  const index = before.findIndex((item) => item.id === id);
  const removed = before[index];
  change(name, (items) => items.filter((item) => item.id !== id));
  return () => {
    if (removed) change(name, (items) => [...items.slice(0, index), removed, ...items.slice(index)]);
  };
}

export function appendItems<K extends Name>(name: K, rows: Data[K]): void {
  const added = rows as unknown as Stored[];
  const ids = new Set(added.map((item) => item.id));
  change(name, (items) => [...items.filter((item) => !ids.has(item.id)), ...added]);
}
