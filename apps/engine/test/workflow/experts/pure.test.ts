import { describe, expect, it } from "vitest";
import { weighing } from "../../../src/workflow/experts/architect.ts";
import { optionsIn } from "../../../src/workflow/experts/architecture/question-options.ts";
import { readTrace } from "../../../src/workflow/experts/debug/read-trace.ts";
import { deployFacts } from "../../../src/workflow/experts/devops/deploy-facts.ts";
import { emitFile } from "../../../src/workflow/experts/devops/emit-files.ts";
import { lintConfig } from "../../../src/workflow/experts/devops/lint-config.ts";
import { withDoc } from "../../../src/workflow/experts/documents/doc-comments.ts";
import { calleeOf } from "../../../src/workflow/experts/evidence/callee.ts";
import { citeAnswer } from "../../../src/workflow/experts/evidence/cite-answer.ts";
import { unitsOf } from "../../../src/workflow/experts/evidence/code-map.ts";
import { withoutUnknown } from "../../../src/workflow/experts/evidence/known-names.ts";
import { renameAsked, renameSymbol } from "../../../src/workflow/experts/evidence/rename-symbol.ts";
import { enumerated } from "../../../src/workflow/experts/planner.ts";
import { growingCalls } from "../../../src/workflow/experts/profile/growing-calls.ts";
import { isFaster } from "../../../src/workflow/experts/profile/measured.ts";
import { diffFacts } from "../../../src/workflow/experts/review/diff-facts.ts";
import { reviewCode } from "../../../src/workflow/experts/review/review-code.ts";
import { lockFileFindings } from "../../../src/workflow/experts/security/lock-files.ts";
import { scanFile } from "../../../src/workflow/experts/security.ts";

const rulesOf = (rows: readonly { line: number; rule: string }[]) =>
  rows.map(({ line, rule }) => `${line} ${rule.split(" ")[0]}`);

describe("options a question names", () => {
  it.each([
    [
      "should tokens be stored in a table to allow revocation or stay stateless?",
      ["Stored in a table to allow revocation", "Stay stateless"],
    ],
    ["should the rates be in a table or a file?", ["In a table", "A file"]],
    ["a table or a file for the rates?", ["A table", "A file for the rates"]],
    ["Our data grows. postgres, mysql or sqlite?", ["Postgres", "Mysql", "Sqlite"]],
    ["how should we structure the billing module?", []],
    ["should we split it?", []],
    [`should ${"very ".repeat(12)}long things stay or go?`, []],
  ])("%s", (question, names) => {
    expect(optionsIn(question)).toEqual(names);
  });
});

describe("review rules", () => {
  const review = async (path: string, text: string) =>
    rulesOf(await reviewCode([{ path, text }], (await unitsOf({ path, text })) ?? []));

  it.each([
    ["a.py", "def f(x=[]):\n    return x\n", "1 mutable-default"],
    ["a.py", "assert (1 == 2, 'no')\n", "1 assert-on-tuple"],
    ["a.py", "def f(x):\n    return 1\n    print(x)\n", "2 unreachable"],
    ["a.py", "def f(x) -> int:\n    if x:\n        return 1\n", "1 forgotten-return"],
    ["a.py", "f = open('a')\n", "1 unclosed-file"],
    ["a.py", "def f(x):\n    return x == None\n", "2 none-by-equals"],
    ["a.js", "function f(x) { if (x = 3) return 1; return 2; }\n", "1 assignment-as-condition"],
    ["a.ts", "try { f(); } catch {}\n", "1 swallowed-error"],
    ["a.ts", "export const s = (n: number[]) => n.sort();\n", "1 sort-without-compare"],
    ["a.ts", "export const p = (a: number) => a * 3 === 0.3;\n", "1 float-equals"],
  ])("find in %s what %j holds", async (path, text, found) => {
    expect(await review(path, text)).toContain(found);
  });

  it.each([
    ["a.py", "def f(x):\n    if not x:\n        raise ValueError('x')\n    return sum(x) / len(x)\n"],
    ["a.py", "def f(x):\n    if x:\n        return 1\n    else:\n        return 2\n"],
    ["a.py", "def f(x):\n    try:\n        return int(x)\n    except ValueError:\n        return None\n"],
    ["a.py", "with open('a') as f:\n    print(f.read())\n"],
    ["a.ts", "export const s = (n: number[]) => n.toSorted((a, b) => a - b);\nif (s([]) === null) s([1]);\n"],
  ])("say nothing of what is right in %s: %j", async (path, text) => {
    expect(await review(path, text)).toEqual([]);
  });

  it("tells what a change itself shows", () => {
    const file = { binary: false, status: "modified" as const };
    const rows = diffFacts([
      {
        ...file,
        path: "a.py",
        before: "def f(a):\n    return a\n",
        after: "def f(a, b):\n    # return a\n    return b\n",
      },
      {
        ...file,
        path: "tests/test_a.py",
        before: "def test_one():\n    pass\ndef test_two():\n    pass\n",
        after: "def test_one():\n    pass\n",
      },
    ]);
    expect(rulesOf(rows)).toEqual(["1 signature-changed", "2 commented-out", "0 tests-removed"]);
  });
});

