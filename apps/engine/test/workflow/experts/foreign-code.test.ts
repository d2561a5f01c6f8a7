import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScriptedHouse, type ScriptedHouse } from "../test-house.ts";
import { askExpert, importFiles } from "./imported-shop.ts";
import { SEALED } from "./sealed-package.ts";

let house: ScriptedHouse;
let projectId: string;
beforeAll(async () => {
  house = await openScriptedHouse();
  // A model that fails leaves the experts with what the house finds itself.
  house.model.on({ when: "different calls of", failure: { status: 500 } });
  projectId = await importFiles(house, SEALED);
}, 60_000);
afterAll(() => house.close());

async function testsOf(request: string, project = projectId) {
  const { work, ended } = await askExpert(house, project, "tester", request);
  if (work?.product.kind !== "tests") throw new Error(ended.error ?? "no tests");
  return { ...work.product, verdict: work.verdict };
}

const linesOf = (path: string, name: string) => {
  const lines = (SEALED[path] ?? "").split("\n");
  const from = lines.findIndex((line) => line.includes(`def ${name}(`));
  const length = lines.slice(from + 1).findIndex((line) => /^\S/.test(line));
  return { from: from + 1, to: from + 1 + length };
};

describe("the tester in foreign code", () => {
  it("counts only the lines of the function, and tries what its counterpart gives, the empty text and a refused one", async () => {
    const { cases, mutants, killed, survivors, verdict, path } = await testsOf("write tests for text_decode");
    const { from, to } = linesOf("src/sealed/codec.py", "text_decode");
    expect(verdict.passed).toBe(true);
    expect(cases.map(({ call }) => call)).toEqual(
      expect.arrayContaining(["text_decode(b'aGVsbG8')", "text_decode(b'')"]),
    );
    expect(cases.some(({ outcome }) => outcome === "raises BadSeal")).toBe(true);
    expect(cases.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...cases.map(({ call }) => call.length))).toBeLessThan(60);
    // Every part of the function has two or three changes; the file has three times as many.
    expect(mutants).toBeLessThanOrEqual(16);
    expect(killed).toBeGreaterThan(mutants / 2);
    for (const { line } of survivors) expect(line >= from && line <= to).toBe(true);
    expect(await house.read(projectId, path ?? "")).toContain("from sealed.codec import text_decode");
  }, 120_000);

  it("calls a method on an object it makes, also of a class that inherits it", async () => {
    const own = await testsOf("write tests for Sealer.unsign");
    expect(own.verdict.passed).toBe(true);
    expect(own.cases.map(({ call }) => call)).toContain(`Sealer("secret-key").unsign(b'hello.se')`);
    expect(own.cases.map(({ outcome }) => outcome)).toContain("raises BadSeal");
    const inherited = await testsOf("write tests for `SpecialSealer.sign`");
    expect(inherited.cases[0]?.call).toMatch(/^SpecialSealer\("secret-key"\)\.sign\(/);
    expect(await house.read(projectId, inherited.path ?? "")).toContain("from sealed.special import SpecialSealer");
  }, 120_000);

  it("says so where no object can be made", async () => {
    const { notes, cases, verdict } = await testsOf("write tests for Wired.read");
    expect(cases).toEqual([]);
    expect(verdict.passed).toBe(false);
    expect(notes[0]).toContain("No object of `Wired` could be made to call `read` on");
  }, 60_000);

  it("pins nothing that the clock gives", async () => {
    const clock = 'import time\n\n\ndef stamped(name: str) -> str:\n    return f"{name} {int(time.time())}"\n';
    const project = await importFiles(house, { "clock.py": clock });
    const { cases } = await testsOf("write tests for stamped", project);
    expect(cases.map(({ call }) => call).filter((call) => !call.startsWith("type("))).toEqual([]);
  }, 60_000);

  it("stays in the file that is named, and makes nothing of a name that is nowhere", async () => {
    expect((await testsOf("write tests for src/sealed/codec.py")).target).toContain("in src/sealed/codec.py");
    await expect(testsOf("write tests for frobnicate()")).rejects.toThrow("Nothing in the project is called");
  }, 60_000);

  it("imports what a script hands out by default, and pins only the shape of what no literal writes down", async () => {
    const script =
      "export default function hub(all?: Map<string, unknown>) {\n  all = all || new Map();\n  return { all, put(name: string) { all!.set(name, 1); } };\n}\n";
    const project = await importFiles(house, { "src/index.ts": script, "package.json": '{"type": "module"}' });
    const { cases, path, mutants, notes } = await testsOf("write tests for hub", project);
    expect(cases).toMatchObject([{ call: "Object.keys(hub()).sort()", outcome: '["all","put"]' }]);
    expect(mutants).toBe(0);
    expect(notes.join(" ")).toContain("only its shape");
    expect(await house.read(project, path ?? "")).toContain('import hub from "../src/index.ts"');
  }, 120_000);
});

