import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainError } from "../../../src/workflow/experts/debug/explain-error.ts";
import { missingPackage } from "../../../src/workflow/experts/debug/missing-package.ts";
import { codeMap } from "../../../src/workflow/experts/evidence/code-map.ts";
import { targetsOf } from "../../../src/workflow/experts/evidence/find-target.ts";
import { renderWork } from "../../../src/workflow/experts/render-work.ts";
import { openScriptedHouse, type ScriptedHouse } from "../test-house.ts";
import { askExpert, importFiles } from "./imported-shop.ts";

const SIGNER: Record<string, string> = {
  "signing/errors.py":
    "class BadSignature(Exception):\n    def __init__(self, message: str):\n        super().__init__(message)\n",
  "signing/timed.py": `from typing import overload
from .errors import BadSignature


class Signer:
    def unsign(self, value):
        raise BadSignature("no key")


class TimedSigner(Signer):
    @overload
    def unsign(self, value: str) -> str: ...

    @overload
    def unsign(self, value: bytes) -> bytes: ...

    def unsign(self, value, max_age=None):
        if not value:
            raise BadSignature("no value")
        if max_age is not None:
            age = self.now() - self.made(value)
            if age > max_age:
                raise BadSignature(f"age {age} > {max_age}")
            if age < 0:
                raise BadSignature(f"age {age} < 0")
        return value
`,
  "tests/test_timed.py":
    "from nowhere_frozen import freeze_time\nfrom signing.timed import TimedSigner\n\n\ndef test_age():\n    pass\n",
  "tests/test_more.py": "import nowhere_frozen\n\n\ndef test_more():\n    pass\n",
};

describe("a package that is missing", () => {
  const sources = [{ path: "src/shop/cart.py", text: "" }];
  it.each([
    ["E   ModuleNotFoundError: No module named 'freezegun'", "freezegun"],
    ["ModuleNotFoundError: No module named 'google.cloud'", "google"],
    ["Error: Cannot find package '@scope/kit/part' imported from /work/a.ts", "@scope/kit"],
    ['Error: Failed to resolve import "chai" from "a.test.ts".', "chai"],
    ["error: package org.junit does not exist", "org"],
    ["ModuleNotFoundError: No module named 'shop.rates'", null],
    ["Error: Cannot find module './rates'", null],
    ["Error: Cannot find package '@/rates' imported from a.ts", null],
    ["AssertionError: assert 1 == 2", null],
  ])("is told from %j", (output, name) => {
    expect(missingPackage(output, sources)).toBe(name);
  });
});

describe("a method by its class", () => {
  it("is the one of that class, without the signatures of overloads", async () => {
    const units = await codeMap(Object.entries(SIGNER).map(([path, text]) => ({ path, text })));
    const line = (request: string) => targetsOf(request, units, [])[0]?.startLine;
    expect(line("why does TimedSigner.unsign fail?")).toBe(17);
    expect(line("why does Signer.unsign fail?")).toBe(6);
  });

  it("stands the words that every object of JavaScript has", async () => {
    const units = await codeMap([{ path: "a.js", text: "class A { constructor() { f(); } toString() { g(); } }\n" }]);
    expect(targetsOf("why does constructor fail?", units, [])[0]?.name).toBe("constructor");
  });
});

describe("full stops", () => {
  it("stand once, whoever wrote the sentence", () => {
    const product = { kind: "answer" as const, text: "A.", citations: [], refused: false };
    const verdict = { check: "failure-gone", passed: null, reasons: ["The place was told.", "nothing was changed"] };
    expect(renderWork({ product, verdict })).toBe("A.\n\n_Not checked: The place was told; nothing was changed._");
    for (const error of ["KeyError", "ValueError", "NameError", "SyntaxError", "AssertionError"])
      expect(explainError(error, "it went wrong.")).not.toContain("..");
  });
});

describe("a question why", () => {
  let house: ScriptedHouse;
  let projectId: string;
  beforeAll(async () => {
    house = await openScriptedHouse();
    projectId = await importFiles(house, SIGNER);
  }, 60_000);
  afterAll(() => house.close());

  it("is answered from the code it names where the tests cannot start, and the missing package is told once", async () => {
    const question = "why does TimedSigner.unsign fail with a negative age?";
    const { work, message } = await askExpert(house, projectId, "debugger", question);
    if (work?.product.kind !== "answer") throw new Error("no answer");
    const { text, citations } = work.product;
    expect(text).toContain('`raise BadSignature(f"age {age} < 0")`, when `max_age is not None` and `age < 0` [1]');
    expect(text).toContain("`age` there is `self.now() - self.made(value)` [2]");
    expect(citations).toEqual([
      { path: "signing/timed.py", startLine: 25, endLine: 25 },
      { path: "signing/timed.py", startLine: 21, endLine: 21 },
    ]);
    expect(text.match(/the package nowhere_frozen is not installed/g)).toHaveLength(1);
    expect(text).not.toContain("errors.py");
    expect(message?.text).not.toMatch(/\.\./);
    expect(work.verdict.passed).toBeNull();
  }, 60_000);

  it("about nothing that is named is told what stands in the way, without a made-up line", async () => {
    const { work } = await askExpert(house, projectId, "debugger", "why do the tests fail?");
    if (work?.product.kind !== "findings") throw new Error("no findings");
    expect(work.product.rows).toEqual([]);
    expect(work.product.notes.filter((note) => note.includes("nowhere_frozen is not installed"))).toHaveLength(1);
  }, 60_000);
});