describe("security rules", () => {
  it.each([
    ["a.py", 'cursor.execute("SELECT * FROM t WHERE n = \'" + n + "\'")', "1 sql"],
    ["a.js", "db.query(`select * from t where id = ${id}`)", "1 sql"],
    ["a.py", "subprocess.run(cmd, shell=True)", "1 shell"],
    ["a.js", "el.innerHTML = value;", "1 html"],
    ["a.py", "data = pickle.loads(body)", "1 pickle"],
    ["a.py", "token = ''.join(random.choice(letters) for _ in range(8))", "1 weak-random"],
    ["a.py", "requests.get(url, verify=False)", "1 no-tls-check"],
    ["settings.py", 'DB_PASSWORD = "hunter2-Xk9!"', "1 hard-coded-secret"],
    ["compose.yaml", "url: postgres://app:s3cretPass@db/app", "1 password-in-address"],
  ])("find in %s %j", async (path, text, found) => {
    expect(rulesOf(await scanFile({ path, text }))).toContain(found);
  });

  it.each([
    ["a.py", "cursor.execute('SELECT * FROM t WHERE n = ?', (n,))"],
    ["a.py", "# eval(x) would be wrong here"],
    ["a.js", "el.textContent = value;"],
    ["settings.py", 'PASSWORD = "change-me"'],
    ["settings.py", 'API_KEY = "${API_KEY}"'],
    ["a.py", "value = ast.literal_eval(text)"],
  ])("say nothing of %s %j", async (path, text) => {
    expect(await scanFile({ path, text })).toEqual([]);
  });

  it("reads lock files without a network", () => {
    const lock = JSON.stringify(
      {
        packages: {
          "": {},
          "node_modules/a": { resolved: "http://r.test/a.tgz", integrity: "x" },
          "node_modules/b": { resolved: "https://r.test/b.tgz", hasInstallScript: true },
        },
      },
      null,
      1,
    );
    const manifest = '{"dependencies": {"left": "*"}}';
    const rows = lockFileFindings([
      { path: "package-lock.json", text: lock },
      { path: "sub/package.json", text: manifest },
    ]);
    expect(rows.map(({ rule }) => rule)).toEqual(["plain-http", "no-checksum", "install-script", "unpinned"]);
  });
});

describe("answers", () => {
  const excerpts = [
    {
      path: "a.py",
      startLine: 10,
      endLine: 12,
      text: "def fee(amount):\n    rate = 0.25\n    return amount * rate",
      score: 1,
    },
  ];
  it("stand where a line holds their names and numbers, and name that line", () => {
    const cited = citeAnswer("The fee uses a rate of 0.25 [1]. It is sent to `billing`. The rate is 0.75.", excerpts);
    expect(cited.text).toBe("The fee uses a rate of 0.25. [1]");
    expect(cited.citations).toEqual([{ path: "a.py", startLine: 10, endLine: 12 }]);
    expect(cited.dropped).toHaveLength(2);
  });

  it("never cite an excerpt that was not shown", () => {
    expect(citeAnswer("Everything is fine [7].", excerpts)).toEqual({
      text: "",
      citations: [],
      dropped: ["Everything is fine [7]."],
    });
  });
});

