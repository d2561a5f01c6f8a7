import { describe, expect, it } from "vitest";
import { unitsOf } from "../../../src/workflow/experts/evidence/code-map.ts";
import { groupFindings } from "../../../src/workflow/experts/evidence/sort-findings.ts";
import { diffFacts } from "../../../src/workflow/experts/review/diff-facts.ts";
import { reviewCode } from "../../../src/workflow/experts/review/review-code.ts";

const review = async (path: string, text: string) =>
  (await reviewCode([{ path, text }], (await unitsOf({ path, text })) ?? [])).map(
    ({ line, rule }) => `${line} ${rule}`,
  );
const unused = async (path: string, text: string) =>
  (await reviewCode([{ path, text }], []))
    .filter(({ rule }) => rule === "unused-import")
    .map(({ line, message }) => `${line} ${message}`);

describe("unused imports", () => {
  it.each([
    ["a.py", "import collections.abc as cabc\ndef f(x: cabc.Sized): ...\n"],
    ["a.py", "import os.path\nprint(os.sep)\n"],
    ["a.py", "from a import (\n    b,\n    c as d,\n)\nprint(b, d)\n"],
    ["a.py", "from __future__ import annotations\n"],
    ["pkg/__init__.py", "from .a import b\n"],
    ["a.py", 'from a import b\n__all__ = ["b"]\n'],
    ["a.py", "import x as x\nfrom y import z as z\nfrom w import *\n"],
    [
      "a.py",
      'from t import TYPE_CHECKING\nif TYPE_CHECKING:\n    from a import Cart\ndef f(c: "list[Cart] | None"): ...\n',
    ],
    ["a.py", "from a import Cart\nx = []  # type: list[Cart]\n"],
    ["a.py", "try:\n    import ujson\nexcept ImportError:\n    ujson = None\n"],
    ["a.py", "import models  # noqa: F401\n"],
    ["a.py", "from ._parts import shown\n"],
    ["a.py", "def ready():\n    from . import signals\n"],
    ["a.ts", 'import "./side.ts";\nimport type { A } from "a";\nexport const a: A = 1;\n'],
    [
      "a.ts",
      'import def, { b as c, type D } from "x";\nimport * as all from "y";\nexport const v: D = def(c, all.z);\n',
    ],
    ["a.ts", 'export { a } from "a";\nimport { b } from "b";\nexport { b };\n'],
    ["a.jsx", 'import React from "react";\nimport { Box } from "box";\nexport const a = () => <Box />;\n'],
    [
      "a.tsx",
      'import * as Tabs from "tabs";\nimport type { P } from "p";\nexport const a = ({ b }: P) => <Tabs.Root><Tabs.Item b={b} /></Tabs.Root>;\n',
    ],
    ["a.tsx", 'import { h, Fragment } from "preact";\nexport const a = () => <><p>x</p></>;\n'],
    ["a.tsx", '/* @jsx jsx */\nimport { jsx } from "theme";\nexport const a = () => <p>x</p>;\n'],
    ["a.js", 'import { Cart } from "cart";\n/** @param {Cart} cart */\nexport const f = (cart) => cart;\n'],
    ["A.java", "import java.util.*;\nimport static java.lang.Math.max;\nclass A { int f() { return max(1, 2); } }\n"],
  ])("are none in %s: %j", async (path, text) => {
    expect(await unused(path, text)).toEqual([]);
  });

  it.each([
    ["a.py", "import a.b\nimport json\nprint(x.json, f(json=1))\n", ["1 `a.b` is", "2 `json` is"]],
    ["a.py", "from a import (\n    b,\n    c,\n    d,\n)\nprint(b)\n", ["3 `c`, `d` are"]],
    [
      "a.ts",
      'import d, { b } from "x";\nimport * as all from "y";\nexport const v = { b: 1 };\n',
      ["1 `d`, `b` are", "2 `all` is"],
    ],
    ["a.tsx", 'import { Box, Row } from "x";\nexport const v = <T,>(b: T) => <Box b={b}>Row</Box>;\n', ["1 `Row` is"]],
    ["A.java", "import java.io.IOException;\nclass A { }\n", ["1 `IOException` is"]],
  ])("are found in %s: %j", async (path, text, found) => {
    expect(await unused(path, text)).toEqual(found.map((words) => `${words} imported and not used.`));
  });
});

const OVERLOADS = ["int", "str"]
  .map(
    (type) =>
      `    @t.overload\n    def get(\n        self,\n        a: ${type},\n        b: int,\n        c: int,\n    ) -> ${type}: ...\n`,
  )
  .join("\n");
const BODY = "{\n  const a = 1;\n  const b = a + 1;\n  const c = b + 1;\n  const d = c + 1;\n  return d;\n}\n";

