import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { FileMap } from "../../src/blueprint.ts";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";
import { pythonTestName } from "../../src/literals.ts";
import { BRIEFS } from "./briefs.ts";

const root = mkdtempSync(join(tmpdir(), "emit-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, files: FileMap): string {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
const run = (folder: string, argv: string[]) => {
  const [program, ...args] = argv;
  const command = program === "python3" ? python : process.execPath;
  return spawnSync(command, args, { cwd: folder, encoding: "utf8", timeout: 20_000 });
};

describe.each([pythonCli, typescriptCli])("$id", (blueprint) => {
  test("every check has exactly one test, named as the runner expects", () => {
    for (const brief of Object.values(BRIEFS)) {
      const { form } = blueprint.draft(brief);
      const tests = Object.entries(blueprint.emit(form, []))
        .filter(([path]) => path.startsWith("tests/"))
        .map(([, text]) => text)
        .join("\n");
      const ids = blueprint.checks(form).map((check) => check.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) {
        const name = blueprint.language === "python" ? `def ${pythonTestName(id)}(` : `test("[${id}] `;
        expect(tests.split(name).length - 1, id).toBe(1);
      }
    }
  });

  test("every criterion of a check exists, and every must of the house has a check", () => {
    for (const brief of Object.values(BRIEFS)) {
      const { form } = blueprint.draft(brief);
      const known = new Set(
        blueprint.requirements(form).flatMap((one) => one.criteria.map((criterion) => criterion.id)),
      );
      const checks = blueprint.checks(form);
      for (const check of checks) for (const id of check.criteria) expect(known).toContain(id);
      const served = new Set(checks.flatMap((check) => check.criteria));
      for (const [at, command] of form.commands.entries())
        if (command.action.kind !== "compute") expect(served).toContain(`R${at + 1}.1`);
    }
  });

  test("is emitted in well under two seconds", () => {
    const { form } = blueprint.draft(BRIEFS.inventory);
    const started = performance.now();
    blueprint.emit(form, []);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("the shell runs before any rule is written: a placeholder says so and exits with 3", () => {
    const { form } = blueprint.draft(BRIEFS.duration);
    const folder = write(`${blueprint.id}-stub`, blueprint.emit(form, []));
    const help = run(folder, [...blueprint.run(form).argv, "--help"]);
    expect(help.status, help.stderr).toBe(0);
    const result = run(folder, [...blueprint.run(form).argv, "1h30m"]);
    expect(result.status).toBe(3);
    expect(result.stderr).toContain("not written yet");
  });

  test("a list is kept from one call to the next", () => {
    const { form } = blueprint.draft(BRIEFS.todo);
    const folder = write(`${blueprint.id}-todo`, blueprint.emit(form, []));
    const todo = (...args: string[]) => run(folder, [...blueprint.run(form).argv, ...args]);
    expect(todo("list").stdout).toContain("no tasks");
    expect(todo("add", "Buy", "milk").stdout).toContain("Added task 1: Buy milk");
    todo("add", "Call mum");
    expect(todo("done", "1").status).toBe(0);
    expect(todo("list").stdout).toBe("1. [x] Buy milk\n2. [ ] Call mum\n");
    expect(todo("done", "9")).toMatchObject({ status: 1 });
    expect(todo("list", "--open").stdout).toBe("2. [ ] Call mum\n");
  });

  const own = { cellar: BRIEFS.cellar, keys: BRIEFS.keys, till: BRIEFS.till, desk: BRIEFS.desk };
  test("what the house writes from the brief's own lines passes every check of its form", () => {
    for (const [name, brief] of Object.entries(own)) {
      const { form } = blueprint.draft(brief);
      const files = blueprint.emit(form, []);
      for (const check of blueprint.checks(form)) {
        if (check.kind !== "cli") continue;
        const folder = write(`${blueprint.id}-${name}-${check.id}`, { ...files, ...check.files });
        for (const words of check.before) run(folder, [...blueprint.run(form).argv, ...words]);
        const { stdout, stderr, status } = run(folder, [...blueprint.run(form).argv, ...check.args]);
        expect(status, `${check.id} ${stderr}`).toBe(check.exitCode);
        for (const text of check.stdoutContains) expect(stdout, check.id).toContain(text);
        if (check.stdoutEquals !== undefined) expect(stdout.trimEnd(), check.id).toBe(check.stdoutEquals);
      }
    }
  });

  test("what is out of bounds is refused with the brief's exit code before any rule is written", () => {
    for (const brief of [BRIEFS.dose, BRIEFS.stay, BRIEFS.pairs]) {
      const { form } = blueprint.draft(brief);
      const folder = write(`${blueprint.id}-${form.name}-bounds`, blueprint.emit(form, []));
      const refusals = blueprint.checks(form).filter((one) => one.kind === "cli" && one.exitCode !== 0);
      expect(refusals.length).toBeGreaterThan(2);
      for (const check of refusals) {
        if (check.kind !== "cli") continue;
        write(`${blueprint.id}-${form.name}-bounds`, check.files);
        const { stderr, status } = run(folder, [...blueprint.run(form).argv, ...check.args]);
        expect(status, `${check.id} ${stderr}`).toBe(check.exitCode);
        for (const text of check.stderrContains) expect(stderr, check.id).toContain(text);
      }
    }
  });

  test("a batch gives every row of a file to the rule of another command and adds up", () => {
    const { form } = blueprint.draft(BRIEFS.stay);
    const leaf = blueprint.leaves(form)[0]?.name ?? "";
    const code =
      blueprint.language === "python"
        ? `def ${leaf}(enter: datetime, leave: datetime) -> Decimal:\n    return Decimal((leave - enter).total_seconds()) / 60 / 26\n`
        : `export function ${leaf}(enter: string, leave: string): number {\n  return (Date.parse(leave) - Date.parse(enter)) / 60000 / 26;\n}\n`;
    const folder = write(`${blueprint.id}-batch`, {
      ...blueprint.emit(form, [{ leaf, code, stub: false }]),
      "day.csv": "room,enter,leave\nR7,2025-03-07T09:10,2025-03-07T11:20\nB-2,2025-03-07T23:00,2025-03-08T01:10\n",
      "bad.csv": "room,enter,leave\nR7,2025-03-07T09:10,2025-03-07T11:20\nB-2,2025-03-08T23:00,2025-03-08T01:10\n",
    });
    const stay = (...args: string[]) => run(folder, [...blueprint.run(form).argv, ...args]);
    expect(stay("batch", "day.csv").stdout).toBe("R7 5.00\nB-2 5.00\ntotal 10.00\n");
    expect(stay("batch", "bad.csv")).toMatchObject({ status: 1, stdout: "" });
    expect(stay("batch", "bad.csv").stderr).toContain("line 3");
    expect(stay("batch", "none.csv")).toMatchObject({ status: 1 });
    expect(stay("stay", "2025-03-07T09:10", "2025-03-07T11:20").stdout).toBe("5.00\n");
  });

  test("a report adds up a CSV file with quotes, a byte order mark and columns in any order", () => {
    const { form } = blueprint.draft(BRIEFS.expenses);
    const folder = write(`${blueprint.id}-report`, {
      ...blueprint.emit(form, []),
      "rows.csv":
        '\uFEFFAmount,Date,Category\n12.50,2026-01-03,"food, drinks"\n40,2026-02-01,travel\n2.50,2026-01-31,"food, drinks"\n',
      "bad.csv": "date,category,amount\n2026-01-03,food,1\n2026-13-03,food,1\n",
    });
    const report = (...args: string[]) => run(folder, [...blueprint.run(form).argv, ...args]);
    expect(report("rows.csv", "--format", "csv").stdout).toBe(
      'category,month,total\n"food, drinks",2026-01,15.00\ntravel,2026-02,40.00\n',
    );
    expect(report("bad.csv")).toMatchObject({ status: 1, stdout: "" });
    expect(report("bad.csv").stderr).toContain("line 3");
    expect(report("none.csv").stderr).toContain("none.csv");
  });

  test("the sample passes its own tests", () => {
    const { form, code } = blueprint.sample;
    const folder = write(`${blueprint.id}-sample`, blueprint.emit(form, code));
    const argv = blueprint.run(form).argv;
    expect(run(folder, [...argv, "Crème brûlée, twice!"]).stdout).toBe("creme-brulee-twice\n");
    if (blueprint.language === "python") {
      const output = execFileSync(python, ["-m", "pytest", "-q", "-p", "no:cacheprovider"], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(output).toMatch(/\d+ passed/);
      expect(output).not.toContain("failed");
    }
  });
});