describe("traces", () => {
  const sources = ["app/report.py", "src/form.ts", "Cart.java"].map((path) => ({ path, text: "x\n" }));
  it.each([
    [
      "Traceback (most recent call last):\n  File \"/x/app/report.py\", line 3, in f\nKeyError: 'a'",
      "KeyError",
      "app/report.py:3 f",
    ],
    [
      "TypeError: x is undefined\n    at submit (/home/u/src/form.ts:17:22)\n    at node:internal/x:1:1",
      "TypeError",
      "src/form.ts:17 submit",
    ],
    ["src/form.ts(17,2): error TS2345: Argument of type", "TS2345", "src/form.ts:17 "],
    [
      "java.lang.NullPointerException\n\tat com.acme.Cart.total(Cart.java:58)",
      "NullPointerException",
      "Cart.java:58 total",
    ],
  ])("are laid against the project's files: %j", (text, error, first) => {
    const trace = readTrace(text, sources);
    expect([trace.error, ...trace.frames.map(({ path, line, name }) => `${path}:${line} ${name}`)]).toEqual([
      error,
      first,
    ]);
  });
});

describe("deployment files", () => {
  const file = (path: string, text: string) => ({ path, text });
  it.each([
    [
      "a FastAPI service",
      [file("requirements.txt", "fastapi==1\nuvicorn==1\npsycopg==3\n"), file("svc/app.py", "app = FastAPI()\n")],
      8000,
      '"svc.app:app"',
    ],
    [
      "a Node server",
      [file("package.json", '{"main": "server.js"}'), file("server.js", "http.createServer(f).listen(3100)")],
      3100,
      'CMD ["node", "server.js"]',
    ],
    [
      "pages built by vite",
      [
        file("package.json", '{"scripts": {"build": "vite build"}, "devDependencies": {"vite": "7.0.0"}}'),
        file("index.html", ""),
      ],
      80,
      "COPY --from=build /app/dist",
    ],
  ])("of %s stand their own rules", (_, sources, port, part) => {
    const facts = deployFacts(sources);
    if (!facts) throw new Error("no facts");
    expect(facts.port).toBe(port);
    expect(emitFile("Dockerfile", facts)).toContain(part);
    for (const path of ["Dockerfile", "compose.yaml", ".github/workflows/ci.yml", ".gitlab-ci.yml"])
      expect(lintConfig({ path, text: emitFile(path, facts) }).filter(({ severity }) => severity !== "low")).toEqual(
        [],
      );
  });

  it("are complained about by line where they break a rule or do not parse", () => {
    expect(
      rulesOf(
        lintConfig(
          file(
            ".github/workflows/x.yml",
            "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n",
          ),
        ),
      ),
    ).toEqual(["1 wide-permissions", "6 script-injection"]);
    expect(
      rulesOf(lintConfig(file("compose.yaml", "services:\n  a:\n    privileged: true\n    image: redis\n"))),
    ).toEqual(["2 no-version", "2 privileged"]);
    expect(lintConfig(file("compose.yaml", "a: [1\nb: 2\n"))[0]).toMatchObject({
      severity: "critical",
      rule: "does-not-parse",
    });
  });
});

