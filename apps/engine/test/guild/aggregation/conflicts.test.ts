import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/guild/aggregation/answer.ts";
import { findConflicts, settledConflicts } from "../../../src/guild/aggregation/conflicts.ts";

const answers = (...texts: (string | [string, number])[]): Answer[] =>
  texts.map((given, index) => {
    const [text, weight] = typeof given === "string" ? [given, 0.5] : given;
    return { id: `e-${index + 1}`, text, weight, cut: false };
  });
const fence = (language: string, code: string): string => `Here it is:\n\n\`\`\`${language}\n${code}\n\`\`\``;

describe("facts that contradict each other", () => {
  it.each([
    [
      "number",
      "The session timeout is 30 minutes by default.",
      "By default the session timeout is 60 minutes.",
      ["30", "60"],
    ],
    ["number", "The list holds three entries.", "The list holds 4 entries.", ["3", "4"]],
    ["number", "A retry waits 500 ms.", "A retry waits 2 s.", ["500 ms", "2 s"]],
    ["name", "An empty row raises `ValueError`.", "An empty row raises `KeyError`.", ["ValueError", "KeyError"]],
    ["name", "The table is made in `storage.py`.", "The table is made in `db.py`.", ["storage.py", "db.py"]],
    ["boolean", "The cache is shared between threads.", "The cache is not shared between threads.", ["yes", "no"]],
    ["boolean", "The date column is required.", "The date column is optional.", ["yes", "no"]],
    ["boolean", "Sorting the rows is stable here.", "Sorting the rows is unstable here.", ["yes", "no"]],
  ] as const)("of kind %s are found", (kind, first, second, values) => {
    const [conflict, ...more] = findConflicts(answers(first, second));
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ kind, claims: values.map((value) => ({ value })) });
    expect(conflict?.resolution).not.toBe("");
  });

  it.each([
    ["the same number in other words", "The limit is 1,000 rows.", "There is a limit of 1000.0 rows."],
    ["the same yes in two negations", "It is never unsafe to call it twice.", "It is safe to call it twice."],
    ["different subjects", "The timeout of a login is 30 s.", "The preview of a project stops after 60 s."],
    ["a question", "Is the timeout 30 seconds?", "The timeout is 60 seconds."],
    ["numbers inside of code", "Call `wait(30)` first.", "Call `wait(60)` first."],
  ])("are not seen in %s", (_, first, second) => {
    expect(findConflicts(answers(first, second)).filter(({ kind }) => kind !== "name")).toEqual([]);
  });

  it("are settled by how many say it, then by the record of who says it, and who said what is kept", () => {
    const by = (given: Answer[]) => findConflicts(given)[0];
    const counted = by(answers("The timeout is 60 s here.", "The timeout is 30 s here.", "The timeout is 30 s here."));
    expect(counted?.claims[0]).toEqual({ value: "30 s", answers: ["e-2", "e-3"] });
    expect(counted?.resolution).toContain("2 of 3");
    const weighed = by(answers(["The timeout is 60 s here.", 0.4], ["The timeout is 30 s here.", 0.9]));
    expect(weighed?.claims[0]).toEqual({ value: "30 s", answers: ["e-2"] });
    expect(weighed?.resolution).toContain("record");
    expect(by(answers("The timeout is 60 s here.", "The timeout is 30 s here."))?.resolution).toContain("came first");
  });

  it("are not laid to an answer that says both itself", () => {
    expect(findConflicts(answers("The port is 80 here. The port is 90 here.", "The port is 80 here."))).toEqual([]);
  });
});

describe("code that does not fit together", () => {
  const kinds = (first: string, second: string, language = "python"): string[] =>
    findConflicts(answers(fence(language, first), fence(language, second))).map(({ kind }) => kind);

  it.each([
    ["a parameter more", "def f(a, b):\n    return a", "def f(a):\n    return a", ["signature"]],
    ["another type", "def f(a: int) -> int:\n    return a", "def f(a: str) -> int:\n    return 1", ["types"]],
    ["another name to call", "def parse_csv(a):\n    return a", "def read_rows(a):\n    return a", ["api"]],
    ["another style", "def f(row_count):\n    return 1", "def f(rowCount):\n    return 1", ["signature", "style"]],
    ["async on one side", "async def f(a):\n    return a", "def f(a):\n    return a", ["signature"]],
  ])("is found in %s", (_, first, second, expected) => {
    expect(kinds(first, second)).toEqual(expected);
  });

  it("is found in TypeScript, in functions and arrows", () => {
    const typed = "export function f(a: number): string {\n  return '';\n}";
    expect(kinds(typed, "export const f = (a: number): number => {\n  return 1;\n};", "ts")).toEqual(["types"]);
  });

  it.each([
    [
      "old and new names of one type",
      "def f(a: List[int]) -> Optional[str]:\n    x",
      "def f(a: list[int]) -> str | None:\n    y",
    ],
    ["a default on one side", "def f(a, b=1):\n    return a", "def f(a, b=2):\n    return b"],
    ["types on one side only", "def f(a: int) -> int:\n    return a", "def f(a):\n    return a"],
  ])("is not seen in %s", (_, first, second) => {
    expect(kinds(first, second)).toEqual([]);
  });
});

describe("what a result made of the conflicts", () => {
  const ports = answers("It listens on port 3000 of localhost.", ["It listens on port 8080 of localhost.", 0.9]);
  const of = (text: string, given = ports) => settledConflicts(given, text)[0];
  it("is what the answer that was taken says, also where more speaks for another claim", () => {
    expect(of("It listens on port 8080 of localhost.")).toMatchObject({ kept: true, claims: [{ value: "8080" }, {}] });
    const lighter = of("It listens on port 3000 of localhost.");
    expect(lighter).toMatchObject({ kept: true, claims: [{ value: "3000", answers: ["e-1"] }, { value: "8080" }] });
    expect(lighter?.resolution).toContain('more speaks for "8080"');
  });
  it("is read from a merged text, and may be nothing", () => {
    expect(of("The server listens on port 3000 of localhost.")?.claims[0]?.value).toBe("3000");
    expect(of("It is a small server.")).toMatchObject({ kept: false, claims: [{ value: "8080" }, {}] });
    const code = answers(
      fence("python", "def total(rows):\n    return 1"),
      fence("python", "def add_up(rows):\n    return 1"),
    );
    expect(of(`Use this.\n\n${fence("python", "def add_up(rows):\n    return 2")}`, code)).toMatchObject({
      kind: "api",
      kept: true,
      claims: [{ value: "add_up" }, {}],
    });
  });
});
