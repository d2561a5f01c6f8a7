import { create } from "zustand";

export type PaletteName = "commands" | "files" | "symbols";

/** How often each palette was asked for; the palettes themselves are loaded with the first wish. */
export const usePaletteWishes = create<Record<PaletteName, number>>(() => ({ commands: 0, files: 0, symbols: 0 }));

export function openPalette(name: PaletteName): void {
  usePaletteWishes.setState((wishes) => ({ [name]: wishes[name] + 1 }));
}