describe("smaller parts", () => {
  it("weigh options only where they differ, gain and cost", () => {
    const option = {
      name: "Queue",
      what: "jobs in a table",
      gains: "nothing is lost",
      costs: "one table more",
      wrongWhen: "",
    };
    const base = { title: "T", problem: "", chosen: 1, because: "it is enough for us", revisitWhen: "" };
    expect(
      weighing({
        ...base,
        options: [
          option,
          {
            ...option,
            name: "Direct",
            what: "a call in the request",
            gains: "fewer parts",
            costs: "lost when it fails",
          },
        ],
      }),
    ).toEqual([]);
    expect(weighing({ ...base, chosen: 4, options: [option, { ...option, costs: "" }] })).toEqual([
      "“Queue” costs nothing",
      "“Queue” and “Queue” are one option",
      "none of the options is chosen",
    ]);
  });

  it("take what a request lists as its steps", () => {
    expect(enumerated("first:\n- one thing\n- two things")).toEqual(["one thing", "two things"]);
    expect(enumerated("Prioritise: dark mode, csv import, offline use and printing.")).toEqual([
      "dark mode",
      "csv import",
      "offline use",
      "printing",
    ]);
    expect(enumerated("what would you build first?")).toEqual([]);
  });

  it("rename a name and nothing that only looks like it", async () => {
    expect(renameAsked("please rename getData to loadOrders everywhere")).toEqual({
      from: "getData",
      to: "loadOrders",
    });
    const source = { path: "a.py", text: "def load(a):\n    # load it\n    return reload(a) + 'load'\nload(1)\n" };
    expect(await renameSymbol([source], { from: "load", to: "fetch" })).toEqual([
      { path: "a.py", text: "def fetch(a):\n    # load it\n    return reload(a) + 'load'\nfetch(1)\n" },
    ]);
    const page = {
      path: "a.tsx",
      text: "export const A = ({ label }: P) => <label><Cart of={label}>label</Cart></label>;\n",
    };
    expect(await renameSymbol([page], { from: "Cart", to: "Basket" })).toEqual([
      { path: "a.tsx", text: page.text.replaceAll("Cart", "Basket") },
    ]);
    expect(await renameSymbol([page], { from: "label", to: "name" })).toEqual([
      {
        path: "a.tsx",
        text: "export const A = ({ name }: P) => <label><Cart of={name}>label</Cart></label>;\n",
      },
    ]);
    expect(await renameSymbol([source], { from: "load", to: "reload" })).toContain("is a name in a.py already");
  });

  it("call nothing in a file with markup, which only a build can load", async () => {
    const [unit] = (await unitsOf({ path: "a.tsx", text: "export const price = (n: number) => <b>{n}</b>;\n" })) ?? [];
    const from = { request: "", units: unit ? [unit] : [], sources: [] };
    const callee =
      unit && (await calleeOf(unit, from, () => async () => ({ refused: "never asked", outcomes: [] }) as never));
    expect(callee).toBe("`price` stands in a.tsx, a file with markup that only a build can load.");
  });

  it("give calls more to do in their own form", () => {
    expect(growingCalls(["f([1, 2])", 'g("ab", 3)', "h(7)", "k(x)"], "python")).toEqual([
      "f([1, 2] * 1000)",
      'g("ab" * 1000, 3)',
      "h(5000)",
      "k(x)",
    ]);
  });

  it("call a change faster only where runs do not overlap", () => {
    const measured = (runsMs: number[]) => ({ runsMs, medianMs: runsMs[1] ?? 0, rows: [] });
    expect(isFaster(measured([10, 11, 12]), measured([4, 5, 6]))).toBe(true);
    expect(isFaster(measured([10, 11, 12]), measured([9.8, 10.2, 10.4]))).toBe(false);
    expect(isFaster(measured([4, 11, 12]), measured([5, 6, 7]))).toBe(false);
  });

  it("document a function in the form of its language, and leave out sentences that name what is nowhere", async () => {
    const text = "export function half(n: number): number {\n  return n / 2;\n}\n";
    const [unit] = (await unitsOf({ path: "a.ts", text })) ?? [];
    if (!unit) throw new Error("no function");
    expect(withDoc(text, unit, { purpose: "halves a number", params: [], returns: "", raises: [] }, "tags")).toBe(
      `/** Halves a number. */\n${text}`,
    );
    const known = { sources: [{ path: "a.ts", text }], units: [unit], request: "" };
    expect(withoutUnknown("It calls `half`. Then `double` undoes it.", known)).toEqual({
      text: "It calls `half`.",
      dropped: ["Then `double` undoes it."],
      checked: 2,
    });
  });
});
