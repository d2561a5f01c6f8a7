import { describe, expect, it } from "vitest";
import { mutate } from "../../../src/languages/index.ts";
import { smallestSuite } from "../../../src/verify/written-tests/smallest-suite.ts";
import { siftOption } from "../../../src/workflow/experts/architecture/sift-options.ts";
import { withDoc } from "../../../src/workflow/experts/documents/doc-comments.ts";
import { docStyleOf } from "../../../src/workflow/experts/documents/doc-style.ts";
import { raisedBy } from "../../../src/workflow/experts/documents/raised-by.ts";
import { borneOut } from "../../../src/workflow/experts/documents/word-doc.ts";
import { codeMap, unitsOf } from "../../../src/workflow/experts/evidence/code-map.ts";
import { namedClass, namedNowhere, receiverOf, targetsOf } from "../../../src/workflow/experts/evidence/find-target.ts";
import { inverseNames } from "../../../src/workflow/experts/evidence/inputs-of.ts";
import { plainCalls } from "../../../src/workflow/experts/evidence/plain-calls.ts";
import { saidCalls } from "../../../src/workflow/experts/evidence/said-calls.ts";
import { growingCalls } from "../../../src/workflow/experts/profile/growing-calls.ts";
import { spreadOf } from "../../../src/workflow/experts/profile/measured.ts";
import { SEALED } from "./sealed-package.ts";

const sources = Object.entries(SEALED).map(([path, text]) => ({ path, text }));
const one = async (path: string, text: string, name?: string) => {
  const unit = (await unitsOf({ path, text }))?.find((entry) => !name || entry.name === name);
  if (!unit) throw new Error("no unit");
  return unit;
};

describe("a function named in a request", () => {
  it.each([
    ["write tests for text_decode", "text_decode", null],
    ["profile `text_decode`", "text_decode", null],
    ["profile text_decode() please", "text_decode", null],
    ["profile `codec.text_decode`", "text_decode", null],
    ["write tests for Sealer.unsign", "unsign", "Sealer"],
    ["write tests for `SpecialSealer.unsign()`", "unsign", "SpecialSealer"],
  ])("is found in “%s”", async (request, name, receiver) => {
    const units = await codeMap(sources);
    const [unit] = targetsOf(request, units, []);
    expect(unit?.name).toBe(name);
    expect(unit && (receiverOf(request, unit, units)?.name ?? null)).toBe(receiver);
  });

  it("is what a class hands out where the class is named, and nothing where nothing has the name", async () => {
    const units = await codeMap(sources);
    expect(targetsOf("write tests for Sealer", units, [])[0]).toMatchObject({ name: "unsign", owner: "Sealer" });
    const text =
      "class TimeSigner:\n    def get_time(self):\n        return 1\n\n    def sign(self, a):\n        return a if a else 2\n";
    const signer = await codeMap([{ path: "a.py", text }]);
    expect(targetsOf("write tests for TimeSigner", signer, [])[0]?.name).toBe("sign");
    expect(namedClass("document the Sealer class", units)?.name).toBe("Sealer");
    expect(namedNowhere("write tests for frobnicate()", units)).toBe("frobnicate");
    expect(namedNowhere("write tests for unsign() and Sealer.sign()", units)).toBeNull();
  });

  it("is none where everyday words are names of code by chance", async () => {
    const text = "export function hub() { return { on(name: string) {}, all: 1 }; }\n";
    const units = await codeMap([{ path: "a.ts", text }]);
    expect(targetsOf("work on the readme, all of it", units, [])).toEqual([]);
  });

  it("is the one that does something, where others only say types", async () => {
    const text =
      "import typing as t\n\n\nclass A:\n    @t.overload\n    def get(self, n: int) -> int: ...\n    def get(self, n):\n        return n\n";
    const units = (await unitsOf({ path: "a.py", text })) ?? [];
    expect(units.filter(({ name }) => name === "get")).toMatchObject([{ startLine: 7, owner: "A" }]);
  });
});

