import type { FileEntry } from "@guildhall/contracts";

export interface FileNode {
  value: string;
  label: string;
  children?: FileNode[];
}

/** Nested nodes from flat paths: folders first, then by name. Folders that are only implied by a path are made. */
export function fileTree(entries: FileEntry[]): FileNode[] {
  const root: FileNode[] = [];
  const folders = new Map<string, FileNode[]>([["", root]]);
  const folder = (path: string): FileNode[] => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const cut = path.lastIndexOf("/");
    const children: FileNode[] = [];
    folder(cut < 0 ? "" : path.slice(0, cut)).push({ value: path, label: path.slice(cut + 1), children });
    folders.set(path, children);
    return children;
  };
  for (const entry of entries) {
    if (entry.kind === "folder") {
      folder(entry.path);
      continue;
    }
    const cut = entry.path.lastIndexOf("/");
    folder(cut < 0 ? "" : entry.path.slice(0, cut)).push({
      value: entry.path,
      label: entry.path.slice(cut + 1),
    });
  }
  for (const children of folders.values()) {
    children.sort(
      (a, b) => Number(b.children !== undefined) - Number(a.children !== undefined) || a.label.localeCompare(b.label),
    );
  }
  return root;
}

/** Every folder above a path. */
export function foldersAbove(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
