import { describe, expect, it } from "vitest";
import { fileTree, foldersAbove } from "../src/features/files/hooks/file-tree";

const file = (path: string) => ({ path, kind: "file", sizeBytes: 1, origin: "shell" }) as const;

describe("the tree of files", () => {
  it("nests paths, folders first, and makes folders that are only implied", () => {
    const tree = fileTree([file("b.md"), file("src/z/deep.py"), file("a.md"), file("src/a.py")]);
    expect(tree.map((node) => node.label)).toEqual(["src", "a.md", "b.md"]);
    expect(tree[0]?.children?.map((node) => node.value)).toEqual(["src/z", "src/a.py"]);
    expect(tree[0]?.children?.[0]?.children?.map((node) => node.value)).toEqual(["src/z/deep.py"]);
  });

  it("names every folder above a file", () => {
    expect(foldersAbove("a/b/c.py")).toEqual(["a", "a/b"]);
    expect(foldersAbove("c.py")).toEqual([]);
  });
});
