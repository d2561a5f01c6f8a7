import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse } from "../test-house.ts";
import { askExpert, importFiles, SHOP } from "./imported-shop.ts";

let house: ScriptedHouse;
let projectId: string;
beforeAll(async () => {
  house = await openScriptedHouse();
  projectId = await importFiles(house, SHOP);
}, 60_000);
afterAll(() => house.close());

const CART = SHOP["shop/cart.py"] ?? "";
/** The whole file again, as a model writes it after an opened fence. */
const rewritten = (from: string, to: string) => `${CART.replace(from, to)}\`\`\``;

describe("security analyst", () => {
  it("finds the secret and the eval by rule, masks the secret everywhere, and adds no row of a model", async () => {
    house.model.on({
      when: "Findings:",
      answer: JSON.stringify({
        rows: [
          { row: 1, why: "Whoever reads the repository can charge cards." },
          { row: 9, why: "x" },
        ],
      }),
    });
    const { work, message } = await askExpert(house, projectId, "security", "is there anything unsafe here?");
    if (work?.product.kind !== "findings") throw new Error("no findings");
    const { rows } = work.product;
    expect(rows.map(({ path, line, rule }) => `${path}:${line} ${rule.split(" ")[0]}`)).toEqual([
      "shop/main.py:5 stripe-key",
      "shop/main.py:10 eval",
      "requirements.txt:1 unpinned",
    ]);
    expect(rows[0]?.explained).toContain("charge cards");
    expect(rows.every(({ by }) => by === "rule")).toBe(true);
    expect(JSON.stringify([work, message, house.model.requests.at(-1)])).not.toContain("51HxYzAbCdEf");
    expect(work.verdict).toMatchObject({ check: "found-by-rule", passed: true });
  }, 60_000);
});

describe("reviewer", () => {
  it("finds by rules what a rule can know, without a word of a model", async () => {
    house.model.on({ when: "What else is wrong?", answer: '{"rows": []}' });
    const { work } = await askExpert(house, projectId, "reviewer", "what would you not merge in shop/cart.py?");
    if (work?.product.kind !== "findings") throw new Error("no findings");
    const found = work.product.rows.map(({ line, rule }) => `${line} ${rule}`);
    expect(found).toEqual(expect.arrayContaining(["1 unused-import", "14 empty-division", "29 swallowed-error"]));
    expect(work.product.rows.map(({ severity }) => severity)).toEqual(["high", "medium", "medium", "low"]);
  }, 60_000);

  it("reviews code that was pasted, and calls nothing of the project by its name", async () => {
    const pasted = "any objections?\n```python\ndef f(x=[]):\n    x.append(1)\n    return x\n```";
    const { work } = await askExpert(house, projectId, "reviewer", pasted);
    if (work?.product.kind !== "findings") throw new Error("no findings");
    expect(work.product.rows).toMatchObject([{ path: "request/1.py", line: 1, rule: "mutable-default" }]);
  }, 60_000);
});

describe("knowledge", () => {
  it("says where a name is defined and who uses it by reading alone", async () => {
    const before = house.model.requests.length;
    const where = await askExpert(house, projectId, "knowledge", "Where is `convert` defined?");
    expect(where.work).toMatchObject({
      product: { kind: "answer", citations: [{ path: "shop/cart.py", startLine: 25 }], refused: false },
      verdict: { passed: true },
    });
    const uses = await askExpert(house, projectId, "knowledge", "who calls `total`?");
    if (uses.work?.product.kind !== "answer") throw new Error("no answer");
    expect(uses.work.product.citations.map(({ path, startLine }) => `${path}:${startLine}`)).toEqual(
      expect.arrayContaining(["shop/cart.py:14", "shop/main.py:9", "tests/test_cart.py:5"]),
    );
    expect(house.model.requests.length).toBe(before);
  }, 60_000);

  it("keeps the sentences the files hold, drops what nothing holds, and refuses where all is made up", async () => {
    house.model.on({
      when: "How are rates used?",
      answer:
        "`convert` multiplies the amount by `RATES` [1]. The rates come from the Martian exchange every 7 minutes.",
    });
    const kept = await askExpert(house, projectId, "knowledge", "How are rates used?");
    expect(kept.message?.text).toContain("multiplies the amount");
    expect(kept.message?.text).not.toContain("Martian");
    house.model.on({ when: "How is the mail sent?", answer: "It connects to the postal gateway with 12 retries." });
    const refused = await askExpert(house, projectId, "knowledge", "How is the mail sent?");
    expect(refused.work).toMatchObject({ product: { kind: "answer", refused: true }, verdict: { passed: false } });
    expect(refused.message?.text).toContain("do not show this");
  }, 60_000);
});