describe("rules leave alone", () => {
  it.each([
    ["signatures of overloads", "a.py", `import typing as t\nclass A:\n${OVERLOADS}`],
    [
      "signatures of overloads",
      "a.ts",
      "export function f(a: 1): 1;\nexport function f(a: 2): 2;\nexport function f(a: 1 | 2) {\n  return a;\n}\n",
    ],
    ["what a program wrote", "dist/a.js", "function f(x) { if (x = 3) return 1; }\n"],
    ["`else` after a `return` without braces", "a.js", "function f(a) {\n  if (a) return 1;\n  else return 2;\n}\n"],
    ["a function declared after a `return`", "a.js", "function f() {\n  return g();\n  function g() {}\n}\n"],
    ["a default that nothing changes", "a.py", "def f(x=[]):\n    return len(x)\n"],
    ["a cache", "a.py", "def f(x, cache={}):\n    cache[x] = 1\n"],
    ["an error of one kind that is expected", "a.py", "try:\n    f()\nexcept KeyError:\n    pass\n"],
    ["tidying up", "a.js", "try { socket.destroy(); } catch {}\n"],
    [
      "a way that goes on after a `return`",
      "a.js",
      "function f(t) {\n  try { return JSON.parse(t); } catch {}\n  return null;\n}\n",
    ],
    [
      "a second try after a `return`",
      "a.py",
      "def f(x):\n    if x:\n        try:\n            return g(x)\n        except Exception:\n            pass\n    return None\n",
    ],
    ["an `else` for what went well", "a.py", "try:\n    f()\n    g()\nexcept Exception:\n    pass\nelse:\n    h()\n"],
    ["a name that is closed elsewhere", "a.py", "def f(p):\n    global g\n    g = open(p)\n"],
    ["benchmarks", "bench/a.js", "try { a.parse(1); } catch {}\n"],
    ["all errors that are raised again", "a.py", "try:\n    f()\nexcept:\n    g()\n    raise\n"],
    ["falling off the end on purpose", "a.py", "def f(x):\n    if x:\n        return 1\n"],
    [
      "a loop whose else raises",
      "a.py",
      "def f(x) -> int:\n    for y in x:\n        return y\n    else:\n        raise ValueError\n",
    ],
    ["a file that is another's to close", "a.py", "def f(p):\n    return open(p)\n"],
    [
      "a file that is closed",
      "a.py",
      "def f(p):\n    g = open(p)\n    try:\n        g.read()\n    finally:\n        g.close()\n",
    ],
    ["the name of a built-in that nobody calls", "a.py", "def f(x):\n    id = 3\n    return id\n"],
    ["texts that are filled in", "a.py", "print('%d' % len(x))\n"],
    ["names that are sorted", "a.ts", "export const f = (names: string[]) => names.sort();\n"],
    ["kinds and nothing by `==`", "a.js", "if (typeof a == 'string' || null != b || c == void 0) f();\n"],
    ["a match that is kept", "a.js", "if (m = /x/.exec(t)) f(m);\n"],
    ["`var` where there is nothing else", "a.js", "var a = 1;\n"],
    ["what a program prints", "a.js", "console.log(help);\n"],
    ["a note in a text", "a.js", 'const a = "// TODO later";\n'],
    ["values that have names or defaults", "a.py", "def f(a, b, c, d=1, *, e, g, h): ...\n"],
    ["documentation in a long function", "a.py", `def f(x):\n    """${"words\n".repeat(80)}"""\n    return x\n`],
    [
      "a choice among many",
      "a.ts",
      `export function f(a: number) {\n  switch (a) {\n${Array.from({ length: 20 }, (_, at) => `    case ${at}:\n      return ${at};`).join("\n")}\n  }\n  return -1;\n}\n`,
    ],
    ["`any` where nothing else fits", "a.ts", "export type F<T extends (...args: any[]) => void> = T;\n"],
  ])("%s (%s)", async (_, path, text) => {
    expect(await review(path, text)).toEqual([]);
  });

  it.each([
    ["a.py", "def f(x=[]):\n    x.append(1)\n    return x\n", "1 mutable-default"],
    ["a.py", "try:\n    f()\n    g()\nexcept Exception:\n    pass\n", "4 swallowed-error"],
    ["a.py", "try:\n    f()\nexcept:\n    g()\n", "3 bare-except"],
    ["a.py", "def f():\n    list = [1]\n    return list((1, 2))\n", "2 shadowed-builtin"],
    ["a.py", "import json\nx = json.load(open('a'))\n", "2 unclosed-file"],
    ["a.py", "import pdb\npdb.set_trace()\n", "2 debug-leftover"],
    ["a.js", "console.log('here 1');\n", "1 debug-leftover"],
    ["a.js", "const a = 1;\nvar b = 2;\n", "2 var"],
    ["a.js", "if (a == b) f();\n", "1 loose-equals"],
    ["a.js", "const s = rows.map(Number).sort();\n", "1 sort-without-compare"],
    ["a.py", `def f(a):\n${"    if a:\n        g()\n".repeat(15)}`, "1 complexity"],
    ["a.py", "def f(a, b, c, d, e, g): ...\n", "1 many-parameters"],
    ["A.java", "class A { int f() { return 1; } // FIXME soon\n}\n", "1 left-open"],
    ["a.ts", `export function f() ${BODY}export function g() ${BODY}`, "8 copied-code"],
  ])("and still find in %s what %j holds", async (path, text, found) => {
    expect(await review(path, text)).toContain(found);
  });

  it("count `else if` of Java as one level", async () => {
    const chain = Array.from({ length: 8 }, (_, at) => `if (a == ${at}) { return ${at}; }`).join(" else ");
    const [, method] =
      (await unitsOf({ path: "A.java", text: `class A { int f(int a) { ${chain} return 9; } }` })) ?? [];
    expect(method).toMatchObject({ name: "f", depth: 1, places: 1 });
  });
});