describe("inputs a person can read", () => {
  it("are plain values of each type, unions in turn, and few of what may be left out", async () => {
    const text = "def f(s: str | bytes, limit: int | None = None, errors: str = 'strict') -> str:\n    return s\n";
    const calls = plainCalls(await one("a.py", text), "f");
    expect(calls.slice(0, 4)).toEqual(['f("")', 'f(b"")', 'f("hello")', expect.stringMatching(/^f\(/)]);
    expect(calls.some((call) => call.includes("limit="))).toBe(true);
    expect(calls.join()).not.toContain("errors=");
    expect(new Set(calls).size).toBe(calls.length);
  });

  it("are written as scripts write them, and none are made up for a type nobody knows", async () => {
    const made = await one("a.ts", "export function f(on: boolean, n?: number | null) { return on; }\n");
    expect(plainCalls(made, "f")).toEqual(expect.arrayContaining(["f(true)", "f(false)"]));
    expect(plainCalls(await one("a.py", "def f(tree: TreeNode):\n    return tree\n"), "f")).toEqual([]);
    expect(plainCalls(await one("a.ts", "export const f = (run: () => void) => run();\n"), "f")).toEqual([]);
  });

  it("are taken from calls that stand alone and literals of the tests around them", async () => {
    const test =
      '@pytest.mark.parametrize("value", ("mañana", b"tomorrow"))\ndef test_f(value):\n    other = 3\n    assert f(value) == f("x", limit=2) == f(other)\n\n\ndef test_g():\n    assert g("elsewhere")\n';
    const said = await saidCalls("f", "python", [{ path: "tests/test_a.py", text: test }]);
    expect(said.args).toEqual(['("x", limit=2)']);
    expect(said.literals).toEqual(expect.arrayContaining(['"mañana"', 'b"tomorrow"', '"x"']));
    expect(said.literals).not.toContain('"value"');
    expect(said.literals).not.toContain('"elsewhere"');
  });

  it.each([
    ["base64_decode", "base64_encode"],
    ["loads", "dumps"],
    ["unsign", "sign"],
    ["bytes_to_int", "int_to_bytes"],
    ["parseDate", "formatDate"],
  ])("of %s come from %s", (name, inverse) => {
    expect(inverseNames(name).map((entry) => entry.toLowerCase())).toContain(inverse.toLowerCase());
  });

  it("are kept before others that notice the same, which still add what only they notice", () => {
    const test = (kills: number[], length: number, readable: boolean) => ({
      ...{ kills: new Set(kills), passes: new Set<number>(), length, readable },
    });
    expect(smallestSuite([test([1, 2, 3], 1, false), test([1], 0, true), test([2], 1, true)], 9)).toEqual([1, 2, 0]);
    expect(smallestSuite([test([1, 2], 1, false), test([1], 0, true), test([2], 1, true)], 9)).toEqual([1, 2]);
  });

  it("are about one part of a text where its changes are wanted", async () => {
    const text = "def a(n):\n    return n + 1\n\n\ndef b(n):\n    return n - 1\n";
    const { start, end } = await one("a.py", text, "b");
    const mutated = await mutate(text, "python", { within: { start, end } });
    expect(new Set(mutated?.mutants.map(({ line }) => line))).toEqual(new Set([6]));
  });

  it("grow by what the method is given and not by what its object is made of", () => {
    expect(growingCalls(['Box("key").put("ab")', 'Box("key").put({})', "f(b'ab')"], "python")).toEqual([
      'Box("key").put("ab" * 1000)',
      'Box("key").put({})',
      "f(b'ab' * 1000)",
    ]);
  });

  it("are measured with a spread", () => {
    expect(spreadOf([5, 1, 2, 4, 3])).toEqual({ lower: 2, upper: 4, fastest: 1, slowest: 5 });
  });
});

describe("doc comments", () => {
  const words = {
    purpose: "halves a number",
    params: [{ name: "n", what: "what is halved" }],
    returns: "the half",
    raises: [{ type: "ValueError", when: "if it is odd" }],
  };
  const TEXT = "def half(n):\n    return n / 2\n";
  it.each([
    ["rest", ":param n: What is halved.\n    :returns: The half.\n    :raises ValueError: If it is odd.\n"],
    [
      "google",
      "Args:\n        n: What is halved.\n\n    Returns:\n        The half.\n\n    Raises:\n        ValueError: If it is odd.\n",
    ],
    [
      "numpy",
      "Parameters\n    ----------\n    n\n        What is halved.\n\n    Returns\n    -------\n        The half.\n",
    ],
  ] as const)("are written in the style %s", async (style, expected) => {
    const made = withDoc(TEXT, await one("a.py", TEXT), words, style);
    expect(made).toContain('    """Halves a number.\n\n    ');
    expect(made).toContain(expected);
    expect(made).toContain('\n    """\n    return');
  });

  it("are written with tags in scripts, and leave a name of code as it is", async () => {
    const text = "export function half(n: number): number {\n  return n / 2;\n}\n";
    const made = withDoc(text, await one("a.ts", text), { ...words, purpose: "half_of(n) halves" }, "tags");
    expect(made).toContain("/**\n * half_of(n) halves.\n *\n * @param n What is halved.\n * @returns The half.");
    expect(made).toContain(" * @throws ValueError If it is odd.\n */\n");
  });

  it("follow the style of their file, else of the project", async () => {
    const units = await codeMap(sources);
    expect(docStyleOf("src/sealed/codec.py", "python", units)).toBe("rest");
    expect(docStyleOf("a.py", "python", [])).toBe("google");
    expect(docStyleOf("a.ts", "typescript", units)).toBe("tags");
  });

  it("say of errors only what the body raises, or what it calls", async () => {
    const units = await codeMap(sources);
    const raised = async (name: string) => {
      const unit = units.find((entry) => entry.name === name);
      return unit ? [...raisedBy(unit, units)] : null;
    };
    expect(await raised("as_bytes")).toEqual([]);
    expect(await raised("unsign")).toEqual(["BadSeal"]);
    const caller =
      "def f(x):\n    return g(x)\n\n\ndef g(x):\n    raise KeyError(x)\n\n\ndef h(x):\n    try:\n        return g(x)\n    except KeyError:\n        return None\n";
    const own = await codeMap([{ path: "a.py", text: caller }]);
    expect(own.map((unit) => [...raisedBy(unit, own)])).toEqual([["KeyError"], ["KeyError"], []]);
    const unit = units.find(({ name }) => name === "unsign");
    if (!unit) throw new Error("no unit");
    const said = { purpose: "takes the mark off", params: [{ name: "other", what: "no" }], returns: "the value" };
    const kept = borneOut(
      { ...said, fails: "Raises BadSeal when the mark is another. Raises KeyError at full moon." },
      unit,
      { sources, units, request: "" },
    );
    expect(kept.words).toMatchObject({ params: [], raises: [{ type: "BadSeal", when: "when the mark is another." }] });
    expect(kept.dropped).toEqual(["Raises KeyError at full moon."]);
  });
});

describe("options of the architect", () => {
  const about = "Should sessions live in a signed token or in a table? Python, 12 files, SQLite.";
  it("lose what repeats another part, what speaks of nothing here, and a wrong when that is a gain", () => {
    const sifted = siftOption(
      {
        name: "Signed token",
        what: "This option allows sessions in a signed token. It also allows for a great developer experience everywhere.",
        gains: "Sessions in a signed token; no table to read",
        costs: "Sessions in a signed token.",
        wrongWhen: "when there is no table to read",
      },
      about,
    );
    expect(sifted).toEqual({
      name: "Signed token",
      what: "sessions in a signed token",
      gains: "no table to read",
      costs: "",
      wrongWhen: "",
    });
  });

  it("are left without a wrong when that contradicts a gain which was a repetition, and without prose about nothing", () => {
    const said = "This option allows the use of signed tokens. It also allows for stateless applications.";
    const sifted = siftOption(
      {
        name: "JWT",
        what: said,
        gains: said,
        costs: "It requires a secret key to sign tokens.",
        wrongWhen: "when stateless applications are wanted",
      },
      about,
    );
    expect(sifted).toMatchObject({ gains: "", costs: "requires a secret key to sign tokens", wrongWhen: "" });
    expect(siftOption({ ...sifted, wrongWhen: "It is wrong when the user wants to be happy." }, about).wrongWhen).toBe(
      "",
    );
  });

  it("keep short phrases that name something new", () => {
    const option = {
      ...{ name: "A table", what: "rows in Postgres", gains: "logout works at once" },
      ...{ costs: "one read a request", wrongWhen: "if thousands log in" },
    };
    expect(siftOption(option, about)).toEqual({ ...option, wrongWhen: "thousands log in" });
  });
});
