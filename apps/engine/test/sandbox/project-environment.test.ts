import { environmentNameProblem, environmentProblems, environmentSchema } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { pagesCommand } from "../../src/languages/pages/page-command.ts";
import { PYTEST, PYTEST_SUITE } from "../../src/languages/python/pytest-command.ts";
import { VITEST } from "../../src/languages/typescript/vitest-command.ts";
import { bwrapArguments } from "../../src/sandbox/bubblewrap/bwrap-arguments.ts";
import { projectEnvironment, type SandboxSpec } from "../../src/sandbox/index.ts";
import { DEFAULT_LIMITS, formatTime } from "../../src/sandbox/limits.ts";

const spec = (more: Partial<SandboxSpec>): SandboxSpec => ({
  workspaceDir: "/somewhere",
  workspaceAccess: "read-only",
  argv: ["true"],
  toolchains: [],
  network: "none",
  ...more,
});

/** What a program finds in its environment, from what bwrap is told. */
function environmentOf(more: Partial<SandboxSpec>): Record<string, string> {
  const options = { tools: [], relayDir: null, terminal: false, disableUserns: false, filter: false, status: false };
  const args = bwrapArguments({ ...options, spec: spec(more), limits: DEFAULT_LIMITS });
  return Object.fromEntries(
    args.flatMap((arg, at) => (arg === "--setenv" ? [[args[at + 1] ?? "", args[at + 2] ?? ""]] : [])),
  );
}

describe("names of a project's own values", () => {
  it("are none that the sandbox, a runner or a terminal sets", () => {
    const server = { argv: [], port: 1, build: null };
    const run = { mark: "", checks: [] };
    const set = [
      PYTEST.spec(run),
      PYTEST_SUITE.spec(run),
      VITEST.spec(run),
      pagesCommand(server, []).spec(run),
    ].flatMap((made) => Object.keys(environmentOf({ toolchains: made.toolchains, env: made.env ?? {} })));
    expect(set.length).toBeGreaterThan(20);
    for (const name of [...set, "TERM", "PS1", "HISTFILE", "LD_PRELOAD", "PYTEST_ADDOPTS", "NODE_OPTIONS", "PORT"])
      expect([name, environmentNameProblem(name)]).toEqual([name, expect.stringContaining(`${name} cannot be set`)]);
    for (const name of ["NODE_ENV", "ENV", "API_KEY", "_x9", "pythonic", "VITE_KEY", "PORTS", "CIRCLE"])
      expect([name, environmentNameProblem(name)]).toEqual([name, null]);
    for (const name of ["", "1A", "A-B", "A B", "Ä", "A=B", "x".repeat(129)])
      expect(environmentNameProblem(name)).not.toBeNull();
  });

  it("never replace what the sandbox or its caller sets", () => {
    const made = environmentOf({ env: { MINE: "caller" }, values: { PATH: "/work", MINE: "project", OWN: "project" } });
    expect(made).toMatchObject({ PATH: "/usr/bin:/bin", MINE: "caller", OWN: "project" });
    // A name that became reserved after it was stored is left out.
    expect(projectEnvironment([{ name: "LD_PRELOAD", value: "/work/x.so" }]).values).toEqual({});
  });

  it("are refused row by row, with the reason and without the value", () => {
    const rows = [
      { name: "A", value: "x".repeat(4096) },
      { name: "A", value: "ä".repeat(2049) },
      { name: "HOME", value: "a\0b" },
    ];
    expect(environmentProblems(rows).map(({ row, field }) => [row, field])).toEqual([
      [1, "name"],
      [1, "value"],
      [2, "name"],
      [2, "value"],
    ]);
    expect(JSON.stringify(environmentProblems(rows))).not.toContain("ää");
    expect(environmentSchema.safeParse(rows.slice(0, 1)).success).toBe(true);
    const many = Array.from({ length: 51 }, (_, at) => ({ name: `N${at}`, value: "" }));
    expect(environmentSchema.safeParse(many).error?.issues).toMatchObject([{ path: [], message: /51 rows/ }]);
    expect(environmentSchema.safeParse(many.slice(1)).success).toBe(true);
  });
});

describe("values in what a program said", () => {
  const LONG = "sk-live-4f9d8c7b6a5e4d3c2b1a0f9e8d7c6b5a";
  const KEY = "-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\nAAAAq7Qw==\n-----END KEY-----";
  const { mask } = projectEnvironment([
    { name: "TOKEN", value: LONG },
    { name: "PASSWORD", value: "pa'ss\"w\\d" },
    { name: "PEM", value: KEY },
    { name: "DEBUG", value: "1" },
  ]);

  it("are hidden in every form they are printed in", () => {
    expect(mask(`Bearer ${LONG}!`)).toBe("Bearer [TOKEN]!");
    expect(mask(`${LONG}${LONG}`)).not.toContain("sk-live");
    expect(mask(JSON.stringify({ key: KEY, password: "pa'ss\"w\\d" }))).not.toMatch(/MIIE|q7Qw|pa'/);
    expect(mask("'pa\\'ss\"w\\\\d'")).toBe("'[PASSWORD]'");
    expect(mask(KEY)).not.toMatch(/MIIE|q7Qw/);
  });

  it("leaves plain words as they are: a setting is no secret", () => {
    const { mask: hide } = projectEnvironment([
      { name: "STAGE", value: "production" },
      { name: "KEY", value: "correcthorsebattery" },
    ]);
    expect(hide("make it ready for production: correcthorsebattery")).toBe("make it ready for production: [KEY]");
  });

  it("are hidden where Python writes them in ASCII", () => {
    const { mask: hide } = projectEnvironment([{ name: "NAME", value: 'Grüße 🎉 aus "Köln"' }]);
    expect(hide(String.raw`{"n": "Gr\u00fc\u00dfe \ud83c\udf89 aus \"K\u00f6ln\""}`)).toBe('{"n": "[NAME]"}');
  });

  it("are hidden where a runner cut them, in the middle and at the ends", () => {
    expect(mask(`E  assert '${LONG.slice(0, 30)}...${LONG.slice(-26)}' == ''`)).toBe(
      "E  assert '[TOKEN]...[TOKEN]' == ''",
    );
    expect(mask(`key ${LONG.slice(0, 9)}`)).toBe("key [TOKEN]");
    expect(mask(`${LONG.slice(-9)} was refused`)).toBe("[TOKEN] was refused");
  });

  it("are found in a long output without holding up the engine", () => {
    const flood = `${"the quick brown fox ".repeat(200_000)}${LONG}${"sk-live-4f9d8c7b6a5x ".repeat(50_000)}`;
    const started = performance.now();
    expect(mask(flood)).not.toContain(LONG);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("are left alone where they are too short to be told from any other text", () => {
    expect(mask("1 of 10 failed")).toBe("1 of 10 failed");
    expect(mask("nothing to hide")).toBe("nothing to hide");
  });
});

it("tells times as a person says them", () => {
  expect([20_000, 120_000, 300_000, 86_400_000].map(formatTime)).toEqual(["20 s", "120 s", "5 min", "24 h"]);
});