describe("the tester of what makes an object", () => {
  it("hands it functions and pins what they are called with", async () => {
    const script = `export function bus() {
  const all = new Map<string, ((value: number) => void)[]>();
  return {
    on(name: string, handler: (value: number) => void) {
      all.set(name, [...(all.get(name) ?? []), handler]);
    },
    off(name: string, handler?: (value: number) => void) {
      if (!handler) all.delete(name);
    },
    emit(name: string, value: number) {
      for (const handler of all.get(name) ?? []) handler(value);
    },
  };
}
`;
    const project = await importFiles(house, { "src/bus.ts": script, "package.json": '{"type": "module"}' });
    const { cases, killed, mutants, verdict } = await testsOf("write tests for bus", project);
    expect(verdict.passed).toBe(true);
    expect(cases.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(["[[1],[1]]", "[]"]));
    expect(killed).toBeGreaterThan(mutants / 2);
  }, 120_000);
});

describe("the performance expert in foreign code", () => {
  it.each(["profile text_encode", "profile `codec.text_encode`", "how slow is text_encode()?"])(
    "finds the function that “%s” names, and tells how far the runs lie apart",
    async (request) => {
      const { work, message } = await askExpert(house, projectId, "performance", request);
      if (work?.product.kind !== "profile") throw new Error("no profile");
      expect(work.product.command).toContain("text_encode(");
      expect(work.product.before.runsMs.length).toBeGreaterThan(8);
      expect(message?.text).toMatch(/half of them between [\d.e-]+ and [\d.e-]+ ms/);
    },
    60_000,
  );

  it("measures a method by its class", async () => {
    const { work } = await askExpert(house, projectId, "performance", "profile `SpecialSealer.sign`");
    if (work?.product.kind !== "profile") throw new Error("no profile");
    expect(work.product.command).toContain('SpecialSealer("secret-key").sign(');
  }, 60_000);

  it("tells which tests cannot start, and takes none of that for a measurement", async () => {
    const some = await askExpert(house, projectId, "performance", "how fast are the tests?");
    expect(some.message?.text).toContain("No module named 'a_missing_package'");
    expect(some.message?.text).toMatch(/measured: [1-9]\d* ran/);
    const { "tests/test_frozen.py": frozen = "", "src/sealed/exc.py": code = "" } = SEALED;
    const none = await importFiles(house, { "sealed/exc.py": code, "tests/test_frozen.py": frozen });
    const { ended, work } = await askExpert(house, none, "performance", "how fast are the tests?");
    expect(work).toBeNull();
    expect(ended.error).toContain("The tests cannot start");
    expect(ended.error).toContain("a_missing_package");
  }, 120_000);
});

describe("the documenter in foreign code", () => {
  it("shows the whole comment with its signature, in the style of the project, without claims the body does not bear out", async () => {
    house.model.on({
      when: "Document `as_bytes`",
      answer: JSON.stringify({
        purpose: "converts a text to bytes",
        params: [
          { name: "s", what: "the text" },
          { name: "nobody", what: "is no parameter" },
        ],
        returns: "returns the bytes",
        fails: "if it is neither text nor bytes",
      }),
    });
    const project = await importFiles(house, SEALED);
    const { message } = await askExpert(house, project, "documenter", "document as_bytes");
    expect(message?.text).toContain(`\`\`\`python
def as_bytes(s: str | bytes, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    """Converts a text to bytes.

    :param s: The text.
    :returns: The bytes.
    """
\`\`\``);
    expect(message?.text).toContain("- if it is neither text nor bytes");
  }, 60_000);
});

describe("the refactorer in foreign code", () => {
  it("compares calls of a method before and after", async () => {
    const seal = SEALED["src/sealed/seal.py"] ?? "";
    house.model.on({
      when: "Change only the shape of `unsign`",
      answer: `${seal.replace("if mark != self.key[:2]:", "if mark == self.key[:2]:")}\`\`\``,
    });
    const project = await importFiles(house, SEALED);
    const { ended } = await askExpert(house, project, "refactorer", "simplify Sealer.unsign");
    expect(ended).toMatchObject({ status: "failed", error: expect.stringContaining("it does not do the same") });
  }, 120_000);

  it("renames a function through packages with relative imports", async () => {
    const project = await importFiles(house, SEALED);
    const { work } = await askExpert(house, project, "refactorer", "rename as_bytes to to_bytes");
    expect(work).toMatchObject({ product: { files: ["src/sealed/codec.py", "src/sealed/seal.py"] } });
    expect(await house.read(project, "src/sealed/seal.py")).toContain("from .codec import to_bytes");
  }, 120_000);
});

it("answers where a method of a class is defined", async () => {
  const { work } = await askExpert(house, projectId, "knowledge", "where is Sealer.unsign defined?");
  expect(work).toMatchObject({ product: { citations: [{ path: "src/sealed/seal.py" }] }, verdict: { passed: true } });
}, 60_000);