describe("debugger", () => {
  it("lays a pasted trace against the files and explains the place, without changing anything when asked why", async () => {
    house.model.on({
      when: "What in this code leads to it?",
      answer: '{"cause": "average is called with no prices."}',
    });
    const trace =
      'why?\nTraceback (most recent call last):\n  File "/srv/app/shop/main.py", line 9, in main\n    average([])\n  File "/srv/app/shop/cart.py", line 14, in average\n    return total(prices) / len(prices)\nZeroDivisionError: division by zero';
    const { work } = await askExpert(house, projectId, "debugger", trace);
    if (work?.product.kind !== "findings") throw new Error("no findings");
    expect(work.product.rows.slice(0, 2)).toMatchObject([
      { path: "shop/cart.py", line: 14, rule: "ZeroDivisionError", explained: expect.stringContaining("no prices") },
      { path: "shop/main.py", line: 9 },
    ]);
    expect(work.verdict.passed).toBeNull();
    expect(await house.read(projectId, "shop/cart.py")).toBe(CART);
  }, 60_000);

  it("mends what a failing check shows, and says that the check passes now", async () => {
    const own = await importFiles(house, { ...SHOP, "shop/cart.py": CART.replace("if price > 0", "if price > 1") });
    house.model.on({ when: "It fails in shop/cart.py", answer: rewritten("", "") });
    const { work, ended } = await askExpert(house, own, "debugger", "test_total fails, please fix it");
    expect(ended.status).toBe("done");
    expect(work).toMatchObject({
      product: { kind: "change", files: ["shop/cart.py"] },
      verdict: { check: "failure-gone", passed: true },
    });
    expect(await house.read(own, "shop/cart.py")).toBe(CART);
  }, 120_000);
});

describe("refactorer", () => {
  it("renames a function everywhere by reading, proved by the tests, and asks no model", async () => {
    const own = await importFiles(house, SHOP);
    const before = house.model.requests.length;
    const { work } = await askExpert(house, own, "refactorer", "rename unique to distinct");
    expect(work).toMatchObject({
      product: { kind: "change", files: ["shop/cart.py", "tests/test_cart.py"] },
      verdict: { check: "same-behaviour", passed: true },
    });
    expect(house.model.requests.length).toBe(before);
    expect(await house.read(own, "tests/test_cart.py")).toContain("distinct([2, 1, 2])");
  }, 120_000);

  it("refuses a shape that does something else, named by the call that shows it", async () => {
    house.model.on({ when: "Change only the shape of `total`", answer: rewritten("if price > 0", "if price != 0") });
    const { ended, work } = await askExpert(house, projectId, "refactorer", "simplify `total`");
    expect(ended).toMatchObject({ status: "failed", error: expect.stringContaining("it breaks") });
    expect(work).toBeNull();
    expect(await house.read(projectId, "shop/cart.py")).toBe(CART);

    house.model.on({
      when: "Change only the shape of `average`",
      answer: rewritten("return total(prices) / len(prices)", "return total(prices) / max(1, len(prices))"),
    });
    const quiet = await askExpert(house, projectId, "refactorer", "simplify `average`");
    expect(quiet.ended.error).toContain("gave ZeroDivisionError and now gives");
  }, 120_000);
});

describe("performance", () => {
  it("measures before and after, and keeps only what is faster and the same", async () => {
    const own = await importFiles(house, SHOP);
    house.model.on({
      when: "Make `unique` faster",
      answer: rewritten(
        "    seen = []\n    for item in items:\n        if item not in seen:\n            seen.append(item)\n    return seen",
        "    return list(dict.fromkeys(items))",
      ),
    });
    const call = "unique(list(range(2500)))";
    const { work } = await askExpert(house, own, "performance", `make unique faster, \`${call}\` is slow`);
    if (work?.product.kind !== "profile") throw new Error("no profile");
    const { before, after } = work.product;
    expect(work.product.command).toBe(call);
    expect(before.rows[0]).toMatchObject({ path: "shop/cart.py", name: "unique" });
    expect(after?.medianMs ?? Number.POSITIVE_INFINITY).toBeLessThan(before.medianMs / 2);
    expect(work.verdict).toMatchObject({ check: "measured", passed: true });
    expect(await house.read(own, "shop/cart.py")).toContain("dict.fromkeys");
  }, 120_000);
});

