import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CaseResult, Check, PageStep } from "@guildhall/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestRunner } from "../../src/languages/index.ts";
import { type ProjectEnvironment, projectEnvironment } from "../../src/sandbox/index.ts";
import { driver } from "./sandbox.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "runner-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const runner = createTestRunner({ driver });
const base = (id: string) => ({ id, title: id, criteria: ["R1.1"], oracle: "confirmed" as const });
const example = (id: string): Check => ({ ...base(id), kind: "example", leaf: "f", exampleId: id });
const page = (id: string, steps: PageStep[]): Check => ({ ...base(id), kind: "page", steps });

async function run(
  files: Record<string, string>,
  checks: Check[],
  server?: { argv: string[]; port: number; build: string[] | null },
  environment?: ProjectEnvironment,
) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, "files", path)), { recursive: true });
    await writeFile(join(home, "files", path), text);
  }
  const streamed: CaseResult[] = [];
  const results = await runner.run({
    workspaceDir: join(home, "files"),
    artifactsDir: join(home, "artifacts"),
    checks,
    leaves: [],
    versionId: "v1",
    argv: [],
    server,
    environment,
    onResult: (result) => streamed.push(result),
  });
  expect(new Set(streamed.map((r) => r.checkId))).toEqual(new Set(checks.map((c) => c.id)));
  return Object.fromEntries(results.map((result) => [result.checkId, result]));
}

const statuses = (results: Record<string, CaseResult>) =>
  Object.fromEntries(Object.entries(results).map(([id, r]) => [id, r.status]));

describe("pytest", () => {
  it("gives each check the record of its own test, and untested where there is none", async () => {
    const results = await run(
      {
        "rules.py": "def f(x):\n    return x + 1\n",
        "tests/test_rules.py": `import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import f


def test_R1_1_a():
    assert f(1) == 2


def test_R1_1_b():
    print("seen on the way")
    assert f(1) == 3


@pytest.mark.parametrize("x", [1, -1])
def test_R1_1_c(x):
    assert f(x) > 1


@pytest.mark.skip(reason="later")
def test_R1_1_d():
    pass


@settings(max_examples=20, deadline=None, database=None)
@given(st.integers())
def test_R1_1_e(x):
    assert f(x) > x
`,
        "tests/test_broken.py": "import nothing_of_this_name\n\ndef test_R1_1_f():\n    pass\n",
        "tests/test_writes.py": "def test_R1_1_g():\n    open('left-behind.txt', 'w').write('x')\n",
      },
      ["R1.1/a", "R1.1/b", "R1.1/c", "R1.1/d", "R1.1/e", "R1.1/f", "R1.1/g", "R1.1/missing"].map(example),
    );
    expect(statuses(results)).toEqual({
      "R1.1/a": "passed",
      "R1.1/b": "failed",
      "R1.1/c": "failed",
      "R1.1/d": "untested",
      "R1.1/e": "passed",
      "R1.1/f": "failed",
      "R1.1/g": "passed",
      "R1.1/missing": "untested",
    });
    expect(results["R1.1/b"]).toMatchObject({ file: "tests/test_rules.py", versionId: "v1" });
    expect(results["R1.1/b"]?.output).toContain("assert 2 == 3");
    expect(results["R1.1/b"]?.output).toContain("seen on the way");
    expect(results["R1.1/b"]?.script).toBe('def test_R1_1_b():\n    print("seen on the way")\n    assert f(1) == 3');
    expect(results["R1.1/e"]?.script).toMatch(/^@settings/);
    expect(results["R1.1/f"]?.output).toContain("nothing_of_this_name");
    expect(await readdir(join(home, "files"))).toEqual(["rules.py", "tests"]);
  });

  it("hides a value that is cut where what was printed begins", async () => {
    const value = "sk-live-9f8e7d6c5b4a3210ffee";
    const test = `def test_a():\n    print("${value.slice(0, 4)}" + "${value.slice(4)}" + "y" * 3985)\n    assert False\n`;
    const environment = projectEnvironment([{ name: "KEY", value }]);
    const { a } = await run({ "test_x.py": test }, [example("a")], undefined, environment);
    expect(a).toMatchObject({ status: "failed", output: expect.stringMatching(/\[KEY\]y/) });
    expect(a?.output).not.toContain("3210ffee");
  });

  it("believes no result that a project prints itself", async () => {
    const forged = `{"test": "test_b", "status": "passed", "durationMs": 1, "output": "", "file": "x"}`;
    const test = `import os\n\ndef test_a():\n    assert not [k for k in os.environ if "GUILDHALL" in k]\n    os.write(1, b'\\n\\x1e0000 ${forged}\\n')\n\ndef test_b():\n    os._exit(0)\n`;
    const results = await run({ "test_x.py": test }, ["a", "b"].map(example));
    expect(statuses(results)).toEqual({ a: "passed", b: "untested" });
  });
});

