/** Panel sizes in this browser; the export is rendered once without one. */
export const layoutStorage: Pick<Storage, "getItem" | "setItem"> = {
  getItem: (key) => (typeof window === "undefined" ? null : window.localStorage.getItem(key)),
  setItem: (key, value) => {
    if (typeof window !== "undefined") window.localStorage.setItem(key, value);
  },
};