describe("devops", () => {
  it("emits files from facts without a model, and they stand its own rules", async () => {
    const own = await importFiles(house, SHOP);
    const before = house.model.requests.length;
    const { work } = await askExpert(house, own, "devops", "write a Dockerfile and set up gitlab ci");
    expect(work).toMatchObject({
      product: {
        kind: "files",
        files: [
          { path: "Dockerfile", status: "written" },
          { path: ".dockerignore", status: "written" },
          { path: ".gitlab-ci.yml", status: "written" },
        ],
        lint: [],
      },
      verdict: { check: "files-lint", passed: true },
    });
    expect(await house.read(own, "Dockerfile")).toContain('ENTRYPOINT ["python", "shop/main.py"]');
    expect(house.model.requests.length).toBe(before);
  }, 60_000);

  it("keeps a file that is there and names its lines that break a rule", async () => {
    const docker = "FROM node:latest\nCOPY . .\nRUN npm install\nCMD npm start\n";
    const own = await importFiles(house, { "package.json": '{"scripts": {"start": "node a.js"}}', Dockerfile: docker });
    const { work } = await askExpert(house, own, "devops", "check the Dockerfile");
    if (work?.product.kind !== "files") throw new Error("no files");
    expect(work.product.lint.map(({ line, rule }) => `${line} ${rule}`)).toEqual(
      expect.arrayContaining(["1 no-version", "2 cache-lost", "4 shell-form", "1 root"]),
    );
    expect(await house.read(own, "Dockerfile")).toBe(docker);
  }, 60_000);
});

describe("planner and architect", () => {
  it("makes rows of what the request lists, in an order without circles, and asks how the rest is seen", async () => {
    house.model.on({
      when: "Listed by the person",
      answer: JSON.stringify({
        steps: [
          { title: "import the bank file", doneWhen: "a file with three lines shows three rows", after: [2] },
          { title: "monthly totals", doneWhen: "", after: [1] },
          { title: "Warn on duplicates", doneWhen: "the same line twice is refused", after: [1, 9] },
        ],
        questions: ["Which bank?"],
      }),
    });
    const text = "plan this:\n- import the bank file\n- monthly totals\n- export for the tax office";
    const { work, ended } = await askExpert(house, projectId, "planner", text);
    expect(ended.kind).toBe("ask");
    if (work?.product.kind !== "plan") throw new Error("no plan");
    expect(work.product.rows.map(({ title, after, by }) => [title, after, by])).toEqual([
      ["import the bank file", [], "request"],
      ["monthly totals", ["P1"], "request"],
      ["export for the tax office", [], "request"],
      ["Warn on duplicates", ["P1"], "model"],
    ]);
    expect(work.product.questions).toEqual(
      expect.arrayContaining(["Which bank?", "How will one see that “monthly totals” is done?"]),
    );
  }, 60_000);

  it("proposes a decision record with options that differ, on facts of the project, in the next number", async () => {
    const own = await importFiles(house, { ...SHOP, "docs/adr/0003-cents.md": "# 3. Cents\n" });
    const side = (name: string, what: string) => ({
      ...{ what, gains: `${name} is what the team knows`, costs: `${name} needs care in operation` },
      wrongWhen: "load grows",
    });
    const choice = {
      ...{ title: "Where rates are kept", problem: "Rates stand in code.", chosen: 1 },
      ...{ because: "one process writes", revisitWhen: "two do" },
    };
    house.model.on({ when: "`chosen` is the number", answer: JSON.stringify(choice) });
    house.model.on({
      when: "Speak only of “In a table”",
      answer: JSON.stringify(side("A table", "rows in SQLite beside the program")),
    });
    house.model.on({
      when: "Speak only of “A file”",
      answer: JSON.stringify(side("A file", "JSON read at every start")),
    });
    const { work } = await askExpert(house, own, "architect", "should the rates be in a table or a file?");
    expect(work).toMatchObject({
      product: { kind: "document", files: ["docs/adr/0004-where-rates-are-kept.md"] },
      verdict: { check: "options-weighed", passed: true },
    });
    const record = await house.read(own, "docs/adr/0004-where-rates-are-kept.md");
    expect(record).toContain("Status: proposed");
    expect(record).toContain("python (");
    expect(record).toContain("### 1. In a table");
    expect(record).toContain("### 2. A file");
  }, 60_000);
});

describe("outcomes", () => {
  it("are reported where an acceptance check gave a verdict, and nowhere else", async () => {
    const told = await house.resources.db.guildOutcomes.list(100);
    const of = (expert: string) => told.filter((outcome) => outcome.expert === expert).map(({ success }) => success);
    expect(of("security")).toEqual([true]);
    expect(of("knowledge").sort()).toEqual([false, true, true, true]);
    expect(of("refactorer").sort()).toEqual([false, false, true]);
    expect(of("debugger")).toEqual([true]);
    expect(told.every(({ source }) => source.startsWith("check:"))).toBe(true);
  });

  it("leave a wish that nobody serves unsent", async () => {
    const wish = { projectId, text: "do it", mode: "change" as const, expert: "astrologer" };
    await expect(house.verbs.messages.send(owner, wish)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const write = { projectId, text: "@coder add a flag", mode: "ask" as const };
    await expect(house.verbs.messages.send(owner, write)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
