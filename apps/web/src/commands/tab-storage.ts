import { createJSONStorage, type PersistStorage, type StateStorage } from "zustand/middleware";

/** A storage that is full or forbidden must not cost a keystroke: what it cannot keep stays in memory. */
const tab: StateStorage = {
  getItem: (name) => {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null;
    }
  },
  setItem: (name, value) => {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // Kept in memory only.
    }
  },
  removeItem: (name) => {
    try {
      sessionStorage.removeItem(name);
    } catch {
      // There is nothing to remove where nothing could be kept.
    }
  },
};

/** Where a store of what was typed and not yet sent is kept: it outlives a reload and ends with its tab. */
export const tabStorage = <State>(): PersistStorage<State> | undefined => createJSONStorage<State>(() => tab);
