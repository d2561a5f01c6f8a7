import { AppError, type Check } from "@guildhall/contracts";
import { describe, expect, test } from "vitest";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";
import type { KeptRun } from "../../src/kept-run.ts";
import { BRIEFS } from "./briefs.ts";

const KINDS = { python: pythonCli, typescript: typescriptCli };
const run = (more: Partial<KeptRun>): KeptRun => ({
  id: "k1",
  before: [],
  args: ["list"],
  files: {},
  exitCode: 0,
  stdout: "",
  message: null,
  ...more,
});
const LISTED = run({ before: [["add", "Water", "plants"]], stdout: "1. [ ] Water plants" });
const REFUSED = run({ id: "k2", args: ["done", "99"], exitCode: 1, message: "error: no task 99" });

const runsOf = (kind: typeof pythonCli) => {
  if (!kind.kept) throw new Error("the kind keeps no runs");
  return kind.kept;
};
const formOf = (brief: string, runs: KeptRun[], kind = pythonCli) =>
  runsOf(kind).set(kind.finish(kind.draft(brief).form), runs);
type CliCheck = Extract<Check, { kind: "cli" }>;
const keptChecks = (form: ReturnType<typeof formOf>): CliCheck[] =>
  pythonCli.checks(form).filter((check): check is CliCheck => check.kind === "cli" && check.kept !== undefined);

describe("a run that a person kept", () => {
  test("proves what its command is for, by their word", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED]);
    const bare = formOf(BRIEFS.todoStore, []);
    expect(pythonCli.requirements(form)).toEqual(pythonCli.requirements(bare));
    const list = form.commands.findIndex((one) => one.name === "list");
    expect(keptChecks(form)).toMatchObject([
      {
        criteria: [`R${list + 1}.1`],
        oracle: "confirmed",
        before: LISTED.before,
        args: ["list"],
        exitCode: 0,
        stdoutEquals: "1. [ ] Water plants",
      },
    ]);
  });

  test("has a promise of its own where it shows something else: a refusal, silence, a look at nothing", () => {
    const nothing = run({ stdout: "no tasks" });
    const silent = run({ id: "k3", args: ["add", "x"] });
    const form = formOf(BRIEFS.todoStore, [nothing, REFUSED, silent]);
    const bare = pythonCli.requirements(formOf(BRIEFS.todoStore, []));
    const criteria = new Map(
      pythonCli.requirements(form).flatMap((story) => story.criteria.map((one) => [one.id, one] as const)),
    );
    const before = new Set(bare.flatMap((story) => story.criteria.map((one) => one.id)));
    const own = keptChecks(form).map((check) => check.criteria[0] ?? "");
    expect(own.some((id) => before.has(id))).toBe(false);
    expect(own.map((id) => [criteria.get(id)?.when, criteria.get(id)?.shall])).toEqual([
      ["todo add x is run", "print nothing"],
      ["todo list is run", "print no tasks"],
      ["todo done 99 is run", "say error: no task 99 and end with 1"],
    ]);
  });

  test.each(["python", "typescript"] as const)("is a test of its own in %s", (language) => {
    const kind = KINDS[language];
    const form = formOf(BRIEFS.todoStore, [LISTED, { ...REFUSED, files: { "try-file.csv": "a,b\n" } }], kind);
    const text = kind.emit(form, [])[language === "python" ? "tests/test_cli.py" : "tests/cli.test.ts"] ?? "";
    const parts =
      language === "python"
        ? [
            'assert run("add", "Water", "plants").returncode == 0',
            'assert result.stdout.rstrip("\\n") == "1. [ ] Water plants"',
            '(tmp_path / "try-file.csv").write_text("a,b\\n", encoding="utf-8")',
            'result = run("done", "99")\n    assert result.returncode == 1',
            'assert "error: no task 99" in result.stderr',
          ]
        : [
            'expect(run(["add","Water","plants"]).status).toBe(0);',
            'expect(result.stdout.replace(/\\n+$/, "")).toBe("1. [ ] Water plants");',
            'inEmptyFolder({"try-file.csv":"a,b\\n"})',
            'const result = run(["done","99"]);\n  expect(result.status, result.stderr).toBe(1);',
            'expect(result.stderr).toContain("error: no task 99");',
          ];
    for (const part of parts) expect(text).toContain(part);
    expect(kind.emit(formOf(BRIEFS.todoStore, [], kind), [])).not.toEqual(kind.emit(form, []));
  });

  test("shows what its command works out beside the examples of the rule", () => {
    const form = formOf(BRIEFS.slug, [run({ args: ["Hello", "There"], stdout: "hello-there" })]);
    expect(keptChecks(form)).toMatchObject([{ criteria: ["R1.1"], args: ["Hello", "There"] }]);
  });

  test("is a row with a cross, and nobody writes one by hand", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED, REFUSED]);
    const rows = pythonCli.rows(form, {}).filter((row) => row.path.startsWith("/kept/"));
    expect(rows.map(({ section, label, removable }) => ({ section, label, removable }))).toEqual([
      {
        section: "Examples",
        label: "todo list prints 1. [ ] Water plants, after todo add Water plants",
        removable: true,
      },
      { section: "Examples", label: "todo done 99 says error: no task 99 and ends with 1", removable: true },
    ]);
    expect(pythonCli.edit(form, { op: "remove", path: "/kept/0" }).kept).toEqual([REFUSED]);
    expect(pythonCli.edit(formOf(BRIEFS.todoStore, [LISTED]), { op: "remove", path: "/kept/0" }).kept).toBeUndefined();
    const forged = { ...LISTED, id: "k7", stdout: "made up" };
    expect(() => pythonCli.edit(form, { op: "add", path: "/kept", value: forged })).toThrow(AppError);
    expect(() => pythonCli.edit(form, { op: "set", path: "/kept/0/stdout", value: "made up" })).toThrow(AppError);
    expect(() => pythonCli.edit(form, { op: "set", path: "/kept", value: [forged] })).toThrow(AppError);
    for (const path of ["/kept/0/args/0", "/kept/0/before/0", "/kept/0/stdout", "/kept"])
      expect(() => pythonCli.edit(form, { op: "remove", path })).toThrow(AppError);
  });

  test("follows a new name of its command, and goes with it", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED]);
    const at = form.commands.findIndex((one) => one.name === "add");
    const renamed = pythonCli.edit(form, { op: "set", path: `/commands/${at}/name`, value: "Put In" });
    expect(renamed.kept).toMatchObject([{ before: [["put-in", "Water", "plants"]], args: ["list"] }]);
    expect(pythonCli.edit(form, { op: "remove", path: `/commands/${at}` }).kept).toBeUndefined();
    expect(pythonCli.finish(form)).toEqual(form);
    const slug = formOf(BRIEFS.slug, [run({ args: ["Hello"], stdout: "hello" })]);
    const named = pythonCli.edit(slug, { op: "set", path: "/commands/0/name", value: "make" });
    expect(named.kept?.map((one) => one.args)).toEqual([["make", "Hello"]]);
    const bare = pythonCli.edit(named, { op: "set", path: "/commands/0/name", value: "" });
    expect(bare.kept?.map((one) => one.args)).toEqual([["Hello"]]);
  });
});

