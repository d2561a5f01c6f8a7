import { create } from "zustand";
import { goTo } from "@/place";

interface EditorPlace {
  /** Where the cursor of the open file stands. */
  cursor: { path: string; line: number } | null;
  /** How often the line of the address was asked for again. */
  again: number;
}

/** The cursor of the editor, for what follows it; kept out of the address, which it would change with every key. */
export const useEditorPlace = create<EditorPlace>(() => ({ cursor: null, again: 0 }));

export function setCursor(path: string, line: number): void {
  const { cursor } = useEditorPlace.getState();
  if (cursor?.path !== path || cursor.line !== line) useEditorPlace.setState({ cursor: { path, line } });
}

/** Shows a line of the open file and gives the editor the keyboard, also where the address names that line already. */
export function jumpTo(path: string, line: number): void {
  const before = location.search;
  goTo({ tool: "files", file: path, line }, "replace");
  if (location.search === before) useEditorPlace.setState(({ again }) => ({ again: again + 1 }));
}
