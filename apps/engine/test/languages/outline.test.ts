import type { Outline } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../src/languages/index.ts";

const lines = ({ symbols }: Outline) =>
  symbols.map(({ name, kind, line, endLine, depth }) => `${"  ".repeat(depth)}${kind} ${name} ${line}-${endLine}`);

describe("the outline of a file", () => {
  it("lists functions, classes and methods of Python with their lines", async () => {
    const text =
      "import os\n\n\n@cache\ndef total(x):\n    def inner():\n        return x\n    return inner()\n\n\nclass Shop:\n    async def sell(self):\n        pass\n";
    const outline = await outlineOf("shop/main.py", text);
    expect(outline).toMatchObject({ state: "whole", more: false });
    expect(lines(outline)).toEqual([
      "function total 5-8",
      "  function inner 6-7",
      "class Shop 11-13",
      "  method sell 12-13",
    ]);
  });

  it("lists what TypeScript and JavaScript define, arrow functions with a name among them", async () => {
    const text =
      "export interface Row { id: string; of(x: number): void }\nexport type Id = string;\nexport const total = (x: number) => x;\nconst plain = 1;\nexport default class Shop<T> {\n  #secret = () => 1;\n  constructor() {}\n  get size() { return 1; }\n}\nenum Kind { A }\nfunction* each() { function inner() {} }\n";
    expect(lines(await outlineOf("a.ts", text))).toEqual([
      "type Row 1-1",
      "  method of 1-1",
      "type Id 2-2",
      "function total 3-3",
      "class Shop 5-9",
      "  method #secret 6-6",
      "  method constructor 7-7",
      "  method size 8-8",
      "type Kind 10-10",
      "function each 11-11",
      "  function inner 11-11",
    ]);
    expect(
      lines(await outlineOf("A.JSX", "const App = () => <p>{[1].map((x) => x)}</p>;\nclass B { run = () => 1 }\n")),
    ).toEqual(["function App 1-1", "class B 2-2", "  method run 2-2"]);
    expect(lines(await outlineOf("a.tsx", "export function App(): JSX.Element { return <p /> }\n"))).toEqual([
      "function App 1-1",
    ]);
    expect(lines(await outlineOf("A.java", "class A { A() {} void go() {} record P(int x) {} }\n"))).toEqual([
      "class A 1-1",
      "  method A 1-1",
      "  method go 1-1",
      "  class P 1-1",
    ]);
  });

  it("lists the headings of Markdown and nothing of its code", async () => {
    const text =
      "---\ntitle: x\n---\n# Shop #\n\nText\n\n```sh\n# no heading\n```\n\n## Use of C#\n#no\n####### no\nUnder\n-----\n- item\n---\n\nTop\n===\n";
    const outline = await outlineOf("README.md", text);
    expect(outline.state).toBe("whole");
    expect(lines(outline)).toEqual([
      "heading Shop 4-19",
      "  heading Use of C# 12-14",
      "  heading Under 15-19",
      "heading Top 20-22",
    ]);
  });

  it("shows what it can of a file that does not parse, and says so of one that nothing reads", async () => {
    const broken = await outlineOf(
      "a.py",
      "def good():\n    return 1\n\n\ndef bad(:\n    retur\n\n\nclass Later:\n    pass\n",
    );
    expect(broken.state).toBe("partial");
    expect(broken.symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(["good", "Later"]));
    for (const path of ["a.css", "Makefile", ".py.txt", "constructor"])
      expect(await outlineOf(path, "def a(): pass")).toEqual({ symbols: [], state: "unsupported", more: false });
  });

  it("is bounded, whatever the file holds", async () => {
    const many = await outlineOf("a.py", "def a():\n    pass\n".repeat(50_000));
    expect(many).toMatchObject({ state: "whole", more: true });
    expect(many.symbols).toHaveLength(500);
    expect((await outlineOf("a.md", "# a\n".repeat(501))).symbols).toHaveLength(500);
    expect(await outlineOf("a.py", "x".repeat(1024 ** 2 + 1))).toMatchObject({ state: "unread" });
    const hostile = [
      "(".repeat(1_000_000),
      "class A:\n ".repeat(100_000),
      "`".repeat(1_000_000),
      "\0".repeat(1_000_000),
    ];
    for (const [at, text] of hostile.entries()) {
      const started = performance.now();
      for (const path of ["a.py", "a.tsx", "a.md"])
        expect((await outlineOf(path, text)).symbols.length, String(at)).toBeLessThanOrEqual(500);
      expect(performance.now() - started).toBeLessThan(10_000);
    }
    // A text that was given up leaves nothing behind for the next one.
    expect(lines(await outlineOf("b.py", "def next(): pass\n"))).toEqual(["function next 1-1"]);
    const long = await outlineOf("a.py", `${"x".repeat(120_000)}\n`);
    expect(long.symbols).toEqual([]);
    const named = await outlineOf("a.py", `def ${"y".repeat(100_000)}(): pass\n`);
    expect(named.symbols[0]?.name).toHaveLength(120);
  }, 60_000);
});