describe("how a call is made again", () => {
  test("clock and chance are held still, or the run is refused", () => {
    const habits = pythonCli.finish(
      pythonCli.draft(
        "A habit tracker on the command line. `habit add Run` saves a habit, `habit log 1` notes that it was done today, `habit list` shows all habits.",
      ).form,
    );
    const kept = runsOf(pythonCli);
    expect(kept.call(habits, ["log", "1"], "2026-01-05")).toEqual({
      args: ["log", "1", "--today", "2026-01-05"],
      state: "changed",
    });
    expect(kept.call(habits, ["log", "1", "--today", "2025-01-01"], "2026-01-05").args).toHaveLength(4);
    expect(kept.call(habits, ["list"], "2026-01-05")).toEqual({ args: ["list"], state: "shown" });

    const chance = pythonCli.finish(pythonCli.draft(BRIEFS.password).form);
    const draws = chance.leaves.some((one) => one.params.some((param) => param.name === "seed"));
    expect(draws).toBe(true);
    expect(kept.unfit(chance, { args: [], exitCode: 0 })).toContain("seed");
    expect(kept.unfit(chance, { args: ["--seed", "7"], exitCode: 0 })).toBeNull();
    expect(kept.unfit(chance, { args: ["--seed", "7"], exitCode: 3 })).toContain("not written yet");
  });

  test("what is tried is arguments only, the day and the seed among them where the command takes them", () => {
    const chance = pythonCli.finish(pythonCli.draft(BRIEFS.password).form);
    const [target] = pythonCli.tryTargets(chance);
    expect(target?.fields.map((field) => field.name)).toContain("seed");
    expect(pythonCli.tryArgv(chance, target?.id ?? "", { seed: 7 }).argv).toEqual(["--seed", "7"]);
    const todo = formOf(BRIEFS.todoStore, []);
    expect(pythonCli.tryTargets(todo).map((one) => one.keeps)).toContain("tasks.json");
    expect(typescriptCli.tryArgv(todo, "command:add", { title: "Water plants" }).argv).toEqual([
      "add",
      "Water",
      "plants",
    ]);
  });
});