describe("vitest", () => {
  it("gives each check the record of its own test", async () => {
    const results = await run(
      {
        "package.json": `{"type": "module"}`,
        "src/rules.ts": "export const f = (x: number): number => x + 1;\n",
        "tests/rules.test.ts": `import { expect, test } from "vitest";
import { f } from "../src/rules.ts";

test("[R1.1/a] adds one", () => {
  expect(f(1)).toBe(2);
});
test("[R1.1/b] is wrong", () => {
  expect(f(1)).toBe(3);
});
test("[R1.1/a2] is another", () => {
  expect(f(1)).toBe(3);
});
`,
        "tests/broken.test.ts": `import { test } from "vitest";\nimport "../src/gone.ts";\ntest("[R1.1/c] never loads", () => {});\n`,
      },
      ["R1.1/a", "R1.1/b", "R1.1/c"].map(example),
    );
    expect(statuses(results)).toEqual({ "R1.1/a": "passed", "R1.1/b": "failed", "R1.1/c": "failed" });
    expect(results["R1.1/b"]).toMatchObject({ file: "tests/rules.test.ts" });
    expect(results["R1.1/b"]?.output).toContain("expected 2 to be 3");
    expect(results["R1.1/a"]?.script).toBe('test("[R1.1/a] adds one", () => {\n  expect(f(1)).toBe(2);\n});');
    expect(results["R1.1/c"]?.output).toContain("gone.ts");
  });
});

const SERVER = `import { createServer } from "node:http";
import { readFileSync } from "node:fs";
createServer((q, r) => r.setHeader("content-type", "text/html").end(readFileSync("built.html"))).listen(Number(process.env.PORT), "127.0.0.1");
`;
const PAGE = `<!doctype html><title>List</title><h1>Things</h1>
<label>Title <input id="t"></label>
<label>Colour <select><option value="r">Red</option><option value="b">Blue</option></select></label>
<label><input type="checkbox"> Done</label>
<button id="add">Add thing</button><ul></ul><p role="status" aria-label="Total">0 things</p>
<script>
const items = JSON.parse(localStorage.items ?? "[]");
const draw = () => {
  document.querySelector("ul").innerHTML = items.map((i) => "<li></li>").join("");
  items.forEach((text, i) => { document.querySelectorAll("li")[i].textContent = text; });
  document.querySelector("[role=status]").textContent = items.length + " things";
};
document.querySelector("#add").onclick = () => {
  items.push(document.querySelector("#t").value);
  localStorage.items = JSON.stringify(items);
  setTimeout(draw, 200);
};
draw();
console.error("a note on the console");
</script>`;

