import { describe, expect, it } from "vitest";
import { outcomeOfRun, unfitCall, unfitOutcome } from "../../src/workflow/tries/outcome.ts";
import { TryLog, type TryRecord } from "../../src/workflow/tries/try-log.ts";

const ran = (more: Partial<Parameters<typeof outcomeOfRun>[0]>) => ({
  exitCode: 0,
  signal: null,
  stdout: "",
  stderr: "",
  truncated: false,
  limit: null,
  durationMs: 1,
  ...more,
});
const tried = (more: Partial<TryRecord> = {}): Omit<TryRecord, "id"> => ({
  args: ["list"],
  files: {},
  exitCode: 0,
  stdout: "x",
  message: null,
  day: "2026-01-05",
  unfit: null,
  ...more,
});

describe("what can be expected of a run", () => {
  it("is its exit status, its output and the last line of a failure", () => {
    const usage = "usage: todo done id\ntodo: error: id is needed\n";
    expect(outcomeOfRun(ran({ exitCode: 2, stdout: "a\n\n", stderr: usage }))).toEqual({
      exitCode: 2,
      stdout: "a",
      message: "todo: error: id is needed",
    });
    expect(outcomeOfRun(ran({ stderr: "a warning\n" })).message).toBeNull();
  });

  it.each([
    ["a run that was ended by a limit", ran({ exitCode: null, limit: "wall" }), "wall"],
    ["a run that broke", ran({ exitCode: 1, stderr: "Traceback (most recent call last):\n" }), "broke"],
    ["a run that was ended", ran({ exitCode: null, signal: "SIGKILL" }), "ended"],
    ["output that was cut", ran({ truncated: true }), "2000"],
    ["long output", ran({ stdout: "x".repeat(2001) }), "2000"],
    ["a long message", ran({ exitCode: 1, stderr: "x".repeat(201) }), "200"],
    ["control characters", ran({ stdout: "\u001b[1mbold" }), "characters"],
  ])("%s is refused", (_what, result, why) => {
    expect(unfitOutcome(result)).toContain(why);
  });

  it("tabs, other scripts and 2000 characters are fine, and so is a call of 20 words", () => {
    expect(unfitOutcome(ran({ stdout: `é\t世界\n${"x".repeat(1990)}` }))).toBeNull();
    expect(unfitCall(Array.from({ length: 20 }, () => "x".repeat(400)))).toBeNull();
    expect(unfitCall(Array.from({ length: 21 }, () => "x"))).toContain("20 words");
    expect(unfitCall(["x".repeat(401)])).toContain("400 characters");
  });
});

describe("the runs that are remembered", () => {
  it("are those of a project, in order, until what it keeps is emptied", () => {
    const log = new TryLog();
    const first = log.add("a", tried({ args: ["add", "x"] }));
    const second = log.add("a", tried());
    expect(log.find("a", second.id)).toEqual({ record: second, before: [first] });
    expect(log.find("b", second.id)).toBeNull();
    log.forget("a");
    expect(log.find("a", second.id)).toBeNull();
  });

  it("are bounded in number, and what is too long is neither remembered nor kept", () => {
    const log = new TryLog();
    const first = log.add("a", tried());
    const long = log.add("a", tried({ files: { "try-file.txt": "x".repeat(30_000) } }));
    expect(long).toMatchObject({ files: {}, stdout: "", exitCode: null, unfit: expect.stringContaining("too long") });
    for (let at = 0; at < 59; at++) log.add("a", tried());
    expect(log.find("a", first.id)).toBeNull();
    const last = log.add("a", tried());
    for (let at = 0; at < 39; at++) log.add(`p${at}`, tried());
    expect(log.find("a", last.id)?.before).toHaveLength(59);
    log.add("p39", tried());
    expect(log.find("a", last.id)).toBeNull();
  });
});