describe("findings of one rule in one file", () => {
  const row = (line: number, rule: string, severity: "high" | "low" = "low") => ({
    ...{ path: "a.py", line, rule, severity, message: "M.", cure: "", quote: "" },
    ...{ by: "rule" as const, explained: "" },
  });
  it("become one row that names the other lines, and never hide a worse one", () => {
    const many = Array.from({ length: 20 }, (_, at) => row(at + 1, "var"));
    const grouped = groupFindings([...many, row(30, "eval", "high"), row(40, "any"), row(50, "any")]);
    expect(grouped.map(({ line, rule }) => `${line} ${rule}`)).toEqual(["30 eval", "1 var", "40 any", "50 any"]);
    expect(grouped[1]?.message).toBe(
      "M. The same rule speaks of lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 7 more.",
    );
  });
});

describe("facts of a change", () => {
  const changed = (path: string, before: string, after: string) => ({
    ...{ path, before, after, binary: false, status: "modified" as const },
  });
  it.each([
    [
      "a value more that has a default",
      [changed("a.py", "def f(a):\n    return a\n", "def f(a, b=1):\n    return a\n")],
    ],
    [
      "a name that two classes have",
      [changed("a.py", "def f(self): ...\n", "def f(self, a): ...\ndef f(self): ...\n")],
    ],
    ["words in a comment", [changed("a.py", "x = 1\n", "# if there is none, x stays\nx = 1\n")]],
    [
      "tests that moved",
      [changed("tests/test_a.py", "def test_a(): ...\n", ""), changed("tests/test_b.py", "", "def test_a(): ...\n")],
    ],
  ])("are none: %s", (_, files) => {
    expect(diffFacts(files)).toEqual([]);
  });
});

describe("files with markup", () => {
  const page = (body: string) => `export function Page({ a, b }: Props) {\n${body}\n}\n`;
  const parts = (count: number, part: string) => `<ul>\n${`      ${part}\n`.repeat(count)}    </ul>`;

  it("are read by the rules of scripts", async () => {
    const text = page("  if (a == b) return null;\n  return <b onClick={() => { debugger; }}>{a as any}</b>;");
    expect(await review("a.tsx", text)).toEqual(["2 loose-equals", "3 debug-leftover", "3 any"]);
    expect(await review("a.jsx", text.replace(": Props", "").replace(" as any", ""))).toEqual([
      "2 loose-equals",
      "3 debug-leftover",
    ]);
  });

  it("may say TODO to whoever reads the page; a comment in them says it to us", async () => {
    const text = page("  return (\n    <p>\n      // TODO and /* FIXME */\n      {/* TODO */}\n    </p>\n  );");
    expect(await review("a.tsx", text)).toEqual(["5 left-open"]);
  });

  it("are not long or branched by what they show", async () => {
    const shown = parts(70, '<li title={a}>{a && <b>{b}</b>}{b ? <i /> : "none"}</li>');
    expect(await review("a.tsx", page(`  return (\n    ${shown}\n  );`))).toEqual([]);
    const worked = parts(70, "<li onClick={() => set(a)}>{a && b}</li>");
    expect(await review("a.tsx", page(`  return (\n    ${worked}\n  );`))).toEqual(["1 complexity", "1 long-function"]);
  });

  it("are copies of each other like other code", async () => {
    const files = ["a.tsx", "b.tsx"].map((path) => ({
      path,
      text: page(`  return (\n    ${parts(9, "<li>{a}</li>")}\n  );`),
    }));
    const units = (await Promise.all(files.map(unitsOf))).flatMap((own) => own ?? []);
    expect((await reviewCode(files, units)).map(({ rule }) => rule)).toEqual(["copied-code"]);
  });
});