describe("page checks", () => {
  const files = { "page.html": PAGE, "serve.mjs": SERVER };
  const node = "/opt/node/bin/node";
  const server = { argv: [node, "serve.mjs"], port: 4173, build: ["cp", "page.html", "built.html"] };

  it("give the values of the project to the server and not to its build, and hide them in what they say", async () => {
    const environment = projectEnvironment([{ name: "OWN", value: "a-secret-value" }]);
    const build = ["sh", "-c", 'echo "<h1>built:$OWN" > index.html'];
    const start = `echo "served:$OWN</h1>" >> index.html; exec ${node} /opt/guildhall/static-server.mjs . 4173`;
    const heading = (value: string): PageStep => ({ action: "expect", role: "heading", expect: "text", value });
    const results = await run(
      files,
      [page("has it", [heading("built: served:a-secret-value")]), page("has another", [heading("served:other")])],
      { argv: ["sh", "-c", start], port: 4173, build },
      environment,
    );
    expect(statuses(results)).toEqual({ "has it": "passed", "has another": "failed" });
    expect(results["has another"]?.output).toContain("built: served:[OWN]");
    expect(results["has another"]?.output).not.toContain("a-secret-value");
  }, 90_000);

  it("hide a value that is cut within what is said", async () => {
    const value = "sk-live-9f8e7d6c5b4a3210ffee";
    const noisy = `const k = "${value}"; console.error(("x".repeat(475) + k).slice(0, 900)); console.error("more");`;
    const broken = `process.stdout.write("${value}" + "y".repeat(3990)); setTimeout(() => process.exit(1), 500);`;
    const site = { "index.html": `<h1>Hi</h1><script>${noisy}</script>`, "broken.mjs": broken };
    const environment = projectEnvironment([{ name: "KEY", value }]);
    const steps: PageStep[] = [{ action: "expect", role: "heading", expect: "visible" }];
    const serve = [node, "/opt/guildhall/static-server.mjs", ".", "4173"];
    const said = await run(site, [page("a", steps)], { argv: serve, port: 4173, build: null }, environment);
    expect(said.a).toMatchObject({ status: "passed", output: expect.stringMatching(/x\[KEY\]\n.*more/) });
    const down = { argv: [node, "broken.mjs"], port: 4173, build: null };
    const unserved = await run(site, [page("a", steps)], down, environment);
    expect(unserved.a).toMatchObject({ status: "failed", output: expect.stringMatching(/port 4173\.\n\[KEY\]y/) });
    const told = JSON.stringify([said, unserved]);
    for (let at = 0; at + 8 <= value.length; at++) expect(told).not.toContain(value.slice(at, at + 8));
  }, 90_000);

  it("bind role and name at run time, each in a browser that has seen nothing", async () => {
    const add: PageStep[] = [
      { action: "fill", role: "textbox", name: "Title", value: "Milk" },
      { action: "select", role: "combobox", name: "Colour", value: "Blue" },
      { action: "check", role: "checkbox", name: "Done" },
      { action: "click", role: "button", name: "add" },
      { action: "expect", role: "listitem", expect: "count", value: "1" },
    ];
    const results = await run(
      files,
      [
        page("adds", [
          ...add,
          { action: "expect", role: "status", name: "Total", expect: "text", value: "1 things" },
          { action: "expect", role: "combobox", name: "Colour", expect: "value", value: "b" },
          { action: "expect", role: "checkbox", name: "Done", expect: "checked" },
          { action: "reload" },
          { action: "expect", role: "listitem", expect: "text", value: "Milk" },
        ]),
        page("starts empty", [
          { action: "goto", value: "#/list" },
          { action: "expect", role: "listitem", expect: "count", value: "0" },
          { action: "expect", role: "button", name: "Remove", expect: "hidden" },
          { action: "press", role: "textbox", name: "Title", value: "x" },
          { action: "expect", role: "textbox", name: "Title", expect: "focused" },
        ]),
        page("is wrong", [
          ...add,
          { action: "expect", role: "status", name: "Total", expect: "text", value: "2 things" },
        ]),
      ],
      server,
    );
    expect(statuses(results)).toEqual({ adds: "passed", "starts empty": "passed", "is wrong": "failed" });
    expect(results["is wrong"]?.output).toContain('its text is ["1 things"], without "2 things"');
    expect(results.adds?.output).toContain("a note on the console");
    expect(results.adds?.script).toContain('fill textbox "Title" with "Milk"');
    const png = await readFile(join(home, "artifacts", results.adds?.screenshot ?? ""));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
  }, 90_000);

  it("fail with what the build said when it fails, and are untested without a server", async () => {
    const steps: PageStep[] = [{ action: "expect", role: "heading", expect: "visible" }];
    const failed = await run(files, [page("a", steps)], {
      ...server,
      build: ["sh", "-c", "echo no such module; exit 1"],
    });
    expect(failed.a).toMatchObject({ status: "failed" });
    expect(failed.a?.output).toContain("no such module");
    expect(statuses(await run(files, [page("a", steps)]))).toEqual({ a: "untested" });
  });
});
